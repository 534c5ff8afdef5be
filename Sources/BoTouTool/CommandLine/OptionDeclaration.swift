import Languages

/// What parser, help and messages know of an option, whatever the type of its value.
struct OptionDeclaration: Sendable {
  enum Kind: Sendable {
    /// Given or not.
    case flag
    /// Given once, with a value.
    case value
    /// Given any number of times, each with a value.
    case repeatable
  }

  /// What stands for the value in help, what is right, and a test of it.
  struct Value: Sendable {
    let placeholder: String
    /// Reads on from "it must be" and 必须.
    let accepted: Phrase
    let choices: [String]
    let accepts: @Sendable (String) -> Bool
  }

  /// What will be written where the value says.
  enum Writes: Sendable {
    /// A file; `-` prints it.
    case result
    /// A file that cannot be printed.
    case file
    /// Files of these names in a folder.
    case folder([String])
  }

  let name: String
  let short: Character?
  let kind: Kind
  let value: Value?
  let about: Phrase
  /// What holds when the option is not given.
  let defaultText: Phrase?
  /// Nothing for an option that names no output.
  var writes: Writes? = nil
  /// The name that it had once.
  var former: String? = nil

  /// As one types it, `--lang`.
  var spelling: String { "--" + name }
}

/// Something declared once by which a command asks for its option's typed value.
protocol OptionKey: Sendable {
  var declaration: OptionDeclaration { get }
}
