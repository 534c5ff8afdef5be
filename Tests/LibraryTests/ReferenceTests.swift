import Documents
import Foundation
import Languages
import Reports
import ScenarioFiles
import TestSupport
import Testing

/// The articles that are made of declarations, and what makes them.
@Suite struct ReferenceTests {
  private static func text(_ article: String) throws -> String {
    try String(contentsOf: Repository.article(article), encoding: .utf8)
  }

  @Test(arguments: [
    ("ScenarioReference.md", Language.english), ("ScenarioReference.zh.md", .chinese),
  ])
  func `the article has every field of a scenario as it is declared`(
    article: String, language: Language
  ) throws {
    #expect(try Self.text(article).hasSuffix("\n\n" + Schema.scenario.markdown(in: language)))
  }

  @Test(arguments: [("Metrics.md", Language.english), ("Metrics.zh.md", .chinese)])
  func `the article has every metric as it is declared`(
    article: String, language: Language
  ) throws {
    #expect(try Self.text(article).hasSuffix("\n\n" + MetricsPage.markdown(in: language)))
  }

  @Test func `the reference tells of every field with its default in its record's table`() {
    let page = Schema.scenario.markdown(in: .english)
    for note in Schema.scenario.fieldNotes {
      let name = note.path.split(separator: ".").last.map(String.init) ?? note.path
      let about = note.about.english.replacing("|", with: "\\|")
      let fallback = note.fallback.map { "`\($0)`" } ?? (note.isRequired ? "required" : "–")
      let row = page.split(separator: "\n").contains {
        $0.hasPrefix("| `\(name)` |")
          && $0.hasSuffix(" | \(fallback.replacing("|", with: "\\|")) | \(about) |")
      }
      // The field that tells variants apart stands at the head of their own table.
      let head = page.split(separator: "\n").contains {
        $0.hasPrefix("| `\(name)`") && $0.hasSuffix(" | \(about) |")
          && (note.isRequired || $0.contains(", \(fallback) when absent"))
      }
      #expect(row || head, "\(note.path)")
    }
  }

  @Test(arguments: Language.allCases) func `every row has the cells of its head`(
    language: Language
  ) {
    for page in [Schema.scenario.markdown(in: language), MetricsPage.markdown(in: language)] {
      for table in page.split(separator: "\n\n") where table.hasPrefix("|") {
        let widths = table.split(separator: "\n").map { line in
          line.replacing("\\|", with: "").count { $0 == "|" }
        }
        #expect(Set(widths).count == 1 && widths.count > 2, "\(table.prefix(80))")
      }
    }
  }

  /// Worked by hand.
  @Test func `a record with variants tells which word each field goes with`() {
    let schema = Schema(
      "sample", Phrase("a sample", "样例"),
      root: .record(
        "Sample",
        .required(
          "pay",
          .variants(
            "Pay", by: "form", Phrase("when", "何时"),
            [
              .variant(
                "upfront", Phrase("all at once", "一次"),
                .optional("part", .number(in: 0...1), default: "1", Phrase("how much", "多少"))),
              .variant(
                "later", Phrase("at the end", "最后"),
                .optional("part", .number(in: 0...1), default: "1", Phrase("how much", "多少")),
                .required("month", .number(in: 0...9), Phrase("which month", "哪月"))),
            ]), Phrase("how it is paid", "如何支付"))))
    #expect(
      schema.markdown(in: .english) == """
        ## Sample

        | field | takes | default | says |
        | --- | --- | --- | --- |
        | `pay` | record Pay | required | how it is paid |

        ## Pay

        | `form` | when |
        | --- | --- |
        | `"upfront"` | all at once |
        | `"later"` | at the end |

        | field | with | takes | default | says |
        | --- | --- | --- | --- | --- |
        | `part` | all | number, between 0 and 1 | `1` | how much |
        | `month` | `"later"` | number, between 0 and 9 | required | which month |

        """)
  }
}
