import Languages

/// The script by which zsh completes a line of `botou`, with what each word means.
struct ZshCompletion {
  let language: Language

  var script: String {
    """
    #compdef botou
    # zsh completion for botou; put it as _botou into a folder of $fpath,
    # or say: source <(botou completions zsh)
    _botou() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      _arguments -C \\
    \(GlobalOptions.all.map { "    \(spec($0)) \\" }.joined(separator: "\n"))
        '1: :->command' \\
        '*:: :->words'
      case $state in
        command)
          local -a commands=(
    \(Commands.all.map { "        \(quoted("\($0.name):\($0.summary[language])"))" }.joined(separator: "\n"))
          )
          _describe -t commands \(quoted(Phrase("command", "命令")[language])) commands
          ;;
        words)
          case $words[1] in
    \(Commands.all.map(branch).joined(separator: "\n"))
          esac
          ;;
      esac
    }

    if [ "$funcstack[1]" = _botou ]; then _botou "$@"; else compdef _botou botou; fi

    """
  }

  private func branch(_ command: Command) -> String {
    let options = command.allOptions.map(spec)
    let words = command.positionals.map(spec)
    let lines = (options + words).map { "          " + $0 }.joined(separator: " \\\n")
    return "        \(command.name))\n          _arguments -s -S \\\n\(lines)\n          ;;"
  }

  // MARK: - One argument

  private func spec(_ option: OptionDeclaration) -> String {
    let about = "[" + escaped(option.about[language], "[]\\") + "]"
    let isRepeatable = option.kind == .repeatable
    guard let value = option.value else {
      return option.spellings.map { quoted("\(excluding(option))\($0)\(about)") }.joined(
        separator: " ")
    }
    let rest = ":\(escaped(value.placeholder, ":\\")):\(action(option.completion ?? .nothing))"
    return option.spellings.map { spelling in
      let takes = spelling.hasPrefix("--") ? spelling + "=" : spelling + "+"
      return quoted((isRepeatable ? "*" : excluding(option)) + takes + about + rest)
    }.joined(separator: " ")
  }

  /// The short and the long word of an option are offered once.
  private func excluding(_ option: OptionDeclaration) -> String {
    "(\(option.spellings.joined(separator: " ")))"
  }

  private func spec(_ positional: Positional) -> String {
    let place =
      switch positional.count {
      case .one: ":"
      case .optional: "::"
      case .any: "*:"
      }
    return quoted("\(place)\(escaped(positional.name, ":\\")):\(action(positional.completion))")
  }

  private func action(_ completion: Completion) -> String {
    let words = completion.allWords
    let listed = words.isEmpty ? nil : "(\(words.joined(separator: " ")))"
    if completion.folders { return "_files -/" }
    if completion.files {
      return listed.map { "_alternative \"words:word:\($0)\" \"files:file:_files\"" } ?? "_files"
    }
    return listed ?? " "
  }

  // MARK: - Quoting

  private func escaped(_ text: String, _ signs: String) -> String {
    text.reduce(into: "") { $0 += signs.contains($1) ? "\\\($1)" : String($1) }
  }

  /// One word of the shell.
  private func quoted(_ text: String) -> String {
    "'" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "'" ? "'\\''" : String($1) } + "'"
  }
}
