public import Documents

/// One combination of values that a study plays: a value for each of its inputs, or what is wrong with one.
public struct StudyPoint: Sendable {
  /// Counted from 1; 0 is the point of best guesses and today's choices.
  public let number: Int
  /// In the order of the inputs.
  public let values: [DocumentNode]
  /// What differs from the best guesses, or why the point cannot be played.
  public let settings: Result<[Setting], Faults>

  /// A point of which some values are given; the others are as they are in the scenario.
  public init(number: Int, _ inputs: [StudyInput], given: [DocumentNode?]) {
    self.number = number
    values = zip(inputs, given).map { $1 ?? $0.best }
    var settings: [Setting] = []
    var faults: [Fault] = []
    for (input, value) in zip(inputs, given) {
      guard let value else { continue }
      do { settings.append(try input.setting(value)) } catch { faults += error.list }
    }
    self.settings = faults.isEmpty ? .success(settings) : .failure(Faults(faults))
  }

  /// Where every input is as the scenario has it.
  public static func best(_ inputs: [StudyInput]) -> StudyPoint {
    StudyPoint(number: 0, inputs, given: inputs.map { _ in nil })
  }
}
