import Documents
import Languages

/// `botou man [COMMAND]`: a page of the manual, for `man`.
enum ManCommand {
  private static let topic = Positional(
    "COMMAND", Phrase("The command to describe; the program without it", "要说明的命令；不给出时为整个程序"),
    count: .optional, completion: .commands)

  static let command = Command(
    "man",
    summary: Phrase("Print a page of the manual, for man", "输出 man 手册页"),
    details: Phrase(
      "The same words as help, in the form that man reads; --lang says in which language.",
      "内容与帮助相同，格式供 man 读取；语言随 --lang。"),
    positionals: [topic], options: [OutputOptions.file],
    examples: [
      .init(
        "botou man run -o ~/.local/share/man/man1/botou-run.1",
        Phrase("So that 'man botou-run' shows it", "之后可用“man botou-run”查看"))
    ],
    run: { (invocation, console) throws(ToolError) in
      let page: ManualPage
      if let name = invocation[topic].first {
        page = .command(try HelpCommand.named(name), in: console.language)
      } else {
        page = .program(in: console.language)
      }
      try console.deliver(page.text, to: invocation[OutputOptions.file])
    })
}
