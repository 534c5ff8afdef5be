/// How a command says what went wrong.
enum FaultForm: String, CaseIterable, Sendable {
  /// Sentences for a person.
  case text
  /// A JSON object on each line of standard error, for programs.
  case json
}
