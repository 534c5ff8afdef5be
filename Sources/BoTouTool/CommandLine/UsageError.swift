import Languages

/// A command line that cannot be read, as data; `Diagnostic` makes the sentence.
struct UsageError: Error, Equatable {
  enum Problem: Equatable {
    case missingCommand
    /// A word that is not UTF-8, with signs in place of what cannot be read.
    case noText(String)
    case unknownCommand(String, suggestion: String?)
    case unknownOption(String, suggestion: String?)
    /// An option that is called otherwise now, with what it takes.
    case renamedOption(String, now: String, choices: [String])
    case missingValue(option: String, placeholder: String)
    case unexpectedValue(option: String, value: String)
    case duplicatedOption(String)
    case badValue(option: String, value: String, accepted: Phrase, suggestion: String?)
    /// A value that was right once, and what became of it.
    case outdated(option: String, value: String, since: Phrase)
    /// Names of metrics, each wrong in its way.
    case badMetrics([AskedMetrics.Fault])
    /// An option that cannot go with the command or another option, and why.
    case refused(option: String, because: Phrase)
    case missingArgument(String)
    case extraArgument(String)
    case missingOption(String)
    /// Two words that cannot stand together.
    case contradiction(String, String)
    /// An option that means nothing without one of others.
    case needs(String, [String])
    /// Two outputs that would be written over each other.
    case sameOutput(OutputFiles.Output, OutputFiles.Output)
    /// An output that would be written over a file that is read.
    case overwrites(OutputFiles.Output, input: String)
    /// A name that nothing of a kind has: a schema, a project, a policy.
    case unknownName(kind: Phrase, String, known: [String], suggestion: String?)
  }

  let problem: Problem
  /// The command whose page helps; nothing before a command is known.
  let command: String?
}
