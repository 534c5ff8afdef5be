import Languages

/// The script by which fish completes a line of `botou`, with what each word means.
struct FishCompletion {
  let language: Language

  var script: String {
    let lines =
      ["complete -c botou -f"] + GlobalOptions.all.map { line($0, when: nil) }
      + Commands.all.map(name) + Commands.all.flatMap(branch)
    return """
      # fish completion for botou; put it into ~/.config/fish/completions/botou.fish,
      # or say: botou completions fish | source
      \(lines.joined(separator: "\n"))

      """
  }

  private func name(_ command: Command) -> String {
    "complete -c botou -n __fish_use_subcommand -a \(command.name)"
      + " -d \(quoted(command.summary[language]))"
  }

  private func branch(_ command: Command) -> [String] {
    let seen = "'__fish_seen_subcommand_from \(command.name)'"
    let completion = command.wordCompletion
    let words = completion.allWords
    let offered =
      (words.isEmpty ? [] : ["-a \(quoted(words.joined(separator: " ")))"])
      + (completion.files ? ["-F"] : [])
    return command.options.map { line($0, when: seen) }
      + offered.map { "complete -c botou -n \(seen) \($0)" }
  }

  private func line(_ option: OptionDeclaration, when condition: String?) -> String {
    let parts =
      ["complete -c botou"] + (condition.map { ["-n \($0)"] } ?? [])
      + (option.short.map { ["-s \($0)"] } ?? [])
      + ["-l \(option.name)"] + value(option.completion) + ["-d \(quoted(option.about[language]))"]
    return parts.joined(separator: " ")
  }

  private func value(_ completion: Completion?) -> [String] {
    guard let completion else { return [] }
    let words = completion.allWords
    if !words.isEmpty { return ["-x -a \(quoted(words.joined(separator: " ")))"] }
    if completion.folders { return ["-x -a '(__fish_complete_directories)'"] }
    return [completion.files ? "-r -F" : "-x"]
  }

  /// One word of the shell.
  private func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar == "'" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
    }
    return "'\(inner)'"
  }
}
