import Documents
public import Languages
public import ScenarioFiles
import Projects

/// A programme on one screen: what `botou check` prints of a file without faults.
public struct ProgrammeSummary {
  let scenario: Scenario
  let language: Language
  let width: Int
  /// Of the defaults that changed, those that touch the file.
  let notices: [Fault]

  public init(
    _ scenario: Scenario, in language: Language, width: Int,
    changedDefaults: [ChangedDefault] = ChangedDefault.all
  ) {
    self.scenario = scenario
    self.language = language
    self.width = width
    notices = ChangedDefault.notices(in: scenario.resolved, catalogue: changedDefaults)
  }

  public var text: String {
    let parts =
      [heading, noticed, remarks, climate] + templates
      + [portfolio, fund, policies, official, terms, register]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: - Words

  func say(_ english: String, _ chinese: String) -> String { Phrase(english, chinese)[language] }

  /// `label: value`, wrapped under itself.
  func line(_ english: String, _ chinese: String, _ value: String) -> [String] {
    let label = say(english + ": ", chinese + "：")
    let wrapped = WrappedText(value, width: width - label.displayWidth).lines
    let indent = String(repeating: " ", count: label.displayWidth)
    return wrapped.enumerated().map { $0 == 0 ? label + $1 : indent + $1 }
  }

  func table(_ table: TextTable) -> [String] {
    table.lines(width: width - 2, in: language).map { $0.isEmpty ? "" : "  " + $0 }
  }

  var unit: MoneyUnit { MoneyUnit(currency: scenario.currency, multiple: scenario.unit) }

  // MARK: - Heading

  private var heading: [String] {
    let title = scenario.title[language]
    let heading = title == scenario.name ? title : "\(scenario.name) · \(title)"
    return WrappedText(heading, width: width).lines
      + line(
        "Dates", "时间",
        say(
          "from \(scenario.start), as of \(scenario.asOf), counted for "
            + "\(months(scenario.horizonMonths)) months",
          "\(scenario.start) 起，截至 \(scenario.asOf)，统计 \(months(scenario.horizonMonths)) 个月"))
      + line("Money", "货币", unit.name[language])
      + line(
        "Defaults", "默认",
        say("seed \(scenario.seed), ", "种子 \(scenario.seed)，")
          + say("\(scenario.trials) trials", "\(scenario.trials) 次模拟"))
      + line("SHA-256", "SHA-256", scenario.identity.description)
  }

  func months(_ value: Double) -> String { NumberText.plain(value) }

  // MARK: - Defaults that changed

  private var noticed: [String] {
    guard !notices.isEmpty else { return [] }
    let word = "format: \"\(FormatWord.scenario)\""
    let head = say(
      "Defaults that changed since files carry their format, in a file that does not say which it has; "
        + "once all is as you mean it, write as its first line: \(word)",
      "文件未注明格式，以下默认值已变更；确认各项均符合原意后，请写入首行：\(word)")
    return WrappedText(head, width: width).lines
      + notices.flatMap { notice in
        WrappedText(notice.sentence(in: language), width: width - 2).indented(by: 2)
      }
  }

  // MARK: - What is hardly meant, and projects that no money is enough for

  private var remarks: [String] {
    scenario.remarks.flatMap { notice in
      WrappedText(notice.sentence(in: language), width: width).lines
    }
  }

  // MARK: - Climate

  private var climate: [String] {
    let climate = scenario.world.climate
    guard climate.regimes.count > 1 else { return [] }
    var table = TextTable([
      .text(Phrase("Climate", "气候")), .number(Phrase("share", "占比")),
      .number(Phrase("financing", "融资")), .number(Phrase("valuation", "估值")),
      .number(Phrase("exit", "退出")),
    ])
    for (index, (regime, share)) in zip(climate.regimes, climate.stationary).enumerated() {
      let multipliers = [regime.financing, regime.valuation, regime.exit].map {
        "×" + NumberText.fixed($0, digits: 3)
      }
      let now = climate.known?.regime == index ? Phrase(" (now)", "（现状）") : Phrase("", "")
      table.add(
        [scenario.titles[.regime(regime.name)].adding(now)]
          + ([NumberText.percent(share, digits: 1)] + multipliers).map(Phrase.init(same:)))
    }
    return self.table(table)
  }
}

extension TextTable {
  /// Adds a row of texts that need no translation any more.
  mutating func add(same cells: [String]) { add(cells.map(Phrase.init(same:))) }
}

extension NumberText {
  /// A number without needless digits: at most two decimals.
  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return missing }
    var text = fixed(value, digits: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
