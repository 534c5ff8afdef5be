import Documents
import Languages
import Reports
import Testing

/// What the reader says of a document, in English; nothing when it takes it.
private func complaint(_ text: String, _ language: Language = .english) -> String? {
  do throws(Faults) {
    _ = try RecordedRun.read(Array(text.utf8), file: "run.json")
    return nil
  } catch {
    return error.sentences(in: language).first
  }
}

@Test func `a result document is read with its numbers`() throws {
  let run = try SampleRun().read()
  #expect(run.policies.map(\.name) == ["grant", "grant-to-equity"])
  #expect(run.policies[0].curves.crossed.share == [0.1, 0.25])
  #expect(run.policies[0].metrics["crossing.ultimate"]?.value == 0.25)
  #expect(run.policies[0].projects[0].isRunning)
  #expect(run.foremost?.name == "grant-to-equity")
  #expect(run.unit == MoneyUnit(currency: "CNY", multiple: 10_000))
}

@Test func `fields that are not known are passed over`() throws {
  let text = SampleRun().text.replacing("\"seed\": 7", with: "\"seed\": 7, \"later\": [1]")
  #expect(complaint(text) == nil)
}

@Test func `a seed keeps every digit`() throws {
  let text = SampleRun().text.replacing("\"seed\": 7", with: "\"seed\": 9007199254740993")
  let run = try RecordedRun.read(Array(text.utf8), file: "run.json")
  #expect(run.seed == "9007199254740993")
}

private let ours = FormatWord.run.description

@Test(arguments: [
  (-1, "play the run again with this botou, the same seed", "请用本版 botou 以相同种子重新运行"),
  (1, "use a newer botou", "请使用更新的 botou"),
])
func `a document of another format is refused by name with what to do`(
  step: Int, english: String, chinese: String
) throws {
  let other = FormatWord("run", FormatWord.run.number + step).description
  let text = SampleRun(schema: other).text
  #expect(
    try #require(complaint(text)).hasSuffix(
      ": schema is \"\(other)\"; this botou reads \(ours); \(english)"))
  #expect(
    try #require(complaint(text, .chinese)).hasSuffix(
      ": schema 为 \"\(other)\"；本版 botou 读取 \(ours)；\(chinese)"))
}

struct Refusal: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let old: String
  let new: String
  let sentence: String

  init(_ name: String, _ old: String, _ new: String, _ sentence: String) {
    (testDescription, self.old, self.new, self.sentence) = (name, old, new, sentence)
  }
}

@Test(arguments: [
  Refusal(
    "another", ours, "iso/9001", "schema is \"iso/9001\"; it must be \(ours)"),
  Refusal("no trials", "\"trials\"", "\"trails\"", "trials is missing"),
  Refusal("text for a number", "\"trials\": 100", "\"trials\": \"many\"", "it must be a number"),
  Refusal("half a trial", "\"trials\": 100", "\"trials\": 100.5", "it must be a count"),
  Refusal("no trial", "\"trials\": 100", "\"trials\": 0", "it must be from 1 to 1099511627776"),
  Refusal(
    "too many trials", "\"trials\": 100", "\"trials\": 9007199254740991",
    "it must be from 1 to 1099511627776"),
  Refusal(
    "a baseline that was not judged", "\"baseline\": \"grant\"", "\"baseline\": \"nix\"",
    "it must be one of the policies"),
  Refusal("infinite", "\"confidence\": 0.95", "\"confidence\": Infinity", "it must be a finite"),
  Refusal(
    "a curve cut", "\"high\": [\n            0.12,", "\"high\": [", "it must have as many items"),
])
func `a document that is not whole is refused where it is wrong`(_ refusal: Refusal) throws {
  let text = SampleRun().text
  try #require(text.contains(refusal.old))
  let said = try #require(complaint(text.replacing(refusal.old, with: refusal.new)))
  #expect(said.contains(refusal.sentence), "\(said)")
  #expect(said.hasPrefix("run.json:"))
}

@Test func `a document cut anywhere is refused and never read`() throws {
  let bytes = Array(SampleRun().text.utf8)
  for length in stride(from: 0, to: bytes.count - 1, by: 97) {
    #expect(throws: Faults.self) {
      try RecordedRun.read(Array(bytes[..<length]), file: "run.json")
    }
  }
}

@Test(arguments: ["[]", "{}", "3", "{name: 'a scenario', policies: {}}"])
func `what is no result document is called so in both languages`(_ text: String) throws {
  #expect(try #require(complaint(text)).contains("it must be a result document"))
  #expect(try #require(complaint(text, .chinese)).contains("结果文件"))
}

@Test func `a text in place of any number is refused at its place, in both languages`() throws {
  let text = SampleRun().text
  // How many trials an estimate has is not read from it.
  let numbers = text.matches(of: /(?:"([A-Za-z0-9.]+)": |\n +)(-?[0-9][0-9.e-]*)(?=[,\n])/)
    .filter { $0.1 != "n" }
  try #require(numbers.count > 200)
  for place in stride(from: 0, to: numbers.count, by: 7) {
    var edited = text
    let number = numbers[place].2
    edited.replaceSubrange(number.startIndex..<number.endIndex, with: "\"\(number)\"")
    let said = try #require(complaint(edited), "\(numbers[place].0)")
    #expect(said.contains("it must be a number"))
    #expect(try #require(complaint(edited, .chinese)).contains("应为数"))
  }
}

@Test func `an interval of one number is refused`() throws {
  let text = SampleRun().text.replacing(
    #/"interval": \[\s*[-0-9.]+,/#, with: "\"interval\": [")
  #expect(try #require(complaint(text)).contains("interval"))
  #expect(try #require(complaint(text)).contains("it must be two numbers"))
}
