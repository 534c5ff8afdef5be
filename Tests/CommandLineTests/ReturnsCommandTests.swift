import Foundation
import TestSupport
import Testing

/// Contributions, distributions and a market index; the last row values what is still held.
private let fund = """
  date,amount,nav,index
  2015-01-01,-100,,100
  2016-01-01,-50,,105
  2018/6/30,60,,115
  2019-01-01,100,,110
  2020-01-01,0,20,120

  """

@Test func `a fund's returns are printed with the meaning of each status`() throws {
  let run = try Tool.run(
    ["returns", "-", "--rate", "0.08", "--finance-rate=.05"], stdin: fund)
  #expect(run.stderr.isEmpty)
  #expect(run.status == 0)
  #expect(
    run.stdout == """
      5 flows from 2015-01-01 to 2020-01-01, act/365
      paid in 150.00, received 160.00
      held on the last date 20.00, counted as received

      Measure                  Value  Status
      ─────────────────────  ───────  ─────────────
      IRR a year             5.1768%  the only rate
      NPV on the first date   -13.35
      NFV on the last date    -19.62
      MIRR a year            5.1276%
      MOIC                    1.2000
      DPI                     1.0667
      RVPI                    0.1333
      TVPI                    1.2000
      KS-PME                  1.0822
      LN-PME index value        5.44
      LN-PME a year          2.8229%  the only rate
      PME+ lambda             0.9152
      PME+ a year            2.9116%  the only rate
      Direct alpha a year    2.2060%  the only rate

      """)
}

@Test func `a Chinese table is read and answered in Chinese`() throws {
  let table = "\u{FEFF}日期,金额\r\n2020-01-01,-100\r\n2021-01-01,230\r\n2022-01-01,-132\r\n"
  let run = try Tool.run(["returns", "-", "--lang", "zh"], stdin: table)
  #expect(
    run.stdout == """
      3 笔现金流，2020-01-01 至 2022-01-01，act/365
      投入 232.00，收回 230.00
      无 nav 列：不计任何持有价值

      指标                数值  状态
      ────────────────  ──────  ─────────────────────────────
      内部收益率（年）       –  有 2 个解：10.3398%、19.2586%
      投资倍数 MOIC     0.9914
      已分配倍数 DPI    0.9914
      未实现倍数 RVPI   0.0000
      总值倍数 TVPI     0.9914

      """)
}

struct StatusCase: Sendable, CustomTestStringConvertible {
  let rows: [String]
  let english: String
  let chinese: String
  let name: String
  var testDescription: String { name }

  static let all = [
    StatusCase(
      rows: ["2020-01-01,0"], english: "no rate: all flows are zero", chinese: "无解：现金流全为零",
      name: "noFlows"),
    StatusCase(
      rows: ["2020-01-01,1", "2021-01-01,2"], english: "no rate: money only comes in",
      chinese: "无解：只有流入", name: "onlyInflows"),
    StatusCase(
      rows: ["2020-01-01,-1", "2021-01-01,-2"], english: "no rate: money only goes out",
      chinese: "无解：只有流出", name: "onlyOutflows"),
    StatusCase(
      rows: ["2020-01-01,-1", "2020-01-01,2"], english: "no rate: all flows are on one date",
      chinese: "无解：现金流都在同一日期", name: "noTimePasses"),
    StatusCase(
      rows: ["2020-01-01,-2", "2020-01-01,2"], english: "every rate: flows cancel on each date",
      chinese: "任意收益率均可：每日现金流相互抵消", name: "everyRate"),
    StatusCase(
      rows: ["2020-01-01,10", "2021-01-01,-20", "2022-01-01,15"],
      english: "no rate: the value is never zero", chinese: "无解：净值从不为零", name: "neverZero"),
    StatusCase(
      rows: ["2020-01-01,-1", "2020-01-02,100"],
      english: "the only rates are beyond all bounds", chinese: "仅在可表示范围之外有解",
      name: "notBracketed"),
  ]
}

