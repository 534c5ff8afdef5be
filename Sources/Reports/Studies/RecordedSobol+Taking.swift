public import Documents
import Estimates
import Languages
import Portfolios
public import Studies

extension RecordedSobol {
  /// Takes down what was estimated, by the names of the policies that are played.
  public init(
    _ indices: SobolIndices, _ model: ScenarioModel, policies: [String], lostBecause faults: Faults?
  ) {
    let inputs = zip(model.varied, indices.inputs).map { varied, input in
      RecordedIndices(
        input: varied.input.name, expected: RecordedShare(input.ofExpected),
        portfolio: RecordedShare(input.ofOne))
    }
    self.init(
      number: RecordedNumber(model.number, policies), scramblings: indices.scramblings,
      rows: indices.rows, lost: indices.lost,
      lostBecause: faults?.list.first.map { fault in
        Phrase(fault.sentence(in: .english), fault.sentence(in: .chinese))
      }, mean: RecordedEstimate(indices.mean),
      standardDeviation: indices.standardDeviation, noise: RecordedEstimate(indices.noise),
      inputs: inputs.enumerated().sorted {
        ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset)
      }.map(\.element),
      luck: indices.luck.map { luck in
        RecordedLuck(
          ignorance: RecordedEstimate(luck.ignorance), share: RecordedShare(luck.share),
          both: RecordedEstimate(luck.both))
      })
  }
}

extension RecordedIndices {
  fileprivate var rank: Double { expected.together.value ?? 0 }
}

extension RecordedShare {
  fileprivate init(_ share: SobolIndices.Share) {
    self.init(
      alone: RecordedEstimate(share: share.alone), together: RecordedEstimate(share: share.together)
    )
  }
}

extension RecordedEstimate {
  /// The status of a share that is nothing beyond error, or less.
  static let zeroWithinError = "zeroWithinError"

  var isZeroWithinError: Bool { status == Self.zeroWithinError }

  /// Takes an index down, saying where it is zero within error.
  fileprivate init(share estimate: Estimate) {
    self.init(estimate, status: estimate.isZeroWithinError ? Self.zeroWithinError : nil)
  }
}
