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
