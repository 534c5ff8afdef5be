import Documents
import Foundation
import Languages
import Reports
import Testing

private func report(_ sample: SampleRun = SampleRun()) throws -> String {
  HTMLReport(try sample.read(), opening: .english).text
}

/// How often a text stands in another.
private func count(_ part: String, in text: String) -> Int { text.split(separator: part).count - 1 }

@Test func `a report is one file with both languages and every picture once in each`() throws {
  let text = try report()
  #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" data-language=\"en\">"))
  for language in Language.allCases {
    // A table of the policies stands for the dots of their differences, and the chance of at least so
    // many for its histogram.
    let others = ["differences"] + (ChartKind(rawValue: "exceedance") == nil ? [] : ["outcome"])
    for kind in ChartKind.allCases where !others.contains(kind.rawValue) {
      #expect(text.contains("id=\"\(language.code)-figure-\(kind.rawValue)\""))
      #expect(text.contains("id=\"\(language.code)-\(kind.rawValue)-drawing-title\""))
    }
  }
  // Only the names of XML's namespaces are addresses.
  #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
}

@Test func `counts and quantiles that no run has still make a page`() throws {
  let text = SampleRun().text.replacing(/"counts": \[[^\]]*\]/) { _ in
    "\"counts\": [4611686018427387904, 4611686018427387904]"
  }
  let changed = try RecordedRun.read(Array(text.utf8), file: "run.json")
  #expect(changed.policies[0].crossings.counts.count == 2)
  #expect(HTMLReport(changed, opening: .english).text.contains("projects cross"))
}

@Test func `every element is closed, in the order of its opening`() throws {
  // HTML that is also well-formed XML, but for the first line.
  let text = try report()
  #expect(ParsedMarkup(String(text.drop { $0 != "\n" })) != nil)
}

@Test func `no name is used twice for an element`() throws {
  let ids = try report().matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  #expect(ids.count > 20)
  #expect(Set(ids).count == ids.count)
}

@Test func `running projects get a list of what to do, fresh ones none`() throws {
  #expect(try report().contains("Running projects: what to do"))
  var fresh = SampleRun()
  fresh.isRunning = false
  #expect(try !report(fresh).contains("Running projects: what to do"))
}

@Test func `published figures stand beside the simulated ones, where there are any`() throws {
  var sample = SampleRun()
  #expect(try !report(sample).contains("id=\"en-official\""))
  sample.official = "crossed"
  let text = try report(sample)
  let cells = ["crossed, 2022-01", "<td>13</td>", "14.20 ±0.10", "4 to 25", "<td>inside</td>"]
  for cell in cells + ["已跨越，2022-01", "4 至 25", "在区间内", "Official: a notice", "公布数值：一份通知"] {
    #expect(text.contains(cell), "\(cell)")
  }
}

