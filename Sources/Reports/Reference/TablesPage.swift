public import Documents
public import Languages

/// What `botou explain csv` prints: the tables that the tool reads, their columns and all that these may be
/// called, and how numbers, dates and units are written.
public struct TablesPage {
  /// Names that the page can be asked for.
  public static var names: [String] { TableReference.all.map(\.name) }

  private let tables: [TableReference]
  private let rules: [TableRule]

  /// One table by its name, or all of them with the rules that hold for each.
  public init(of name: String? = nil) {
    tables = TableReference.all.filter { name == nil || $0.name == name }
    rules = name == nil ? TableRule.all : []
  }

  // MARK: - For people

  public func text(in language: Language, width: Int) -> String {
    let blocks =
      tables.map { lines($0, language, width) } + rules.map { lines($0, language, width) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ table: TableReference, _ language: Language, _ width: Int) -> [String] {
    let head =
      [table.name] + wrapped(table.about[language], 2, width) + wrapped(table.use, 2, width)
    return head
      + table.columns.flatMap { column in
        ["  " + column.key] + wrapped(column.meaning[language], 4, width)
          + wrapped(column.names.joined(separator: ", "), 4, width)
      }
  }

  private func lines(_ rule: TableRule, _ language: Language, _ width: Int) -> [String] {
    [rule.title[language]] + wrapped(rule.about[language], 2, width)
      + wrapped(rule.written.joined(separator: "; "), 2, width)
  }

  private func wrapped(_ text: String, _ indent: Int, _ width: Int) -> [String] {
    WrappedText(text, width: width - indent).indented(by: indent)
  }

  // MARK: - For documents

  /// A table of Markdown for each table, and one of the rules.
  public func markdown(in language: Language) -> String {
    let heads = [Phrase("column", "列"), Phrase("means", "含义"), Phrase("headings", "表头写法")]
    let columns = tables.map { table in
      let rows = table.columns.map {
        ["`\($0.key)`", $0.meaning[language], $0.names.joined(separator: ", ")]
      }
      return "**\(table.name)**: \(table.about[language]) (`\(table.use)`)\n\n"
        + MarkdownTable(heads.map { $0[language] }, rows).text
    }
    let titles = [Phrase("of", "项"), Phrase("rule", "规则"), Phrase("for example", "例")]
    let rows = rules.map { rule in
      [
        rule.title[language], rule.about[language],
        rule.written.map { "`\($0)`" }.joined(separator: ", "),
      ]
    }
    return (columns + [MarkdownTable(titles.map { $0[language] }, rows).text]).joined(
      separator: "\n")
  }

  // MARK: - For programs

  public var json: JSONValue {
    [
      "tables": .list(
        tables.map { table in
          [
            "name": .text(table.name), "meaning": table.about.json, "use": .text(table.use),
            "columns": .list(table.columns.map(column)),
          ]
        }),
      "rules": .list(
        rules.map { rule in
          [
            "name": .text(rule.name), "title": rule.title.json, "meaning": rule.about.json,
            "forms": .list(
              rule.forms.map { form in
                ["written": .text(form.written), "means": form.means.map { .text($0) } ?? .null]
              }),
          ]
        }),
    ]
  }

  private func column(_ column: TableColumn) -> JSONValue {
    [
      "key": .text(column.key), "meaning": (column.about ?? Phrase("", "")).json,
      "required": .flag(column.isRequired), "headings": .list(column.names.map { .text($0) }),
      "unit": column.measure.map { .text($0 == .money ? "money" : "time") } ?? .null,
    ]
  }
}

extension TableColumn {
  /// What stands in it, whether it must be there, and whether its heading may give a unit.
  fileprivate var meaning: Phrase {
    let must = isRequired ? Phrase("; required", "；必有") : Phrase("", "")
    let unit =
      switch measure {
      case .money: Phrase("; may give a unit of money", "；可注明金额单位")
      case .months: Phrase("; may give a unit of time", "；可注明时间单位")
      case nil: Phrase("", "")
      }
    return (about ?? Phrase("", "")).adding(must).adding(unit)
  }
}

extension TableRule {
  /// Its forms, each with what it means.
  fileprivate var written: [String] {
    forms.map { form in form.means.map { "\(form.written) = \($0)" } ?? form.written }
  }
}
