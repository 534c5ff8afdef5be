import Documents
import Languages
import Portfolios
import Reports
import Studies

/// A study that was asked for: its points, and all that decides their numbers.
struct StudyRequest {
  let question: StudyQuestion
  let method: StudyMethod
  let evaluator: Evaluator
  let metrics: [Metric]
  let inputs: [StudyInput]
  /// Of the whole study.
  let points: [StudyPoint]
  let part: RunArchive.Part?
  let threads: Int
  let programme: Programme

  /// Refuses a study that does not fit, and tells `console` of one that takes long.
  init(
    _ question: StudyQuestion, by method: StudyMethod,
    _ asked: (evaluator: Evaluator, metrics: [Metric]), inputs: [StudyInput],
    points: [StudyPoint], part: RunArchive.Part? = nil, threads: Int, telling console: Console?
  ) throws(ToolError) {
    (self.question, self.method) = (question, method)
    (evaluator, metrics) = asked
    (self.inputs, self.points, self.part, self.threads) = (inputs, points, part, threads)
    do { programme = try evaluator.programme() } catch { throw .badInput(error) }
    let forecast = RunForecast(
      [programme], trials: evaluator.futures, kind: .comparison, threads: threads,
      sampling: evaluator.sampling, asked: evaluator.asked)
    try forecast.ensureFits()
    console?.tell(
      long: LongStudy(forecast, points: played.count, isPart: part != nil)?.phrase)
  }

  /// Which points are played here, by their places.
  var played: Range<Int> { part?.chunks(of: points.count) ?? 0..<points.count }
}

/// A study that takes long: how long, and how to share it out or stop it.
struct LongStudy: Equatable {
  let minutes: Int
  let isPart: Bool

  /// Nothing of a study that does not take long.
  init?(_ forecast: RunForecast, points: Int, isPart: Bool) {
    let seconds = forecast.seconds * Double(points)
    guard seconds > 600 else { return nil }
    minutes = Int(clamping: Int((seconds / 60).rounded(.up).clamped(to: 0...1e12)))
    self.isPart = isPart
  }

  var phrase: Phrase {
    let count = NumberText.whole(minutes)
    return Phrase(
      "this study takes about \(count) minutes here; --checkpoint FILE lets it be stopped"
        + (isPart
          ? "" : ", --part I/N plays a part of it elsewhere, and fewer --trials are often enough"),
      "此项研究在本机约需 \(count) 分钟；--checkpoint FILE 可中断后继续"
        + (isPart ? "" : "，--part I/N 可在别处运行一部分，较小的 --trials 往往已足够"))
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
