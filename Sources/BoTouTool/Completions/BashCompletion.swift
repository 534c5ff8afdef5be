/// The script by which bash completes a line of `botou`.
///
/// Names of files are left to bash itself, which knows how to quote them; only words of our own are offered.
enum BashCompletion {
  static var script: String {
    """
    # bash completion for botou; put it into ~/.local/share/bash-completion/completions/botou,
    # or say: source <(botou completions bash)
    _botou() {
      local word=${COMP_WORDS[COMP_CWORD]} before= command= option= words= i
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          \(names.joined(separator: "|"))) command=${COMP_WORDS[i]}; break ;;
        esac
      done
      # bash makes a word of its own of the = in --lang=zh.
      [ "$COMP_CWORD" -gt 1 ] && before=${COMP_WORDS[COMP_CWORD - 1]}
      if [ "$word" = = ]; then
        word= option=$before
      elif [ "$before" = = ]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
      else
        option=$before
      fi
      COMPREPLY=()
      case $command:$option in
    \(values.joined(separator: "\n"))
      esac
      if [ "${word#-}" != "$word" ]; then
        case $command in
    \(Commands.all.map { options(of: $0) }.joined(separator: "\n"))
          *) words='\(spellings(GlobalOptions.all))' ;;
        esac
      else
        case $command in
          '') words='\(names.joined(separator: " "))' ;;
    \(Commands.all.compactMap { positionals(of: $0) }.joined(separator: "\n"))
        esac
      fi
      _botou_offer "$word" "$words"
    }

    # Words of a list that begin like the word; bash's own names of files where there are none.
    _botou_offer() {
      local offered
      while IFS= read -r offered; do COMPREPLY+=("$offered"); done < <(compgen -W "$2" -- "$1")
    }

    complete -o bashdefault -o default -F _botou botou

    """
  }

  private static var names: [String] { Commands.all.map(\.name) }

  private static func spellings(_ options: [OptionDeclaration]) -> String {
    options.flatMap(\.spellings).joined(separator: " ")
  }

  // MARK: - Cases

  /// The values of options, by command and option.
  private static var values: [String] {
    let own = Commands.all.flatMap { command in
      command.options.compactMap { line($0, command.name) }
    }
    return own + GlobalOptions.all.compactMap { line($0, "*") }
  }

  private static func line(_ option: OptionDeclaration, _ command: String) -> String? {
    guard let completion = option.completion else { return nil }
    let pattern = option.spellings.map { "\(command):\($0)" }.joined(separator: "|")
    return "    \(pattern)) \(answer(completion)) ;;"
  }

  private static func answer(_ completion: Completion) -> String {
    let words = completion.allWords
    if !words.isEmpty {
      return "_botou_offer \"$word\" '\(words.joined(separator: " "))'; return"
    }
    if completion.folders { return "compopt -o plusdirs +o default 2>/dev/null; return" }
    if completion.files { return "return" }
    return "compopt +o default +o bashdefault 2>/dev/null; return"
  }

  private static func options(of command: Command) -> String {
    "      \(command.name)) words='\(spellings(command.allOptions))' ;;"
  }

  private static func positionals(of command: Command) -> String? {
    let completion = command.wordCompletion
    let words = completion.allWords
    if !words.isEmpty {
      return "      \(command.name)) words='\(words.joined(separator: " "))' ;;"
    }
    guard !completion.files else { return nil }
    return "      \(command.name)) compopt +o default +o bashdefault 2>/dev/null ;;"
  }
}
