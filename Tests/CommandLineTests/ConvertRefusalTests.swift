import Foundation
import TestSupport
import Testing

/// Whole remarks on command lines and options that make no sense.
struct ConvertRefusal: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let english: [String]
  let chinese: [String]
  let status: Int32

  var testDescription: String { arguments.joined(separator: " ") }
}

@Test(arguments: ConvertRefusal.all)
func `a senseless command line is refused whole`(_ refusal: ConvertRefusal) throws {
  for (language, lines) in [("en", refusal.english), ("zh", refusal.chinese)] {
    let run = try Tool.run(refusal.arguments + ["--lang", language])
    #expect((run.stdout, run.status) == ("", refusal.status))
    #expect(Tool.withoutCodes(run.stderr) == lines.map { "botou: \($0)\n" }.joined())
  }
}

extension ConvertRefusal {
  static let all = [
    ConvertRefusal(
      arguments: ["convert"],
      english: ["missing 'FILE'", "see 'botou convert --help'"],
      chinese: ["缺少参数“FILE”", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: ["convert", "--pre", "80", "--new", "20", "--grant", "10"],
      english: ["missing option '--convention'", "see 'botou convert --help'"],
      chinese: ["缺少选项“--convention”", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: ["convert", "--pre", "80"],
      english: ["missing option '--new'", "see 'botou convert --help'"],
      chinese: ["缺少选项“--new”", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: ["convert", "round.json5", "--pre", "80"],
      english: ["'FILE' and '--pre' cannot be given together", "see 'botou convert --help'"],
      chinese: ["“FILE”与“--pre”不能同时给出", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: ["convert", "a.json5", "b.json5"],
      english: ["unexpected argument 'b.json5'", "see 'botou convert --help'"],
      chinese: ["多余的参数“b.json5”", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--cap", "5",
      ],
      english: ["'--cap' needs '--cap-base'", "see 'botou convert --help'"],
      chinese: ["“--cap”须与“--cap-base”同时给出", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--cap-base", "existing",
      ],
      english: ["'--cap-base' needs '--cap'", "see 'botou convert --help'"],
      chinese: ["“--cap-base”须与“--cap”同时给出", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--agreed-share", "0.1", "--discount", "0.1",
      ],
      english: [
        "'--agreed-share' and '--discount' cannot be given together", "see 'botou convert --help'",
      ],
      chinese: ["“--agreed-share”与“--discount”不能同时给出", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--excess", "deferred",
      ],
      english: [
        "'--excess' needs '--max-share' or '--not-largest' or '--team-floor'",
        "see 'botou convert --help'",
      ],
      chinese: [
        "“--excess”须与“--max-share”或“--not-largest”或“--team-floor”同时给出", "请参阅“botou convert --help”",
      ],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--pool-target", "0.1",
      ],
      english: ["'--pool-target' needs '--pool-in'", "see 'botou convert --help'"],
      chinese: ["“--pool-target”须与“--pool-in”同时给出", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--interest", "0.1",
      ],
      english: ["'--interest' needs '--years'", "see 'botou convert --help'"],
      chinese: ["“--interest”须与“--years”同时给出", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "along",
      ],
      english: [
        "the value of '--convention' is 'along'; it must be one of alongside, "
          + "in-pre-money, dollars-invested", "see 'botou convert --help'",
      ],
      chinese: [
        "“--convention”的值为“along”；必须是以下之一：alongside, in-pre-money, dollars-invested",
        "请参阅“botou convert --help”",
      ],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "in-premoney",
      ],
      english: [
        "the value of '--convention' is 'in-premoney'. Did you mean 'in-pre-money'?",
        "see 'botou convert --help'",
      ],
      chinese: ["“--convention”的值为“in-premoney”。是否想写“in-pre-money”？", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "eighty", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--team-floor", "0.5",
      ],
      english: [
        "the value of '--pre' is 'eighty'; it must be a finite number",
        "see 'botou convert --help'",
      ],
      chinese: ["“--pre”的值为“eighty”；必须是有限的数", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "nan", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--team-floor", "0.5",
      ],
      english: [
        "the value of '--pre' is 'nan'; it must be a finite number", "see 'botou convert --help'",
      ],
      chinese: ["“--pre”的值为“nan”；必须是有限的数", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "1e999", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--team-floor", "0.5",
      ],
      english: [
        "the value of '--pre' is '1e999'; it must be a finite number", "see 'botou convert --help'",
      ],
      chinese: ["“--pre”的值为“1e999”；必须是有限的数", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: ["convert", "--team-flor", "0.5"],
      english: [
        "unknown option '--team-flor'. Did you mean '--team-floor'?", "see 'botou convert --help'",
      ],
      chinese: ["未知选项“--team-flor”。是否想写“--team-floor”？", "请参阅“botou convert --help”"],
      status: 64),
    ConvertRefusal(
      arguments: ["waterfall"],
      english: ["missing 'FILE'", "see 'botou waterfall --help'"],
      chinese: ["缺少参数“FILE”", "请参阅“botou waterfall --help”"],
      status: 64),
    ConvertRefusal(
      arguments: ["schema", "convrt"],
      english: [
        "there is no schema 'convrt'. Did you mean 'convert'?", "see 'botou schema --help'",
      ],
      chinese: ["没有 schema “convrt”。是否想写“convert”？", "请参阅“botou schema --help”"],
      status: 64),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "-80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--team-floor", "0.5",
      ],
      english: ["--pre: round.preMoney is -80; it must be greater than 0 and at most " + "1e+18"],
      chinese: ["--pre: round.preMoney 为 -80；必须大于 0 且不大于 1e+18"],
      status: 65),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "100", "--convention", "in-pre-money",
      ],
      english: [
        "--grant: instruments[0].amount is 100; what converts inside the pre-money, "
          + "with any pool, takes 100 of it, and it is only 80: no positive price " + "is left"
      ],
      chinese: [
        "--grant: instruments[0].amount 为 100；在投前估值内转换的金额（含期权池）为 100，而投前估值仅 " + "80：无法得出正的价格"
      ],
      status: 65),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--discount", "1", "--max-share", "2",
      ],
      english: [
        "--discount: instruments[0].discount is 1; it must be at least 0 and " + "less than 1",
        "--max-share: limits.maximumShare is 2; it must be greater than 0 and " + "at most 1",
      ],
      chinese: [
        "--discount: instruments[0].discount 为 1；必须不小于 0 且小于 1",
        "--max-share: limits.maximumShare 为 2；必须大于 0 且不大于 1",
      ],
      status: 65),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--team", "40", "--others", "60", "--team-floor", "0.5",
      ],
      english: [
        "--team-floor: limits.teamFloor.share is 0.5; the team has only 0.4 "
          + "before the round, and no round raises it"
      ],
      chinese: ["--team-floor: limits.teamFloor.share 为 0.5；团队在本轮前仅持股 0.4，融资只会使其降低"],
      status: 65),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--agreed-share", "1.5",
      ],
      english: [
        "--agreed-share: instruments[0].agreedShare is 1.5; it must be greater "
          + "than 0 and less than 1"
      ],
      chinese: ["--agreed-share: instruments[0].agreedShare 为 1.5；必须大于 0 且小于 1"],
      status: 65),
    ConvertRefusal(
      arguments: [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--pool-target", "0.9", "--pool-in", "pre-money",
      ],
      english: [
        "--grant: instruments[0].amount is 10; what converts inside the pre-money, "
          + "with any pool, takes 270 of it, and it is only 80: no positive price " + "is left"
      ],
      chinese: [
        "--grant: instruments[0].amount 为 10；在投前估值内转换的金额（含期权池）为 270，而投前估值仅 " + "80：无法得出正的价格"
      ],
      status: 65),
  ]
}
