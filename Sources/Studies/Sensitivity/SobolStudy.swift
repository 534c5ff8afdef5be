public import Estimates

/// A study of what explains the variance of an outcome, by Sobol's indices.
///
/// Each of its scramblings is a study of its own, on points and futures that no other has, so that their scatter is
/// the error of everything: of too few points and of too few futures.
public struct SobolStudy: Sendable {
  /// Fewer points say nothing of a variance.
  public static let leastRows = 8
  public static let leastScramblings = 4
  /// Points that are asked for in one call.
  private static let pointsPerCall = 1024

  /// Rows of a scrambling, a power of two.
  public let rows: Int
  public let scramblings: Int
  public let seed: UInt64
  /// How many replicates of the futures are balanced against each other.
  public let groupSize: Int
  public let confidence: Confidence

  public init(
    rows: Int, scramblings: Int, seed: UInt64, groupSize: Int = 1,
    confidence: Confidence = .standard
  ) {
    precondition(
      rows >= Self.leastRows && rows & (rows - 1) == 0, "\(rows) rows are no power of two")
    precondition(scramblings >= Self.leastScramblings, "\(scramblings) scramblings are too few")
    (self.rows, self.scramblings, self.seed) = (rows, scramblings, seed)
    (self.groupSize, self.confidence) = (groupSize, confidence)
  }

  /// How many points are played for a number of inputs.
  public func points(inputs: Int) -> Int { scramblings * rows * (inputs + 2) }

  /// The indices of the number that the model gives.
  public func indices<Model: SensitivityModel>(
    of model: Model
  ) throws(Model.Stop) -> SobolIndices {
    var sums: [SaltelliSums] = []
    for number in 0..<scramblings { sums.append(try summed(number, model)) }
    return SobolIndices(sums, inputs: model.inputs, confidence: confidence)
  }

  private func summed<Model: SensitivityModel>(
    _ number: Int, _ model: Model
  ) throws(Model.Stop) -> SaltelliSums {
    let design = SaltelliDesign(
      inputs: model.inputs, OwenScrambling(seed: seed, number: number))
    let size = design.pointsPerRow
    let rowsPerCall = max(1, Self.pointsPerCall / size)
    var sums = SaltelliSums(inputs: model.inputs, groupSize: groupSize)
    for first in stride(from: 0, to: rows, by: rowsPerCall) {
      let points = (first..<min(rows, first + rowsPerCall)).flatMap(design.row)
      let outcomes = try model.outcomes(
        at: points.map { $0.map(SensitivitySetting.level) }, futures: number)
      for start in stride(from: 0, to: outcomes.count, by: size) {
        sums.take(outcomes[start..<start + size])
      }
    }
    return sums
  }
}
