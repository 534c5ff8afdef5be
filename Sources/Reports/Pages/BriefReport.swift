public import Languages
import Portfolios

/// A run on one sheet of A4: both languages side by side, for who has two minutes.
///
/// The answer, a small picture, at most six policies, the official check, and what the answer rests on most.
/// It is HTML made for print, and as closed as the report: no script, no other file.
public struct BriefReport: Sendable {
  let run: RecordedRun
  let language: Language

  /// A brief whose left half is in this language.
  public init(_ run: RecordedRun, opening language: Language) {
    (self.run, self.language) = (run, language)
  }

  public var text: String { "<!DOCTYPE html>\n" + html.rendered + "\n" }

  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private var html: Markup {
    let halves = [language] + Language.allCases.filter { $0 != language }
    return .tag(
      "html", ["lang": language.htmlCode],
      [
        .tag(
          "head", [:],
          [
            .tag("meta", ["charset": "utf-8"]),
            .tag("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
            .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag("meta", ["name": "generator", "content": "botou \(ProgramVersion.current)"]),
            .tag("title", [:], run.title[language]),
            .tag("style", [:], [.trusted(BriefStyle.text)]),
          ]),
        .tag("body", [:], [.tag("main", [:], halves.map { BriefHalf(run, in: $0).markup })]),
      ])
  }
}
