import Documents
import Languages
import Portfolios

extension RunTables {
  private static let metric = TidyTable.Column(
    "metric", Phrase("As in botou explain metrics", "与 botou explain metrics 一致"))
  private static let unit = TidyTable.Column("unit", Phrase("The value's unit", "数值单位"))
  private static let status = TidyTable.Column(
    "status", Phrase("Why there is no value or no error", "无数值或无误差的原因"))

  var metrics: TidyTable {
    TidyTable(
      name: "metrics.csv",
      about: Phrase("One row for each policy and metric", "每项政策、每个指标一行"),
      columns: [
        Self.policy, Self.title(), .init("instrument", Phrase("Its instrument", "其工具")),
        Self.metric, Self.unit,
      ] + Self.estimate() + [Self.status],
      rows: run.policies.flatMap { policy in
        rows(
          policy.metrics,
          after: [
            .text(policy.name), .text(policy.title[language]), .text(policy.instrument),
          ])
      })
  }

  var differences: TidyTable {
    TidyTable(
      name: "differences.csv",
      about: Phrase(
        "One row for each policy and metric: less the baseline, on the same futures",
        "每项政策、每个指标一行：在相同未来上减去基准"),
      columns: [
        Self.policy, .init("baseline", Phrase("What is taken away", "被减的政策")), Self.metric,
        Self.unit,
      ]
        + Self.estimate() + [Self.status],
      rows: run.comparisons.flatMap { comparison -> [[CSVText.Cell]] in
        let names: [CSVText.Cell] = [.text(comparison.policy), .text(comparison.baseline)]
        guard comparison.isWhole else { return rows(comparison.metrics, after: names) }
        let chances = [
          ("chanceOfBeing.moreCross", comparison.chanceOfBeing.moreCross),
          ("chanceOfBeing.stateKeepsMore", comparison.chanceOfBeing.stateKeepsMore),
        ]
        return rows(comparison.metrics, after: names)
          + chances.map { name, chance in row(name, "share", chance, after: names) }
      })
  }

  private func rows(
    _ metrics: [String: RecordedEstimate], after names: [CSVText.Cell]
  ) -> [[CSVText.Cell]] {
    Metric.all.compactMap { metric in
      guard let estimate = metrics[metric] else { return nil }
      return row(metric.name, unit(metric.kind), estimate, after: names)
    }
  }

  private func row(
    _ metric: String, _ unit: String, _ estimate: RecordedEstimate, after names: [CSVText.Cell]
  ) -> [CSVText.Cell] {
    names + [.text(metric), .text(unit)] + Self.cells(estimate) + [.text(ifAny: estimate.status)]
  }

  var deaths: TidyTable {
    TidyTable(
      name: "deaths.csv",
      about: Phrase(
        "One row for each policy and stage: projects that fail there", "每项政策、每个阶段一行：在该阶段失败的项目"),
      columns: [
        Self.policy, .init("stage", Phrase("From 1", "自 1 起")),
        .init("stage_name", Phrase("As the scenario calls it", "情景中的名称")),
        Self.title("stage_title"),
      ] + Self.estimate(Phrase("share of all that entered", "占全部入库项目"))
        + Self.pair("gate_missed", Self.share, Phrase("Missed a gate", "未达里程碑"))
        + Self.pair("wrong_stop", Self.share, Phrase("Stopped wrongly", "被误判中止"))
        + Self.pair("no_investor", Self.share, Phrase("Found no investor in time", "限期内未获投资人"))
        + Self.pair("out_of_money", Self.share, Phrase("Ran out of money", "资金耗尽")),
      rows: run.policies.flatMap { policy in
        policy.deaths.map { death in
          let names: [CSVText.Cell] = [
            .text(policy.name), .integer(death.stage), .text(ifAny: death.name),
            .text(ifAny: death.title?[language]),
          ]
          return names + Self.cells(death.share)
            + [death.gateMissed, death.wrongStop, death.noInvestor, death.outOfMoney]
            .flatMap(Self.pair)
        }
      })
  }

  var exits: TidyTable {
    TidyTable(
      name: "exits.csv",
      about: Phrase(
        "One row for each policy and way in which the state's stakes in companies that crossed end",
        "每项政策、国有方在已跨越企业中股权的每种去处一行"),
      columns: [
        Self.policy, .init("way", Phrase("How the last of its shares go", "最后一部分股份的去处")),
        Self.title(),
      ] + Self.estimate(Phrase("share of all that entered", "占全部入库项目"))
        + Self.pair(
          "running", Self.share,
          Phrase("Of projects that were under way, over all of these", "在研项目中的比例（占全部在研项目）")),
      rows: run.policies.flatMap { policy in
        policy.exits.map { exit in
          [.text(policy.name), .text(exit.way), .text(exit.title[language])]
            + Self.cells(exit.share) + Self.pair(exit.running)
        }
      })
  }

  var crossings: TidyTable {
    TidyTable(
      name: "crossings.csv",
      about: Phrase("One row for each policy and number of crossings", "每项政策、每种跨越数量一行"),
      columns: [
        Self.policy, .init("crossings", Phrase("How many projects cross", "跨越项目数")),
        .init("futures", Phrase("In how many futures", "出现的未来数")),
      ],
      rows: run.policies.flatMap { policy in
        policy.crossings.counts.enumerated().map {
          [.text(policy.name), .integer($0), .integer($1)]
        }
      })
  }

  var distributions: TidyTable {
    let quantities: [(name: String, unit: String)] = [
      ("multiple", "ratio"), ("netToState", run.unit.name.english),
      ("peakNeed", run.unit.name.english), ("presentValue", run.unit.name.english),
    ]
    return TidyTable(
      name: "distributions.csv",
      about: Phrase(
        "One row for each policy, quantity and quantile over futures", "每项政策、每个量、每个分位数一行"),
      columns: [
        Self.policy,
        .init(
          "quantity",
          Phrase(
            "multiple on money, net to the state, peak need of cash, present value",
            "投资倍数、国有净得、资金需求峰值、现值")),
        .init("quantile", Self.share, Phrase("The share of futures below", "低于该值的未来所占比例")),
        Self.unit,
      ] + Self.estimate(),
      rows: run.policies.flatMap { policy in
        quantities.flatMap { rows(policy, $0.name, unit: $0.unit) }
      })
  }

  private func rows(
    _ policy: RecordedPolicy, _ quantity: String, unit: String
  ) -> [[CSVText.Cell]] {
    let quantiles = [("p05", 0.05), ("p10", 0.1), ("p50", 0.5), ("p90", 0.9), ("p95", 0.95)]
    return quantiles.compactMap { name, quantile in
      guard let estimate = policy.distributions[quantity]?.quantiles[name] else { return nil }
      let names: [CSVText.Cell] = [
        .text(policy.name), .text(quantity), .number(quantile), .text(unit),
      ]
      return names + Self.cells(estimate)
    }
  }
}
