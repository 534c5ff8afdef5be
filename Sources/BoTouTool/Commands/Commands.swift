/// Every command, in the order in which help lists them.
enum Commands {
  static let all: [Command] = [
    InitCommand.command, CheckCommand.command, SchemaCommand.command, ReturnsCommand.command,
    HelpCommand.command,
  ]
}
