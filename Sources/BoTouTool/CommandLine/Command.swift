import Languages

/// One thing that `botou` does: its words, what it takes, and how it runs.
///
/// Parser, help and error messages are all derived from this one declaration.
struct Command: Sendable {
  /// What an example does, beside the line that one types.
  struct Example: Sendable {
    let line: String
    let about: Phrase

    init(_ line: String, _ about: Phrase) {
      (self.line, self.about) = (line, about)
    }
  }

  typealias Action = @Sendable (Invocation, Console) throws(ToolError) -> Void

  let name: String
  /// One line, as the list of commands shows it.
  let summary: Phrase
  /// Paragraphs for the command's own page.
  let details: Phrase?
  let positionals: [Positional]
  let options: [OptionDeclaration]
  let examples: [Example]
  private let action: Action

  init(
    _ name: String, summary: Phrase, details: Phrase? = nil, positionals: [Positional] = [],
    options: [any OptionKey] = [], examples: [Example] = [], run: @escaping Action
  ) {
    (self.name, self.summary, self.details) = (name, summary, details)
    (self.positionals, self.examples, action) = (positionals, examples, run)
    self.options = options.map(\.declaration)
  }

  /// Does what a command line asks, once no output is in the way of another.
  func run(_ invocation: Invocation, on console: Console) throws(ToolError) {
    var invocation = invocation
    invocation.outputs = try OutputFiles(of: invocation)
    try action(invocation, console)
  }
}

/// A word that a command takes without an option's name before it.
struct Positional: Sendable, Hashable {
  enum Count: Sendable { case one, optional, any }

  /// As usage shows it, such as `FLOWS.csv`.
  let name: String
  let about: Phrase
  let count: Count
  /// What a shell may offer in its place.
  let completion: Completion

  init(
    _ name: String, _ about: Phrase, count: Count = .one, completion: Completion = .files
  ) {
    (self.name, self.about, self.count) = (name, about, count)
    self.completion = completion
  }
}
