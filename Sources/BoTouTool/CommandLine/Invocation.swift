/// A command line that has been read: every option is known and every value acceptable.
struct Invocation: Sendable {
  let command: Command
  /// The files that it will write, none of which it may read.
  var outputs = OutputFiles.none
  private var options: [String: [String]] = [:]
  private var words: [Positional: [String]] = [:]

  init(of command: Command) {
    self.command = command
  }

  mutating func give(_ value: String, to option: OptionDeclaration) {
    options[option.name, default: []].append(value)
  }

  mutating func give(_ word: String, to positional: Positional) {
    words[positional, default: []].append(word)
  }

  func has(_ option: OptionDeclaration) -> Bool { options[option.name] != nil }

  private func values(of key: some OptionKey) -> [String] {
    let name = key.declaration.name
    precondition(
      command.options.contains { $0.name == name }, "\(command.name) does not declare --\(name)")
    return options[name] ?? []
  }
}

// MARK: - What a command asks

extension Invocation {
  subscript(flag: Flag) -> Bool { !values(of: flag).isEmpty }

  subscript<Value>(setting: Setting<Value>) -> Value? {
    values(of: setting).first.flatMap(setting.form.read)
  }

  /// Where an output goes.
  subscript(output: OutputSetting) -> String? { values(of: output).first }

  /// The options given that name an output, with what they name.
  var namedOutputs: [(option: OptionDeclaration, value: String)] {
    command.options.flatMap { option in
      option.writes == nil ? [] : (options[option.name] ?? []).map { (option, $0) }
    }
  }

  subscript<Value>(setting: DefaultedSetting<Value>) -> Value {
    values(of: setting).first.flatMap(setting.form.read) ?? setting.defaultValue
  }

  subscript<Value>(setting: RepeatedSetting<Value>) -> [Value] {
    values(of: setting).compactMap(setting.form.read)
  }

  /// All words given for a positional argument.
  subscript(positional: Positional) -> [String] { words[positional] ?? [] }

  /// The word of a required positional argument, which the reader has made sure of.
  func word(_ positional: Positional) -> String {
    precondition(positional.count == .one, "\(positional.name) may be left out")
    return words[positional]?.first ?? ""
  }
}