@Test(arguments: StatusCase.all)
func `a missing rate says why, in words and in JSON`(_ status: StatusCase) throws {
  let table = (["date,amount"] + status.rows).joined(separator: "\n")
  #expect(try Tool.run(["returns", "-"], stdin: table).stdout.contains(status.english))
  let chinese = try Tool.run(["returns", "-", "--lang", "zh"], stdin: table)
  #expect(chinese.stdout.contains(status.chinese))
  let json = try Tool.run(["returns", "-", "--json"], stdin: table)
  let answer = try JSONDecoder().decode(Answer.self, from: Data(json.stdout.utf8))
  #expect(answer.measures["internalRateOfReturn"]?.status == status.name)
  #expect(answer.measures["internalRateOfReturn"]?.rates == [])
}

private struct Answer: Decodable {
  struct Measure: Decodable {
    let status: String
    let value: Double?
    let rates: [Double]?
  }
  let measures: [String: Measure]
}

@Test func `JSON carries every root and a null with its status`() throws {
  let table = "date,amount\n2020-01-01,-100\n2021-01-01,230\n2022-01-01,-132\n"
  let run = try Tool.run(["returns", "-", "--json"], stdin: table)
  #expect(run.status == 0)
  let answer = try JSONDecoder().decode(Answer.self, from: Data(run.stdout.utf8))
  let rate = try #require(answer.measures["internalRateOfReturn"])
  #expect(rate.status == "several")
  #expect(rate.value == nil)
  #expect(rate.rates?.count == 2)
  let gift = try Tool.run(["returns", "-", "--json"], stdin: "date,amount\n2020-01-01,5\n")
  let given = try JSONDecoder().decode(Answer.self, from: Data(gift.stdout.utf8))
  #expect(given.measures["multipleOnInvested"]?.status == "nothingPaidIn")
}

@Test func `the order of rows changes no byte of the answer`() throws {
  let rows = fund.split(separator: "\n")
  let backwards = ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n")
  for form in [[], ["--json"]] {
    let one = try Tool.run(["returns", "-"] + form, stdin: fund)
    #expect(try Tool.run(["returns", "-"] + form, stdin: backwards) == one)
  }
}

// MARK: - Faults

@Test func `every fault of a table is reported with its place in one pass`() throws {
  let table = """
    date,amount,nav,index
    2020-13-01,abc,1,
    2021-01-01,1e19,2,0
    2021-01-01,5,3,1
    """
  let english = try Tool.run(["returns", "-"], stdin: table)
  #expect(
    english == (
      "",
      """
      botou: -:2:1: date is "2020-13-01"; it must be a day of the calendar, YYYY-MM-DD or \
      YYYY/M/D [E_WRONG_TEXT]
      botou: -:2:12: amount is "abc"; it must be a number [E_WRONG_TYPE]
      botou: -:2:18: index is not given; it must be a number [E_WRONG_TYPE]
      botou: -:3:12: amount is "1e19"; it must be between -1e+18 and 1e+18 [E_OUT_OF_RANGE]
      botou: -:3:19: index is "0"; it must be between 1e-09 and 1000000000000 [E_OUT_OF_RANGE]
      botou: -:4:14: nav is "3"; it must be the same in all rows of one date [E_CONFLICTING_FIELDS]

      """, 65
    ))
  let chinese = try Tool.run(["returns", "-", "--lang", "zh"], stdin: table)
  #expect(chinese.status == 65)
  #expect(chinese.stderr.contains("botou: -:2:12: amount 为 \"abc\"；应为数"))
}

@Test func `a table without a last value, without rows or without a column is refused`() throws {
  func message(_ table: String) throws -> String {
    let run = try Tool.run(["returns", "-"], stdin: table)
    #expect(run.status == 65)
    #expect(run.stdout.isEmpty)
    return Tool.withoutCodes(run.stderr)
  }
  #expect(
    try message("date,amount,nav\n2020-01-01,-1,2\n2021-01-01,5,\n")
      == "botou: -:3:14: nav is not given; the last date needs one, 0 when nothing is held\n")
  #expect(
    try message("date,amount\n")
      == "botou: -: the document is a list of 0 items; it must have at least 1 item\n")
  #expect(try message("date,amuont\n1,2\n").contains("did you mean 'amount'?"))
  #expect(
    try message("date,amount,index\n2020-01-01,-1,5\n2020-01-01,1,6\n")
      == "botou: -:3:14: index is \"6\"; it must be the same in all rows of one date\n")
}

