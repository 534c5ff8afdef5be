internal import Documents
internal import Languages
internal import ScenarioFiles

// What is wrong with the arguments of a call.
extension Documents.Fault {
  /// An argument that does not serve.
  init(
    _ code: Code, argument: String, _ found: some CustomStringConvertible, _ accepted: Accepted,
    suggestion: String? = nil
  ) {
    self.init(
      code, file: "", position: nil, path: FieldPath([.field(argument)]),
      found: .value(Excerpt.shortened("\(found)")), accepted: accepted, suggestion: suggestion)
  }

  /// The fault of a whole number outside its range; nothing for one inside.
  static func outOfRange(
    _ name: String, _ value: Int, _ range: ClosedRange<Int>
  ) -> Documents.Fault? {
    guard !range.contains(value) else { return nil }
    return Documents.Fault(
      .outOfRange, argument: name, value,
      .rule(
        .init(
          "it must be between \(range.lowerBound) and \(range.upperBound)",
          "必须在 \(range.lowerBound) 与 \(range.upperBound) 之间")))
  }

  /// The fault of a name that is none of those known; nothing for one that is.
  static func unknown(
    _ name: String, among known: [String], as argument: String
  ) -> Documents.Fault? {
    guard !known.contains(name) else { return nil }
    return Documents.Fault(
      .unknownName, argument: argument, name, .choices(known),
      suggestion: Suggestion.closest(to: name, among: known))
  }
}
