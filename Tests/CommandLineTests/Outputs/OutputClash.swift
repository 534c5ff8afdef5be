import Testing

/// A command line whose outputs would overwrite an input or each other, and what is answered.
struct OutputClash: Sendable, CustomTestStringConvertible {
  let line: String
  let english: String
  let chinese: String
  var testDescription: String { line }

  var words: [String] { line.split(separator: " ").map(String.init) }
  var command: String { words[0] }

  /// The outputs that the line names, such as `run --json`.
  var outputs: [String] {
    words.filter { $0.hasPrefix("--") }.map { "\(command) \($0)" }
  }

  /// An output, as the line names it, that is a file which is read.
  private static func reads(_ input: String, _ line: String, as output: String) -> OutputClash {
    OutputClash(
      line: line,
      english: "'\(output)' would overwrite '\(input)', which is read here; name another file",
      chinese: "“\(output)”会覆盖本命令所读取的“\(input)”；请改用其他文件名")
  }

  /// A file of the folder that `--csv` names which is read.
  private static func reads(
    _ input: String, _ line: String, in folder: String, file: String
  ) -> OutputClash {
    let (english, chinese) = table(file, in: folder)
    return OutputClash(
      line: line,
      english: "\(english) would overwrite '\(input)', which is read here; name another file",
      chinese: "\(chinese)会覆盖本命令所读取的“\(input)”；请改用其他文件名")
  }

  private static func table(_ file: String, in folder: String) -> (String, String) {
    ("'\(file)' of '--csv \(folder)'", "“--csv \(folder)”中的“\(file)”")
  }

  private static func same(_ line: String, _ first: String, _ second: String) -> OutputClash {
    OutputClash(
      line: line,
      english: "'\(first)' and '\(second)' would be written over each other; name two files",
      chinese: "“\(first)”与“\(second)”将写入同一文件；请分别命名")
  }

  private static func same(
    _ line: String, _ first: String, table file: String, in folder: String
  ) -> OutputClash {
    let (english, chinese) = table(file, in: folder)
    return OutputClash(
      line: line,
      english: "'\(first)' and \(english) would be written over each other; name two files",
      chinese: "“\(first)”与\(chinese)将写入同一文件；请分别命名")
  }

  static let all = inputs + studies + otherCommands + pairs

  // MARK: - Inputs of the commands that simulate

  private static let inputs = [
    reads("plan.json5", "run plan.json5 --json plan.json5", as: "--json plan.json5"),
    reads("plan.json5", "run plan.json5 --json ./plan.json5", as: "--json ./plan.json5"),
    reads("./plan.json5", "run ./plan.json5 --json plan.json5", as: "--json plan.json5"),
    reads("plan.json5", "run plan.json5 --json hard", as: "--json hard"),
    reads("plan.json5", "run plan.json5 --json soft", as: "--json soft"),
    reads("soft", "run soft --json plan.json5", as: "--json plan.json5"),
    reads("plan.json5", "run child.json5 --json plan.json5", as: "--json plan.json5"),
    reads("plan.json5", "run child.json5 --report soft", as: "--report soft"),
    reads(
      "running-portfolio.csv", "run running-portfolio.json5 --xlsx running-portfolio.csv",
      as: "--xlsx running-portfolio.csv"),
    reads(
      "running-portfolio.csv",
      "run running-portfolio.json5 --checkpoint new --trials-csv link/../running-portfolio.csv",
      as: "--trials-csv link/../running-portfolio.csv"),
    reads("plan.json5", "run plan.json5 --checkpoint plan.json5", as: "--checkpoint plan.json5"),
    reads("plan.json5", "run plan.json5 --brief plan.json5", as: "--brief plan.json5"),
    reads("plan.json5", "run child.json5 --checkpoint hard", as: "--checkpoint hard"),
    reads(
      "folder/metrics.csv", "run folder/metrics.csv --csv link", in: "link",
      file: "link/metrics.csv"),
    reads(
      "plan.json5", "shard plan.json5 -n 1 --part 1/1 --out plan.json5", as: "--out plan.json5"),
    reads("plan.json5", "shard child.json5 -n 1 --part 1/1 --out hard", as: "--out hard"),
  ]

