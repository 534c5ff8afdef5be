import Randomness
import Studies

/// A plain function of inputs and of the number of a future, studied through the same code as a scenario.
struct FunctionModel: SensitivityModel {
  let inputs: Int
  /// Of how many futures a point's outcome tells.
  var replicates = 1
  var best: [Double] = []
  /// The number that is studied, and those of contenders; futures have other numbers in each set of them.
  let values: @Sendable ([Double], Int) -> [Double]?

  func outcomes(
    at points: [[SensitivitySetting]], futures: Int
  ) throws(Never) -> [SensitivityOutcome] {
    points.map { point in
      let place = point.enumerated().map { input, setting in
        switch setting {
        case .best: best[input]
        case .level(let level): level
        case .choice(let choice): Double(choice)
        }
      }
      let outcomes = (0..<replicates).compactMap { values(place, futures * replicates + $0) }
      guard outcomes.count == replicates, let first = outcomes.first else { return .failed }
      let numbers = first.indices.map { number in outcomes.map { $0[number] } }
      return SensitivityOutcome(numbers[0], contenders: Array(numbers.dropFirst()))
    }
  }
}

extension FunctionModel {
  /// One number of one future.
  init(inputs: Int, function: @escaping @Sendable ([Double]) -> Double) {
    self.init(inputs: inputs) { point, _ in [function(point)] }
  }

  /// A standard normal that belongs to a future.
  static func normal(_ future: Int, _ purpose: UInt32) -> Double {
    let origin = StreamOrigin(seed: 77, trial: UInt64(future))
    return GSL.normalQuantile(origin.block(Purpose(purpose)).uniform(0))
  }
}
