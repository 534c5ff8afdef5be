import Documents
import Languages
import Portfolios
import Reports
import ScenarioFiles
import Studies

/// `botou sweep FILE --over NAME`: a scenario along an input, or over two.
enum SweepCommand {
  private static let over = RepeatedSetting<String>(
    "over", "NAME=VALUES", .text,
    about: Phrase(
      "An input and its values: NAME=0.3:0.7:20 for 20 values, NAME=1,2,5 for these; NAME alone takes the range or list "
        + "that the scenario marks; may be given twice",
      "输入及其取值：NAME=0.3:0.7:20 为 20 个等距值，NAME=1,2,5 为所列各值；只写 NAME 时取情景标记的范围或列表；可给出两次"))

  private static let svg = OutputSetting(
    "svg", "FILE", writes: .result,
    about: Phrase(
      "Write a picture: lines with their errors, or a map of two inputs", "写出图：带误差的折线，或两项输入的色块图"))

  static let command = Command(
    "sweep",
    summary: Phrase("Follow a scenario along an input, or over two", "沿一项或两项输入考察情景"),
    details: Phrase(
      "Plays every policy at each value on the same futures, and says where the policy that is told first changes places "
        + "with another, beyond the error of their difference.",
      "各项政策在每个取值上面对相同的未来，并指出重点政策与其他政策的高低次序在何处改变（以超出差值误差者为准）。"),
    positionals: [ScenarioInput.file],
    options: [over, svg] + StudyOptions.common + [StudyOptions.part],
    examples: [
      .init(
        "botou sweep delta.json5 --over templates.deeptech.financing.share",
        Phrase("Along what the scenario says may be so", "沿情景标记的范围")),
      .init(
        "botou sweep delta.json5 --over fund.discountRate=0:0.1:11 --metrics state.npv --svg npv.svg",
        Phrase("Eleven rates, as a picture", "十一个贴现率，成图")),
    ],
    run: { (invocation, console) throws(ToolError) in
      try StudyOptions.ensureKept(invocation)
      let output = StudyOutput(invocation, svg: invocation[svg])
      let request = try request(invocation, on: console)
      try output.ensureWritable()
      let session = StudySession(
        request: request, console: console, progress: RunOptions.progressForm(invocation),
        checkpoint: invocation[StudyOptions.checkpoint])
      try output.deliver(try session.run(), on: console)
    })

  private static func request(
    _ invocation: Invocation, on console: Console
  ) throws(ToolError) -> StudyRequest {
    let texts = invocation[over]
    guard !texts.isEmpty else { throw usage(.missingOption("--over")) }
    guard texts.count <= 2 else {
      throw usage(
        .refused(
          option: "--over",
          because: Phrase(
            "a sweep has one input or two; 'botou evaluate --points' takes any points",
            "最多考察两项输入；更多输入请用“botou evaluate --points”")))
    }
    let asked = try StudyOptions.evaluator(invocation)
    var axes: [GridAxis] = []
    for text in texts {
      do { axes.append(try GridAxis(text, of: asked.evaluator.scenario)) } catch {
        throw usage(problem(error, text, option: "--over"))
      }
    }
    if axes.count == 2, axes[0].input.path == axes[1].input.path {
      throw usage(
        .refused(
          option: "--over \(texts[1])",
          because: Phrase("it is the same input as the first", "与前一项为同一输入")))
    }
    let grid = Grid(axes)
    guard grid.count <= Grid.mostPoints else {
      throw usage(
        .refused(
          option: "--over",
          because: Phrase(
            "these are \(NumberText.whole(grid.count)) points; at most \(NumberText.whole(Grid.mostPoints)) are played",
            "共 \(NumberText.whole(grid.count)) 个点；最多 \(NumberText.whole(Grid.mostPoints)) 个")))
    }
    return try StudyRequest(
      .sweep, by: .grid, asked, inputs: axes.map(\.input), points: grid.points,
      part: invocation[StudyOptions.part], threads: StudyOptions.threads(invocation),
      telling: invocation[RunOptions.quiet] ? nil : console)
  }

  static func problem(
    _ problem: GridAxis.Problem, _ text: String, option: String
  ) -> UsageError.Problem {
    switch problem {
    case .unknown(let unknown):
      .unknownName(
        kind: Phrase("input", "输入"), unknown.word, known: unknown.known,
        suggestion: unknown.suggestion)
    case .noRange(let name):
      .badValue(
        option: option, value: text,
        accepted: Phrase(
          "followed by values, such as \(name)=0.3:0.7:9, as the scenario marks no range for it",
          "带上取值，如 \(name)=0.3:0.7:9，因为情景未标记其范围"), suggestion: nil)
    case .notANumber(let name):
      .badValue(
        option: option, value: text,
        accepted: Phrase(
          "a list, such as \(name)=first,second, as the input is no number",
          "列表，如 \(name)=甲,乙，因为该输入不是数"),
        suggestion: nil)
    case .noValues:
      .badValue(
        option: option, value: text,
        accepted: Phrase(
          "NAME=FROM:TO with FROM below TO, NAME=FROM:TO:COUNT with a count from 2 to \(GridAxis.mostValues), or NAME=A,B,C",
          "形如 NAME=FROM:TO（FROM 小于 TO）、NAME=FROM:TO:COUNT（个数为 2 至 \(GridAxis.mostValues)）或 NAME=A,B,C"
        ),
        suggestion: nil)
    }
  }

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "sweep"))
  }
}
