import Documents
import Languages

extension RunTables {
  var curves: TidyTable {
    TidyTable(
      name: "curves.csv",
      about: Phrase(
        "One row for each policy and month: the share of all that entered which has crossed",
        "每项政策、每个月份一行：全部入库项目中已跨越者的比例"),
      columns: [
        Self.policy,
        .init("month", Phrase("months", "月"), Phrase("Since each project's own entry", "自各项目入库起")),
      ] + Self.estimate(Self.share),
      rows: run.policies.flatMap(curveRows))
  }

  private func curveRows(_ policy: RecordedPolicy) -> [[CSVText.Cell]] {
    let crossed = policy.curves.crossed
    return policy.curves.months.indices.map { index in
      let numbers = [
        policy.curves.months[index], crossed.share[index], crossed.standardError[index],
        crossed.low[index], crossed.high[index],
      ]
      return [.text(policy.name)] + numbers.map(CSVText.Cell.number(ifAny:))
    }
  }

  var valley: TidyTable {
    let quantiles = ["p10", "p50", "p90"].map {
      TidyTable.Column(
        $0, money, Phrase("Quantile over futures; not for spending", "各未来的分位数；spending 无"))
    }
    return TidyTable(
      name: "valley.csv",
      about: Phrase(
        "One row for each policy, month and curve: a project's money so far, until it crosses or ends",
        "每项政策、每个月份、每条曲线一行：单个项目至今的资金，跟踪至跨越或终止"),
      columns: [
        Self.policy,
        .init("month", Phrase("months", "月"), Phrase("Since each project's own entry", "自各项目入库起")),
        .init(
          "curve",
          Phrase(
            "spending, or need: the most of it so far that team and market money did not cover",
            "spending 累计支出；need 其中团队与市场资金迄今未覆盖部分的峰值")),
      ] + Self.estimate(money) + quantiles,
      rows: run.policies.flatMap { policy in
        policy.valley.map { valleyRows($0, policy.name) } ?? []
      })
  }

  private func valleyRows(_ valley: RecordedValley, _ policy: String) -> [[CSVText.Cell]] {
    valley.months.indices.flatMap { index in
      let fan = valley.needQuantiles
      let curves: [(String, RecordedEstimate, [Double?])] = [
        ("spending", valley.spending[index], [nil, nil, nil]),
        ("need", valley.need[index], [fan.p10[index], fan.p50[index], fan.p90[index]]),
      ]
      return curves.map { name, mean, quantiles in
        [.text(policy), .number(valley.months[index]), .text(name)] + Self.cells(mean)
          + quantiles.map(CSVText.Cell.number(ifAny:))
      }
    }
  }

  var cash: TidyTable {
    TidyTable(
      name: "cash.csv",
      about: Phrase(
        "One row for each policy, quarter and flow of the centre's cash; the last quarter takes all that "
          + "comes later",
        "每项政策、每个季度、每种现金流一行；末季含此后全部收支"),
      columns: cashColumns,
      rows: run.policies.flatMap { policy in policy.cashPlan.flatMap { rows($0, policy.name) } })
  }

  private var cashColumns: [TidyTable.Column] {
    let names: [TidyTable.Column] = [
      Self.policy,
      .init("month", Phrase("months", "月"), Phrase("At which the quarter begins", "季度开始的月序")),
      .init("date", Phrase("The same in the calendar", "对应日期")),
      .init("flow", Phrase("paid, received, or balance since the start", "拨付、收入，或自起始的累计")),
    ]
    return names + Self.estimate(money) + [quantile("p10"), quantile("p50"), quantile("p90")]
  }

  private func quantile(_ name: String) -> TidyTable.Column {
    .init(name, money, Phrase("Quantile over futures; not for received", "各未来的分位数；收入无"))
  }

  private func rows(_ quarter: RecordedQuarter, _ policy: String) -> [[CSVText.Cell]] {
    let flows: [(String, RecordedEstimate, RecordedFan?)] = [
      ("paid", quarter.paid, quarter.paidQuantiles), ("received", quarter.received, nil),
      ("balance", quarter.balance, quarter.balanceQuantiles),
    ]
    return flows.map { name, mean, fan in
      let names: [CSVText.Cell] = [
        .text(policy), .number(quarter.month), .text(ifAny: quarter.date), .text(name),
      ]
      let quantiles = [fan?.p10, fan?.p50, fan?.p90].map(CSVText.Cell.number(ifAny:))
      return names + Self.cells(mean) + quantiles
    }
  }
}
