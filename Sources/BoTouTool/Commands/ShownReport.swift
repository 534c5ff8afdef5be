import Languages

/// `--open`: shows the report that a command has written.
enum ShownReport {
  static let flag = Flag(
    "open",
    about: Phrase(
      "Show the written report in the browser (BOTOU_OPENER or BROWSER names another program)",
      "写出报告后用浏览器打开（可用 BOTOU_OPENER 或 BROWSER 指定程序）"))

  /// The file to show, which must be one that `option` names; nothing when nobody asked.
  static func file(
    _ invocation: Invocation, writtenBy option: OutputSetting
  ) throws(ToolError) -> String? {
    guard invocation[flag] else { return nil }
    func usage(_ problem: UsageError.Problem) -> ToolError {
      .usage(UsageError(problem: problem, command: invocation.command.name))
    }
    let spelling = flag.declaration.spelling
    guard let path = invocation[option] else {
      throw usage(.needs(spelling, [option.declaration.spelling]))
    }
    guard path != "-", !path.hasPrefix("/dev/") else {
      throw usage(
        .refused(
          option: spelling,
          because: Phrase(
            "\(option.declaration.spelling) names no file that could be shown",
            "\(option.declaration.spelling) 未指明可供打开的文件")))
    }
    return path
  }
}
