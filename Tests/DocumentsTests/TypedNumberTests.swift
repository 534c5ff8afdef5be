import Documents
import Languages
import Testing

/// What people type, and the numeral that it stands for.
@Test(arguments: [
  ("80%", "0.8"), ("８０％", "0.8"), ("６０", "60"), ("1,500", "1500"), ("-1,500", "-1500"),
  ("1，500", "1500"), ("1 500", "1500"), ("12,345,678.25", "12345678.25"), ("-2.5 %", "-0.025"),
  ("100%", "1"), ("0%", "0"), ("1,200%", "12"), ("−3", "-3"), ("0.1%", "0.001"), ("1e3%", "10"),
  (" 7 ", "7"), ("１，５００", "1500"), ("0.5", "0.5"), ("1e3", "1e3"),
])
func `a number is read as people type it`(text: String, literal: String) throws {
  #expect(try #require(TypedNumber(text)).numeral.literal == literal)
}

/// A decimal comma above all: fifteen would be read where one and a half was meant.
@Test(arguments: [
  "1,5", "1,50", "1500,00", "1,5000", ",500", "1,,500", "1,500 000", "%", "", " ", "80%%", "eighty",
  "1.500,00", "NaN%", "1,500.5.5", "--1,500", "1,50０0", "1 5",
])
func `what may be no number, or another one, is none`(text: String) {
  #expect(TypedNumber(text) == nil)
}

@Suite struct TypedSettingTests {
  private static let schema = Schema(
    "sample", Phrase(same: ""),
    root: .record(
      "Sample", .optional("share", .number(in: 0...1), Phrase(same: "")),
      .optional("months", .number(in: 0..., unit: Phrase(same: "months")), Phrase(same: "")),
      .optional("count", .integer(in: 0...), Phrase(same: "")),
      .optional("title", .text, Phrase(same: "")),
      .optional(
        "either", .either(.choice(Choice("all", Phrase(same: ""))), .number), Phrase(same: ""))
    ))

  private func value(_ setting: String) throws -> String? {
    let document = try JSON5.parse("{}", file: "f")
    return try Self.schema.applying(Setting(setting), to: document)[
      String(setting.prefix { $0 != "=" })]?.literal
  }

  @Test(arguments: [
    ("share=80%", "0.8"), ("share=８０％", "0.8"), ("months=1,500", "1500"), ("count=10,240", "10240"),
    ("either=12%", "0.12"), ("either=all", "\"all\""),
    // No number is wanted, or none that a percentage could be; quotes make a text in any case.
    ("title=80%", "\"80%\""), ("title=1,500", "\"1,500\""), ("months=80%", "\"80%\""),
    ("count=80%", "\"80%\""), ("share=\"80%\"", "\"80%\""),
  ])
  func `a setting is a number where a number is wanted`(setting: String, literal: String) throws {
    #expect(try value(setting) == literal)
  }

  @Test func `a text of a file that says a number is answered with the number`() throws {
    let document = try JSON5.parse("{ share: \"80%\", months: \"80%\" }", file: "f")
    do {
      _ = try Self.schema.resolve(document)
      Issue.record("texts are taken for numbers")
    } catch {
      #expect(
        error.sentences(in: .english) == [
          "f:1:10: share is \"80%\"; did you mean '0.8'?",
          "f:1:25: months is \"80%\"; it must be a plain number, in months",
        ])
    }
  }
}