  // MARK: - Inputs of studies

  private static let studies =
    [
      ("evaluate", "--cases 2", ["--json", "--csv", "--checkpoint"]),
      ("sweep", "--over fund.discountRate=0:0.1", ["--json", "--csv", "--svg", "--checkpoint"]),
      ("solve", "--for fund.discountRate=0:0.1 --so-that state.npv>=0", ["--json"]),
      ("sensitivity", "--input fund.discountRate=0:0.1", ["--json", "--csv", "--svg"]),
    ].flatMap { command, asked, outputs in
      outputs.map { output in
        reads(
          "plan.json5", "\(command) plan.json5 \(asked) \(output) plan.json5",
          as: "\(output) plan.json5")
      }
    } + [
      reads(
        "folder/metrics.csv",
        "evaluate plan.json5 --points folder/metrics.csv --csv folder/metrics.csv",
        as: "--csv folder/metrics.csv")
    ]

  // MARK: - Inputs of the other commands

  private static let otherCommands = [
    reads("plan.json5", "check plan.json5 --out plan.json5", as: "--out plan.json5"),
    reads("plan.json5", "check child.json5 --resolved --out soft", as: "--out soft"),
    reads("plan.json5", "explain child.json5 --out plan.json5", as: "--out plan.json5"),
    reads("part", "merge part --json part", as: "--json part"),
    reads("part", "merge part --report ./part", as: "--report ./part"),
    reads("part", "merge part --xlsx part", as: "--xlsx part"),
    reads("part", "merge part --brief part", as: "--brief part"),
    reads(
      "folder/metrics.csv", "merge folder/metrics.csv --csv folder", in: "folder",
      file: "folder/metrics.csv"),
    reads("run.json", "compare plan.json5 run.json --out run.json", as: "--out run.json"),
    reads(
      "plan.json5", "compare running-portfolio.json5 child.json5 --out plan.json5",
      as: "--out plan.json5"),
    reads("run.json", "report run.json --out run.json", as: "--out run.json"),
    reads("run.json", "report run.json --xlsx ./run.json", as: "--xlsx ./run.json"),
    reads("run.json", "report run.json --brief run.json", as: "--brief run.json"),
    reads(
      "folder/metrics.csv", "report folder/metrics.csv --csv folder/", in: "folder/",
      file: "folder/metrics.csv"),
    reads("run.json", "chart run.json --kind crossing --out run.json", as: "--out run.json"),
    reads("note.json5", "convert note.json5 --out note.json5", as: "--out note.json5"),
    reads("sale.json5", "waterfall sale.json5 --out sale.json5", as: "--out sale.json5"),
    reads("flows.csv", "returns flows.csv --out flows.csv", as: "--out flows.csv"),
  ]

  // MARK: - Two outputs

  private static let pairs = [
    same("run plan.json5 --json new --report new", "--json new", "--report new"),
    same(
      "run plan.json5 --report run.json --xlsx ./run.json", "--report run.json",
      "--xlsx ./run.json"),
    same("run plan.json5 --json new --checkpoint ./new", "--json new", "--checkpoint ./new"),
    same(
      "run plan.json5 --checkpoint new --trials-csv new", "--trials-csv new", "--checkpoint new"),
    same(
      "run plan.json5 --json folder/new --report link/../folder/./new", "--json folder/new",
      "--report link/../folder/./new"),
    same("run plan.json5 --json loose --report nowhere", "--json loose", "--report nowhere"),
    same(
      "run plan.json5 --json folder/new --report astray", "--json folder/new", "--report astray"),
    same("run plan.json5 --json new --csv new/", "--json new", "--csv new/"),
    same(
      "run plan.json5 --json folder/columns.csv --csv link", "--json folder/columns.csv",
      table: "link/columns.csv", in: "link"),
    same("merge part --json new --report new", "--json new", "--report new"),
    same("report run.json --out new --xlsx new", "--out new", "--xlsx new"),
    OutputClash(
      line: "run plan.json5 --json - --report -",
      english: "'--json -' and '--report -' would both be printed; name a file for one",
      chinese: "“--json -”与“--report -”都将打印；请为其中之一指定文件"),
  ]
}
