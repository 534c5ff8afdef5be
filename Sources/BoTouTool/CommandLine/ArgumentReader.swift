import Documents

/// What a command line asks for.
enum Request: Sendable {
  case help(Command?)
  case version
  case run(Command, Invocation)
}

/// Reads the words of a command line, left to right, by the commands' declarations.
///
/// Options are `--name value`, `--name=value`, `-n value` or `-nvalue`; `--` ends them; `-` is a
/// word, standard input by custom. A value may begin with `-` only as a number or as `-` itself.
struct ArgumentReader {
  private let commands: [Command]
  private var rest: ArraySlice<String>
  private var command: Command?
  private var invocation: Invocation?
  private var words: [String] = []
  private var seen: Set<String> = []
  private var optionsEnded = false

  static func read(_ words: [String], commands: [Command]) throws(UsageError) -> Request {
    var reader = ArgumentReader(commands: commands, rest: words[...])
    return try reader.read()
  }

  private init(commands: [Command], rest: ArraySlice<String>) {
    (self.commands, self.rest) = (commands, rest)
  }

  private mutating func read() throws(UsageError) -> Request {
    while let word = rest.popFirst() {
      if optionsEnded || !isOption(word) {
        try take(word)
      } else if word == "--" {
        optionsEnded = true
      } else {
        switch try takeOption(word) {
        case GlobalOptions.help.declaration.name: return .help(command)
        case GlobalOptions.version.declaration.name: return .version
        default: break
        }
      }
    }
    guard let command, var invocation else { throw error(.missingCommand) }
    try assignWords(of: command, to: &invocation)
    return .run(command, invocation)
  }

  /// `-` and negative numbers are words.
  private func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word != "-" else { return false }
    return TypedNumber(word) == nil
  }

  private func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem: problem, command: command?.name)
  }
}

// MARK: - Words

extension ArgumentReader {
  /// The first word names the command.
  private mutating func take(_ word: String) throws(UsageError) {
    guard command == nil else { return words.append(word) }
    guard let found = commands.first(where: { $0.name == word }) else {
      throw error(.unknownCommand(word, suggestion: commands.suggestion(for: word)))
    }
    command = found
    invocation = Invocation(of: found)
  }

  private func assignWords(
    of command: Command, to invocation: inout Invocation
  ) throws(UsageError) {
    var words = words[...]
    for positional in command.positionals {
      switch positional.count {
      case .one:
        guard let word = words.popFirst() else { throw error(.missingArgument(positional.name)) }
        invocation.give(word, to: positional)
      case .optional:
        if let word = words.popFirst() { invocation.give(word, to: positional) }
      case .any:
        while let word = words.popFirst() { invocation.give(word, to: positional) }
      }
    }
    if let extra = words.first { throw error(.extraArgument(extra)) }
  }
}

extension [Command] {
  /// The command whose name is closest to a mistyped one.
  func suggestion(for name: String) -> String? {
    Suggestion.closest(to: name, among: map(\.name))
  }
}

// MARK: - Options

extension ArgumentReader {
  /// Reads one option with its value; returns its name.
  private mutating func takeOption(_ word: String) throws(UsageError) -> String {
    let (option, attached) = try declaration(of: word)
    guard option.kind == .repeatable || seen.insert(option.name).inserted else {
      throw error(.duplicatedOption(option.spelling))
    }
    guard let form = option.value else {
      if let attached { throw error(.unexpectedValue(option: option.spelling, value: attached)) }
      invocation?.give("", to: option)
      return option.name
    }
    guard let value = attached ?? nextValue() else {
      throw error(.missingValue(option: option.spelling, placeholder: form.placeholder))
    }
    guard form.accepts(value) else {
      throw error(
        .badValue(
          option: option.spelling, value: value, accepted: form.accepted,
          suggestion: Suggestion.closest(to: value, among: form.choices)))
    }
    invocation?.give(value, to: option)
    return option.name
  }

  private mutating func nextValue() -> String? {
    guard let next = rest.first, !isOption(next) else { return nil }
    return rest.popFirst()
  }

  private var known: [OptionDeclaration] { (command?.options ?? []) + GlobalOptions.all }

  /// The option that a word names, and the value that the word carries itself.
  private func declaration(
    of word: String
  ) throws(UsageError) -> (OptionDeclaration, attached: String?) {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if let option = known.first(where: { $0.name == name }) {
        return (option, parts.count == 2 ? String(parts[1]) : nil)
      }
      if let option = known.first(where: { $0.former == name }) {
        throw error(
          .renamedOption("--" + name, now: option.spelling, choices: option.value?.choices ?? []))
      }
      let suggestion = Suggestion.closest(to: name, among: known.map(\.name)).map { "--" + $0 }
      throw error(.unknownOption("--" + name, suggestion: suggestion))
    }
    let letter = word.dropFirst().first
    guard let option = known.first(where: { $0.short != nil && $0.short == letter }),
      option.value != nil || word.count == 2
    else {
      let name = String(word.dropFirst())
      // `-json` is most likely meant as `--json`.
      let isLong = known.contains { $0.name == name }
      throw error(.unknownOption(word, suggestion: isLong ? "--" + name : nil))
    }
    let attached = word.dropFirst(2)
    if attached.isEmpty { return (option, nil) }
    return (option, String(attached.first == "=" ? attached.dropFirst() : attached))
  }
}
