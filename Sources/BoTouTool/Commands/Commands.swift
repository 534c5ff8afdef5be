/// Every command, in the order in which help lists them.
enum Commands {
  static let all: [Command] = [
    InitCommand.command, CheckCommand.command, RunCommand.command, ShardCommand.command,
    MergeCommand.command, EvaluateCommand.command, SweepCommand.command, SolveCommand.command,
    SensitivityCommand.command, CompareCommand.command, ReportCommand.command,
    ChartCommand.command,
    ExplainCommand.command,
    ConvertCommand.command,
    WaterfallCommand.command, ReturnsCommand.command, SchemaCommand.command,
    CompletionsCommand.command, ManCommand.command, HelpCommand.command,
  ]
}
