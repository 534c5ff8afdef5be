public import Documents
public import Languages
import Spreadsheets

/// A scenario to begin with that names a table of projects, and takes from it whatever it tells.
public struct StarterTable: Sendable {
  public let name: String
  public let language: Language
  /// What the table was found to say.
  public let understood: [Phrase]
  /// What it does not say, and was assumed.
  public let assumed: [Phrase]
  /// Where its values stand in the table.
  package let places: TablePlaces
  private let reference: String
  private let findings: TableFindings

  /// Reads the table that the scenario will call by `reference`.
  public init(
    name: String, language: Language, table: Table, reference: String
  ) throws(Faults) {
    (self.name, self.language, self.reference) = (name, language, reference)
    findings = try TableFindings(table)
    places = findings.places
    understood = findings.understood
    assumed = findings.assumed
  }

  /// The scenario's text.
  public var text: String {
    let found = findings
    return """
      // \(say("Made from \(Excerpt.line(reference)). What the table does not say is an assumption: look for 'assumed'.",
              "由 \(Excerpt.line(reference)) 生成。表格未载明之处均为假设，见“假设”字样。"))
      {
        format: "\(FormatWord.scenario)",
        name: "\(name)",
        start: "\(found.start)", // \(say("the earliest entry", "最早入库时间"))
        asOf: "\(found.asOf)", // \(say("assumed: the earliest day that fits the table; put today here", "假设：与表格相符的最早时间，请改为今天"))
        horizonMonths: \(found.horizonMonths),
        currency: "\(found.currency)", unit: 10000, // \(say("amounts are in units of 10,000", "金额单位：万"))
      \(sectors)
        // \(say("Assumed, with ranges that are judgements too: `best` is what a run uses. 'botou check' lists them.",
                  "以下均为假设，范围亦为判断；运行时取 best。botou check 会逐条列出。"))
        parameters: {
      \(parameters)
        },

        templates: {
          \(quoted(found.templates[0])): {\(templateTitle)
            // \(say("The stages that the table names; their order is assumed.", "表格中出现的阶段；顺序为假设。"))
            stages: [
      \(stages)
            ],
            // \(say("The most that any project has received; the rest is assumed.", "取各项目已到账的最大值，其余为假设。"))
            funding: { centre: \(found.centre), otherPublic: \(found.otherPublic), team: \(found.team), standbyPerMonth: 15, patience: 6 },
            financing: {
              share: { of: "share" }, wait: { law: "exponential", mean: { of: "wait" } },
              preMoney: { of: "preMoney" }, newMoney: { of: "newMoney" },
            },
          },
      \(otherTemplates)  },

        portfolio: [{ csv: \(quoted(reference)), template: \(quoted(found.templates[0]))\(entry)\(columns) }],

        policies: {
          grant: { title: { en: "plain grant", zh: "纯拨款" }, instrument: "grant" },
          "grant-to-equity": {
            title: { en: "grant-to-equity", zh: "拨投结合" }, instrument: "grant-to-equity", teamFloor: 0.5,
          },
        },
      }

      """
  }

  private var sectors: String {
    guard !findings.sectors.isEmpty else { return "" }
    let all = findings.sectors.map { "\(quoted($0)): {}" }.joined(separator: ", ")
    return "  world: { sectors: { \(all) } },\n"
  }

  private var stages: String {
    findings.stages.map { stage in
      "        { name: \(quoted(stage)), duration: { law: \"gamma\", mean: { of: \"months\" }, sd: 3 }, "
        + "cost: { of: \"cost\" }, p: { of: \"pass\" } },"
    }.joined(separator: "\n")
  }

  /// What no table says, each once, so that a person can go through the list.
  private var parameters: String {
    AssumedParameter.all(costOfStage: findings.costOfStage).map { "    \($0.line)" }
      .joined(separator: "\n")
  }

  /// A template that the table names has its name from there.
  private var templateTitle: String {
    guard findings.templates[0] == TableFindings.onlyTemplate else { return "" }
    return "\n      title: { en: \"standard project\", zh: \"一般项目\" },"
  }

  private var otherTemplates: String {
    findings.templates.dropFirst().map {
      "    \(quoted($0)): { extends: \(quoted(findings.templates[0])) },\n"
    }.joined()
  }

  private var entry: String { findings.lacksEntry ? ", entry: \"\(findings.start)\"" : "" }

  private var columns: String {
    guard !findings.unread.isEmpty else { return "" }
    let all = findings.unread.map { "\(quoted($0)): \"\(ColumnMapping.ignored)\"" }
    return ", columns: { \(all.joined(separator: ", ")) }"
  }

  private func quoted(_ text: String) -> String { Excerpt.quoted(text) }

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }
}
