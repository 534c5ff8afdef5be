public import Languages

/// Parts of a study, put together: all of one study, each point once.
public struct StudyParts {
  /// Why parts make no whole study.
  public enum Failure: Error {
    /// A part that is not of the study of the first; what differs.
    case differs(part: Int, Phrase)
    case doubled(point: Int)
    case missing([Int])
  }

  private let parts: [RecordedStudy]

  public init(_ parts: [RecordedStudy]) { self.parts = parts }

  /// The study that one command would have written.
  public func whole() throws(Failure) -> RecordedStudy {
    guard let first = parts.first else { throw .missing([]) }
    for (index, part) in parts.enumerated() {
      if let difference = first.difference(from: part) {
        throw .differs(part: index, difference)
      }
    }
    let points = parts.flatMap(\.points).sorted { $0.number < $1.number }
    for (point, next) in zip(points, points.dropFirst()) where point.number == next.number {
      throw .doubled(point: point.number)
    }
    let numbers = Set(points.map(\.number))
    let missing = (1...max(1, first.count)).filter { !numbers.contains($0) }
    guard missing.isEmpty else { throw .missing(missing) }
    return first.with(points)
  }
}

extension RecordedStudy {
  /// What makes another study a different one; nothing where it is the same but for the points it holds.
  public func difference(from other: RecordedStudy) -> Phrase? {
    let questions: [(Bool, Phrase)] = [
      (
        question == other.question && method == other.method, Phrase("the question", "所问的问题")
      ),
      (engine.version == other.engine.version, Phrase("the version of botou", "botou 版本")),
      (scenario.sha256 == other.scenario.sha256, Phrase("the scenario", "情景")),
      (seed == other.seed, Phrase("the seed", "种子")),
      (trials == other.trials, Phrase("how many futures a point has", "每点的未来个数")),
      (draws == other.draws && futures == other.futures, Phrase("how futures are drawn", "抽样方式")),
      (metrics == other.metrics, Phrase("the metrics", "指标")),
      (policies == other.policies, Phrase("the policies", "政策")),
      (inputs == other.inputs, Phrase("the inputs", "输入")),
      (count == other.count, Phrase("how many points there are", "点的个数")),
      (
        best.isSame(as: other.best),
        Phrase(
          "the numbers of the same point: another kind of processor or C library",
          "同一点的数值：处理器或 C 库种类不同")
      ),
    ]
    return questions.first { !$0.0 }?.1
  }
}

extension StudiedPoint {
  fileprivate func isSame(as other: StudiedPoint) -> Bool {
    outcomes.map(\.metrics) == other.outcomes.map(\.metrics)
  }
}
