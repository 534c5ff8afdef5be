public import Documents
import Languages
import Projects
import Randomness
public import ScenarioFiles

/// Cases 假设: what nobody knows, drawn once for each from its law, the same under every policy.
///
/// A case's value is a pure function of the seed, the case's number and the input's name, so that another input, or
/// more cases, move none of those that were there.
public struct Cases: Sendable {
  public let inputs: [StudyInput]
  private let seed: UInt64

  /// Every input of a scenario that is marked as uncertain.
  public init(of scenario: Scenario, seed: UInt64) {
    inputs = scenario.uncertainInputs
    self.seed = seed
  }

  /// A case, counted from 1.
  public subscript(number: Int) -> StudyPoint {
    StudyPoint(number: number, inputs, given: inputs.map { value(of: $0, inCase: number) })
  }

  private func value(of input: StudyInput, inCase number: Int) -> DocumentNode? {
    let origin = StreamOrigin(
      seed: seed, trial: UInt64(number), project: Identity(name: input.name).number)
    return input.value(at: origin.block(.parameter).uniform(0))
  }
}

extension StudyInput {
  /// The value below which a share of its law lies; nothing of what follows no law.
  public func value(at share: Double) -> DocumentNode? {
    switch kind {
    case .uncertain(let law): .number(law.quantile(share))
    case .either(let values), .decide(let values):
      values[min(values.count - 1, Int(share * Double(values.count)))]
    case .stated: nil
    }
  }
}

extension DocumentNode {
  /// A number that a study works out.
  public static func number(_ value: Double, _ origin: Origin = .default) -> DocumentNode? {
    Numeral(JSONText.numeral(value)).map { DocumentNode(.number($0), origin: origin) }
  }
}
