import Documents
import Languages
import TermSheets
import TestSupport
import Testing

/// A good term sheet with something put wrong, and all that is said about it.
struct BadSheet: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let english: [String]
  let chinese: [String]

  var testDescription: String { name }

  static let good = """
    {
      company: {
        holders: [{ name: "T", shares: 70, team: true }, { name: "O", shares: 30 }],
      },
      instruments: [
        { kind: "grant", holder: "S", amount: 10, convention: "alongside" },
      ],
      round: {
        preMoney: 80, base: "existing",
        investors: [{ name: "I", amount: 20 }],
      },
    }

    """

  /// Each edit replaces the first place where its text stands.
  init(
    _ name: String, _ edits: KeyValuePairs<String, String>, english: [String], chinese: [String]
  ) {
    self.name = name
    (self.english, self.chinese) = (english, chinese)
    text = edits.reduce(into: Self.good) { text, edit in
      guard let place = text.firstRange(of: edit.key) else {
        Issue.record("\(name): nothing to edit")
        return
      }
      text.replaceSubrange(place, with: edit.value)
    }
  }
}

@Test func `the sheet that bad ones are made of is good`() throws {
  _ = try ConvertSheet.read(Array(BadSheet.good.utf8), file: "f")
}

@Test(arguments: BadSheet.all)
func `a bad term sheet is refused in whole sentences, in both languages`(_ sheet: BadSheet) throws {
  let faults = try #require(throws: Faults.self) {
    try ConvertSheet.read(Array(sheet.text.utf8), file: "f")
  }
  #expect(faults.sentences(in: .english) == sheet.english)
  #expect(faults.sentences(in: .chinese) == sheet.chinese)
  #expect(sheet.chinese.flatMap(LeftEnglish.sentences) == [])
}
