import Foundation
import FoundationXML
import Languages
import Reports
import Testing

/// Names that would break markup, a script, an attribute or a file of XML.
let hostileNames = [
  "<script>alert(1)</script>", "\" onload=\"alert(1)", "' & <b> ]]> -->", "</title></svg><script>",
  "a\u{0}\u{1B}[2Jb", "\u{202E}gpj.exe", String(repeating: "长", count: 300), "=cmd()|' /C calc'!A0",
]

/// The texts of elements by name, as a parser of XML finds them.
final class ParsedMarkup: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private(set) var attributes: [String] = []
  private var open: [(name: String, text: String)] = []

  /// Nothing when the text is no well-formed XML.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append((name, ""))
    self.attributes += attributes.map { "\($0.key)=\($0.value)" }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += characters
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let last = open.removeLast()
    texts[last.name, default: []].append(last.text)
  }
}

@Test(arguments: ChartKind.allCases, Language.allCases)
func `every picture is well-formed SVG with a title and a description`(
  _ kind: ChartKind, _ language: Language
) throws {
  let figure = try #require(Plotter(try SampleRun().read(), in: language).figure(kind))
  let parsed = try #require(ParsedMarkup(figure.svgFile))
  #expect(parsed.texts["title"]?.contains(kind.title[language]) == true)
  #expect(parsed.texts["desc"] == [figure.caption])
  #expect(!figure.table.rows.isEmpty)
  #expect(figure.table.rows.allSatisfy { $0.count == figure.table.columns.count })
  for attribute in parsed.attributes {
    #expect(!attribute.contains("nan") && !attribute.contains("inf"), "\(attribute)")
  }
}

@Test func `the crossing picture tells the document's numbers`() throws {
  let figure = try #require(Plotter(try SampleRun().read(), in: .english).figure(.crossing))
  let both = "grant = grant-to-equity"
  #expect(figure.table.columns == ["years since entry", both])
  #expect(figure.table.rows == [["1", "10.0% ±1.0"], ["2", "25% ±2"]])
  let parsed = try #require(ParsedMarkup(figure.svgFile))
  #expect(parsed.texts["title"]?.contains("\(both)\n24 months: 25% ±2") == true)
}

@Test func `policies that differ are drawn apart`() throws {
  let figure = try #require(Plotter(try SampleRun().read(), in: .english).figure(.money))
  let words = try #require(ParsedMarkup(figure.svgFile)?.texts["text"])
  #expect(words.contains("grant") && words.contains("grant-to-equity"))
}

@Test func `only the policies asked for are drawn`() throws {
  let run = try SampleRun().read()
  let figure = try #require(Plotter(run, policies: ["grant"], in: .english).figure(.crossing))
  #expect(figure.table.columns == ["years since entry", "grant"])
}

@Test func `a metric that no policy changes is told in words`() throws {
  let figure = try #require(Plotter(try SampleRun().read(), in: .english).figure(.differences))
  #expect(figure.caption.hasSuffix("The same in every future under every policy: public money."))
  let words = try #require(ParsedMarkup(figure.svgFile)?.texts["text"])
  #expect(words.contains("Net present value") && !words.contains("Public money"))
}

@Test(arguments: hostileNames)
func `a hostile name stays a name in every picture`(_ name: String) throws {
  var sample = SampleRun()
  sample.policies = [name, name + "2"]
  sample.district = name
  let plotter = Plotter(try sample.read(), in: .english)
  for kind in ChartKind.allCases {
    let figure = try #require(plotter.figure(kind))
    let parsed = try #require(ParsedMarkup(figure.svgFile), "\(kind) is not well-formed")
    #expect(parsed.texts["script"] == nil)
    #expect(!parsed.attributes.contains { $0.hasPrefix("on") })
  }
}

@Test func `huge and tiny money keeps to the drawing`() throws {
  for money in [1e-300, 1e-6, 1e12, 1e300] {
    var sample = SampleRun()
    sample.money = money
    let plotter = Plotter(try sample.read(), in: .english)
    for kind in ChartKind.allCases {
      let figure = try #require(plotter.figure(kind))
      #expect(ParsedMarkup(figure.svgFile) != nil)
    }
  }
}

@Test func `an end that nobody has is a nothing in the table, and no colour in the picture`() throws
{
  let run = try SampleRun().read()
  let figure = try #require(Plotter(run, in: .english).figure(.deaths))
  // The first policy has none that are accepted, and does not put them last.
  #expect(figure.table.rows.prefix(2).map { $0[0] } == ["crossed", "accepted, not financed"])
  let closed = try #require(figure.table.rows.first { $0[0] == "accepted, not financed" })
  #expect(closed.count == 3 && closed[1].hasPrefix("0.0% ±") && closed[2].hasPrefix("35.0% ±"))
  #expect(!figure.table.rows.contains { $0[0] == "lives on its own" })
}
