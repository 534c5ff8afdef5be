/// How a run tells how far it is.
enum ProgressForm: String, CaseIterable, Sendable {
  /// A line for a person, where standard error is a terminal.
  case text
  /// A JSON object on each line of standard error, for programs, wherever that goes.
  case json
}
