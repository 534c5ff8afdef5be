import Languages

// What the scenario marks as unknown, to be decided, or taken from a source.

extension ReportPage {
  /// The register of assumptions as a table; nothing where the scenario marks none.
  var register: [Markup] {
    guard !run.register.isEmpty else { return [] }
    let rows = run.register.map {
      [$0.title[language], value(of: $0), range($0), basis($0)]
    }
    return [
      heading("Assumptions", "假设登记"),
      words(
        [
          say("assumption", "假设"), say("value", "取值"), say("range", "范围"),
          say("where it comes from", "来源"),
        ], rows),
      note(
        say(
          "Range: eight values in ten of what is uncertain; all that can be chosen of what is to be decided.",
          "范围：不确定者为十分之八的取值；待决定者为可选取值的全部。")),
    ]
  }

  /// The value; beside one that was changed a mark, and what it was.
  private func value(of assumption: RecordedAssumption) -> String {
    let value = assumption.saidValue(in: run.unit)[language]
    guard let usual = assumption.saidUsual(in: run.unit) else { return value }
    return value + " ▲ " + usual[language]
  }

  /// In people's units, which the law's own words have not; what has no ends is told in words.
  private func range(_ assumption: RecordedAssumption) -> String {
    let range = assumption.saidRange(in: run.unit) ?? assumption.range
    return range?[language] ?? NumberText.missing
  }

  private func basis(_ assumption: RecordedAssumption) -> String {
    let kind =
      switch assumption.kind {
      case .uncertain: say("uncertain", "不确定")
      case .decide: say("to be decided", "待决定")
      case .stated: ""
      }
    // A source that is a judgement says so itself.
    let source = assumption.source?[language] ?? say("judgement", "判断")
    return [source, kind, assumption.note?[language], assumption.owner]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: say("; ", "；"))
  }

  /// A table of words, which break where numbers do not.
  private func words(_ head: [String], _ rows: [[String]]) -> Markup {
    .wide(
      say("Table", "数据表"),
      .table(
        of: "register",
        heads: head.enumerated().map { .head($1, of: $0 == 1 ? "number" : "words") },
        rows: rows.map { row in
          .tag(
            "tr", [:],
            row.enumerated().map { place, text in
              place == 0
                ? .rowHead(text) : .tag("td", ["class": place == 1 ? "number" : "words"], text)
            })
        }))
  }
}