@Test func `a file that cannot be opened ends with 66 and says why`() throws {
  let missing = try Tool.run(["returns", "no such file.csv"])
  #expect(missing == ("", "botou: cannot read 'no such file.csv': no such file or folder\n", 66))
  let folder = try Tool.run(["returns", "/", "--lang", "zh"])
  #expect(folder == ("", "botou: 无法读取“/”：这是一个文件夹\n", 66))
}

// MARK: - Options

struct OptionCase: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let message: String
  var testDescription: String { arguments.joined(separator: " ") }

  static let all = [
    OptionCase(arguments: [], message: "missing 'FLOWS.csv'"),
    OptionCase(arguments: ["a.csv", "b.csv"], message: "unexpected argument 'b.csv'"),
    OptionCase(
      arguments: ["a.csv", "--rate"], message: "missing value for '--rate RATE'"),
    OptionCase(
      arguments: ["a.csv", "--rate", "--json"], message: "missing value for '--rate RATE'"),
    OptionCase(
      arguments: ["a.csv", "--rate", "high"],
      message: "the value of '--rate' is 'high'; "
        + "it must be a number greater than -1 and at most 1000"),
    OptionCase(
      arguments: ["a.csv", "--rate=-1"],
      message: "the value of '--rate' is '-1'; "
        + "it must be a number greater than -1 and at most 1000"),
    OptionCase(
      arguments: ["a.csv", "--rate", "nan"],
      message: "the value of '--rate' is 'nan'; "
        + "it must be a number greater than -1 and at most 1000"),
    OptionCase(
      arguments: ["a.csv", "--rate", "1", "--rate", "2"],
      message: "'--rate' is given more than once"),
    OptionCase(
      arguments: ["a.csv", "--day-count", "act/356"],
      message: "the value of '--day-count' is 'act/356'. Did you mean 'act/365'?"),
    OptionCase(
      arguments: ["a.csv", "--daycount", "act/365"],
      message: "unknown option '--daycount'. Did you mean '--day-count'?"),
    OptionCase(
      arguments: ["a.csv", "--json=yes"], message: "'--json' takes no value, but was given 'yes'"),
    OptionCase(arguments: ["a.csv", "-o"], message: "missing value for '--out FILE'"),
    OptionCase(
      arguments: ["a.csv", "--out="],
      message: "the value of '--out' is ''; it must be a text, not empty"),
  ]
}

@Test(arguments: OptionCase.all)
func `a faulty option is answered before any file is read`(_ option: OptionCase) throws {
  let run = try Tool.run(["returns"] + option.arguments)
  #expect(run == ("", "botou: \(option.message)\nbotou: see 'botou returns --help'\n", 64))
}

@Test func `a value may be negative and stand before, after or within its option`() throws {
  let wanted = try Tool.run(["returns", "-", "--rate", "-0.05"], stdin: fund)
  #expect(wanted.status == 0)
  #expect(wanted.stdout.contains("NPV on the first date"))
  for arguments in [
    ["returns", "--rate=-0.05", "-"], ["returns", "--rate", "-.05", "--", "-"],
    ["--lang", "en", "returns", "--rate", "-5e-2", "-"],
  ] {
    #expect(try Tool.run(arguments, stdin: fund) == wanted)
  }
}

@Test func `the schema of a flow table names its columns`() throws {
  let run = try Tool.run(["schema", "returns"])
  #expect(run.status == 0)
  let schema = try #require(
    try JSONSerialization.jsonObject(with: Data(run.stdout.utf8)) as? [String: Any])
  #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  for column in ["\"date\"", "\"amount\"", "\"nav\"", "\"index\""] {
    #expect(run.stdout.contains(column))
  }
}
