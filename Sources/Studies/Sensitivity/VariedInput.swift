public import Documents
import Languages
import Randomness
import ScenarioFiles

/// An input as a sensitivity study varies it: over its law or list, and at its ends.
public struct VariedInput: Sendable {
  public let input: StudyInput
  /// The low value and the high one; of words all that are listed but the best guess.
  public let ends: [DocumentNode]

  /// An input that the scenario marks: at p10 and p90 of its law, or at the least and the greatest of its list.
  ///
  /// Nothing of one that has a single value.
  public init?(_ input: StudyInput) {
    let ends: [DocumentNode]
    switch input.kind {
    case .stated: ends = []
    case .uncertain: ends = [0.1, 0.9].compactMap(input.value(at:))
    case .either(let values), .decide(let values): ends = Self.ends(of: values, input.best)
    }
    guard !ends.isEmpty else { return nil }
    (self.input, self.ends) = (input, ends)
  }

  /// An input whose bounds are given; all between them are as likely.
  public init?(_ input: StudyInput, from low: Double, to high: Double) {
    guard let law = try? Uniform(min: low, max: high), let first = DocumentNode.number(low),
      let last = DocumentNode.number(high)
    else { return nil }
    self.input = StudyInput(
      name: input.name, path: input.path, title: input.title, unit: input.unit,
      kind: .uncertain(.uniform(law)), best: input.best)
    ends = [first, last]
  }

  /// Whether it can be chosen, and so is nothing that nobody knows.
  public var isLever: Bool { if case .decide = input.kind { true } else { false } }

  /// The value of a setting; nothing where it stays as it is.
  func value(of setting: SensitivitySetting) -> DocumentNode? {
    switch setting {
    case .best: nil
    case .level(let share): input.value(at: share)
    case .choice(let choice): ends[choice]
    }
  }

  private static func ends(of values: [DocumentNode], _ best: DocumentNode) -> [DocumentNode] {
    let numbers = values.compactMap { value -> (node: DocumentNode, number: Double)? in
      if case .number(let numeral) = value.kind { (value, numeral.double) } else { nil }
    }
    guard numbers.count == values.count else { return values.filter { $0.kind != best.kind } }
    let sorted = numbers.sorted { $0.number < $1.number }
    guard let least = sorted.first, let most = sorted.last, least.number < most.number else {
      return []
    }
    return [least.node, most.node]
  }
}
