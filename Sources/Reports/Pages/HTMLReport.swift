public import Languages

/// A run as one HTML file: both languages, no network, no other file.
///
/// The file says so itself: its content security policy forbids every source but its own style and
/// its one script, which it names by hash, so that nothing a scenario says could ever run.
public struct HTMLReport: Sendable {
  let run: RecordedRun
  let language: Language

  /// A report that shows this language when it is opened, unless its address ends in `#zh` or `#en`.
  public init(_ run: RecordedRun, opening language: Language) {
    (self.run, self.language) = (run, language)
  }

  public var text: String { "<!DOCTYPE html>\n" + html.rendered + "\n" }

  private var html: Markup {
    .tag(
      "html", ["lang": language.htmlCode, "data-language": language.code],
      [.tag("head", [:], head), .tag("body", [:], body)])
  }

  private var head: [Markup] {
    [
      .tag("meta", ["charset": "utf-8"]),
      .tag("meta", ["http-equiv": "Content-Security-Policy", "content": ReportScript.policy]),
      .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .tag("meta", ["name": "generator", "content": "botou \(ProgramVersion.current)"]),
      .tag("title", [:], run.title[language]),
      .tag("style", [:], [.trusted(ReportStyle.text)]),
    ]
  }

  private var body: [Markup] {
    [
      .tag(
        "nav", ["class": "languages", "aria-label": "Language 语言"], Language.allCases.map(button))
    ]
      + Language.allCases.map { ReportPage(run, in: $0).markup }
      + [.tag("script", [:], [.trusted(ReportScript.text)])]
  }

  private func button(_ language: Language) -> Markup {
    .tag(
      "button",
      [
        "type": "button", "data-speak": language.code, "lang": language.htmlCode,
        "aria-pressed": language == self.language ? "true" : "false",
        "data-title": run.title[language],
      ], language == .english ? "English" : "中文")
  }
}

extension Language {
  /// The language as browsers choose fonts and voices by it.
  var htmlCode: String { self == .english ? "en" : "zh-CN" }
}
