import Languages

/// `botou help [COMMAND]`: the page of the program or of a command.
enum HelpCommand {
  private static let topic = Positional(
    "COMMAND", Phrase("The command to describe", "要说明的命令"), count: .optional, completion: .commands)

  static let command = Command(
    "help",
    summary: Phrase("Show this page, or a command's own", "显示帮助，或某个命令的帮助"),
    positionals: [topic],
    run: { (invocation, console) throws(ToolError) in
      guard let name = invocation[topic].first else { return try show(nil, on: console) }
      try show(try named(name), on: console)
    })

  /// The command that is called so.
  static func named(_ name: String) throws(ToolError) -> Command {
    if let command = Commands.all.first(where: { $0.name == name }) { return command }
    throw .usage(
      UsageError(
        problem: .unknownCommand(name, suggestion: Commands.all.suggestion(for: name)),
        command: nil))
  }

  static func show(_ command: Command?, on console: Console) throws(ToolError) {
    let (language, width) = (console.language, console.width)
    let page =
      command.map { HelpPage.command($0, language: language, width: width) }
      ?? HelpPage.program(Commands.all, language: language, width: width)
    try console.tell(page.text)
  }
}