@Test func `the register tells a range in the unit of its value, and a judgement once`() throws {
  var sample = SummarySample(policies: [.init(name: "base", crossings: [0: 5, 1: 5])], trials: 10)
  sample.register = [
    [
      "path": "x", "title": ["en": "Price", "zh": "价格"], "value": 8000,
      "unit": ["en": "CNY 10k", "zh": "万元"], "kind": "uncertain",
      "range": ["en": "lognormal (p10 5500, p90 11000)", "zh": "对数正态"],
      "low": 5500, "high": 11000, "source": ["en": "judgement", "zh": "判断"],
      "note": ["en": "as others", "zh": "参照同类"], "owner": nil, "isJudgement": true,
    ]
  ]
  let text = HTMLReport(try sample.read(), opening: .english).text
  // 10,000 yuan times 8,000 are 80 million.
  for cell in [
    ">¥80.0 m<", ">¥55.0 m to ¥110 m<", ">judgement; uncertain; as others<", ">8,000 万元<",
    ">5,500 万元 至 1.10 亿元<", ">判断；不确定；参照同类<",
  ] { #expect(text.contains(cell), "\(cell)") }
}

@Test func `what an assumption leaves open stands apart from every error, with its reason`()
  throws
{
  var sample = SampleRun()
  sample.official = "crossed"
  let closed = try report(sample)
  #expect(!closed.contains("leaves open") && !closed.contains("假设未定范围"))
  let because = ["en": "dates are <unknown>", "zh": "时间未载"] as JSONValue
  sample.range = ["from": 0.5, "to": 17.4, "because": because]
  let open = try report(sample)
  let words = [
    "<td>0.5 to 17.4</td>", "<td>0.5 至 17.4</td>", ">assumption leaves open<", ">假设未定范围<",
    "What the assumption leaves open is no simulation error: dates are &lt;unknown&gt;",
    "假设未定范围并非模拟误差：时间未载",
  ]
  for word in words { #expect(open.contains(word), "\(word)") }
}

@Test func `a document of before assumptions left a figure open still reads`() throws {
  var sample = SampleRun()
  sample.official = "crossed"
  guard case .object(var members) = sample.json, case .list(let figures) = members["official"],
    case .object(var figure) = figures.first
  else { return }
  figure["range"] = nil
  members["official"] = .list([.object(figure)])
  let text = JSONText().text(of: .object(members))
  let read = try RecordedRun.read(Array(text.utf8), file: "run.json")
  #expect(read.official.count == 1 && read.official.first?.range == nil)
}

@Test func `a document of before figures were published still reads`() throws {
  guard case .object(var members) = SampleRun().json else { return }
  members["official"] = nil
  let text = JSONText().text(of: .object(members))
  #expect(try RecordedRun.read(Array(text.utf8), file: "run.json").official.isEmpty)
}

@Test func `a report ends with hash, seed, command and definitions`() throws {
  let text = try report()
  let command =
    "botou run sample.json5 --trials 100 --seed 7 --draws tables --futures nets --policy grant "
    + "--policy grant-to-equity --report report.html"
  #expect(text.contains(command))
  #expect(text.contains("<td>abc</td>"))
  #expect(text.contains("<code>crossing.ultimate</code>"))
}

@Test func `a cell is shaded by the difference from the baseline, and only beyond its error`()
  throws
{
  let text = try report()
  // 500 ± 0.02 more of present value; public money is the same in every future.
  #expect(text.contains(/<td data-label="public money[^>]*class="even">/))
  var alike = SampleRun()
  alike.policies = ["one", "two", "three"]
  alike.isAlike = true
  #expect(
    try report(alike).contains("<th scope=\"row\">one, two, three<small> baseline</small></th>"))
}

@Test(arguments: hostileNames)
func `a hostile name stays a name in a report`(_ name: String) throws {
  var sample = SampleRun()
  (sample.name, sample.district, sample.official) = (name, name, name)
  sample.policies = [name, name + "2"]
  let text = try report(sample)
  var harmless = SampleRun()
  harmless.official = "crossed"
  let plain = try report(harmless)
  for part in ["<script", "</script", "<style", "<svg", " onload=\"", "<title"] {
    #expect(count(part, in: text) == count(part, in: plain), "\(part)")
  }
  #expect(ParsedMarkup(String(text.drop { $0 != "\n" })) != nil)
}

@Test func `the command says again what was set, and names the workbook that was changed`() throws {
  var sample = SampleRun()
  sample.settings = ["fund.budget=60000", "templates.a.stages[0].p=80%", "title=it's \"new\""]
  sample.toldRows = [["kind": "entered", "date": "2020-03-01", "count": 5]]
  let words =
    " --set fund.budget=60000 --set &#39;templates.a.stages[0].p=80%&#39; "
    + "--set &#39;title=it&#39;\\&#39;&#39;s &quot;new&quot;&#39;"
  func lines(_ file: String) -> [String] {
    [
      "botou run \(file) --trials 100 --seed 7 --draws tables --futures nets\(words) --policy grant ",
      "botou explain \(file) --trial 17\(words) --set seed=7<",
    ]
  }
  let text = try report(sample)
  for line in lines("sample.json5") { #expect(count(line, in: text) == 2, "\(line)") }
  sample.workbook = "预算 edited.xlsx"
  let edited = try report(sample)
  for line in lines("&#39;预算 edited.xlsx&#39;") { #expect(edited.contains(line)) }
  #expect(!edited.contains("botou run sample.json5"))
}

@Test func `a name in the command is one word of the shell`() throws {
  var sample = SampleRun()
  sample.name = "it's; rm -rf $HOME"
  #expect(
    try report(sample).contains("botou run &#39;it&#39;\\&#39;&#39;s; rm -rf $HOME.json5&#39; "))
}

@Test func `fifteen policies stand in tables that fit a sheet of paper, none left out`() throws {
  var sample = SampleRun()
  sample.policies = (1...15).map { "policy-\($0)" }
  let text = try report(sample)
  let heads = text.matches(of: /<thead>.*?<\/thead>/.dotMatchesNewlines())
  #expect(heads.allSatisfy { count("<th scope=\"col\"", in: String($0.output)) <= 8 })
  for name in sample.policies {
    #expect(heads.contains { $0.output.contains(">\(name)</th>") }, "\(name)")
  }
}
