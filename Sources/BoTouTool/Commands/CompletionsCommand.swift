import Documents
import Languages

/// `botou completions SHELL`: the script by which a shell completes what one types.
enum CompletionsCommand {
  private static let names = Shell.allCases.map(\.rawValue)

  private static let shell = Positional(
    "SHELL", Phrase("bash, zsh or fish", "bash、zsh 或 fish"), completion: .words(names))

  static let command = Command(
    "completions",
    summary: Phrase("Print what lets a shell complete commands and options", "输出命令与选项的自动补全脚本"),
    details: Phrase(
      "A script in the shell's own language, made from the commands as they are; --lang says in which language zsh "
        + "and fish explain them.",
      "按现有命令生成的 shell 脚本；zsh 与 fish 的说明文字随 --lang。"),
    positionals: [shell], options: [OutputOptions.file],
    examples: [
      .init("source <(botou completions bash)", Phrase("For this shell", "仅用于当前 shell")),
      .init(
        "botou completions fish -o ~/.config/fish/completions/botou.fish",
        Phrase("For every fish from now on", "今后每次启动 fish 均可用")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let name = invocation.word(shell)
      guard let shell = Shell(rawValue: name) else {
        throw .usage(
          UsageError(
            problem: .unknownName(
              kind: Phrase("script for the shell", "适用于以下 shell 的脚本："), name, known: names,
              suggestion: Suggestion.closest(to: name, among: names)), command: "completions"))
      }
      try console.deliver(
        script(for: shell, in: console.language), to: invocation[OutputOptions.file])
    })

  private static func script(for shell: Shell, in language: Language) -> String {
    switch shell {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion(language: language).script
    case .fish: FishCompletion(language: language).script
    }
  }
}
