import Documents
import Languages
import Reports
import TermSheets

/// `botou convert`: what a grant, a note or a SAFE becomes in a round or a sale.
enum ConvertCommand {
  private static let file = Positional(
    "FILE",
    Phrase(
      "A term sheet, JSON5; - reads standard input. Without it the options tell a plain round",
      "条款文件（JSON5）；- 表示标准输入。不给文件时由选项描述一次简单融资"), count: .optional)

  static let command = Command(
    "convert",
    summary: Phrase(
      "Convert grants, notes and SAFEs into shares, exactly", "将拨款、可转债与 SAFE 精确转换为股份"),
    details: Phrase(
      "A plain round of one grant fits on the command line; old holders are counted in shares, or "
        + "in percent when these add up to 100. Everything else, such as several instruments, "
        + "classes, rounding or a sale, is written in a file ('botou schema convert'). Nothing is "
        + "rounded unless the file says how; then whole shares feed back into the prices until both "
        + "agree. Who bears the dilution has no default: --convention says it.",
      "仅有一笔拨款的简单融资可用选项描述；原股东按股数计，合计为 100 时即为百分比。"
        + "多个工具、股份类别、舍入或出售等情形写入文件（见“botou schema convert”）。"
        + "文件未声明则不作舍入；声明后，整股会反过来影响价格，直至二者吻合。"
        + "由谁承担稀释没有默认值，须以 --convention 说明。"),
    positionals: [file],
    options: PlainRound.options + [OutputOptions.json, OutputOptions.file],
    examples: [
      .init(
        "botou convert --pre 80 --new 20 --grant 10 --convention alongside --team-floor 0.5",
        Phrase("A grant of 10 in a round of 20 at 80", "投前 80、新投 20，拨款 10 转股")),
      .init(
        "botou convert Scenarios/cap-tables/yc-post-money-safe.json5 --json",
        Phrase("For programs", "供程序读取")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let wantsJSON = invocation[OutputOptions.json]
      let names = wantsJSON ? Language.english : console.language
      let sheet = try sheet(invocation, names: names)
      let report = ConvertReport(sheet)
      let text = wantsJSON ? report.json : report.text(in: console.language, width: console.width)
      try console.deliver(text, to: invocation[OutputOptions.file], for: invocation.reader)
    })

  private static func sheet(
    _ invocation: Invocation, names: Language
  ) throws(ToolError) -> ConvertSheet {
    if let path = invocation[file].first {
      if let option = PlainRound.options.first(where: { invocation.has($0.declaration) }) {
        throw .usage(
          UsageError(
            problem: .contradiction("FILE", option.declaration.spelling), command: "convert"))
      }
      let bytes = try InputFile.read(
        path, limit: JSON5.maximumBytes, sparedBy: invocation.outputs)
      do { return try ConvertSheet.read(bytes, file: path) } catch { throw .refused(error) }
    }
    let round: PlainRound
    do { round = try PlainRound(invocation) } catch { throw .usage(error) }
    do { return try ConvertSheet.read(round.document(names: names)) } catch {
      throw .refused(error)
    }
  }
}
