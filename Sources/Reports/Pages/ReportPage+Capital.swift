import Languages
import Portfolios

extension ReportPage {
  /// 保值增值: whether the state's capital is kept, year by year; nothing where no money becomes capital.
  var capital: [Markup]? {
    let policies = run.policies.filter { !$0.capital.isEmpty }
    guard let years = policies.map(\.capital.count).max() else { return nil }
    let plotter = Plotter(run, in: language)
    let cycle: [Metric] = [
      .capitalPut, .capitalPreservation, .capitalPreservationExempt, .capitalSalesBelowAppraisal,
    ]
    return [
      heading("The state's capital", "国有资本保值增值"),
      table(plotter.table(cycle.filter { !run.repeatsPlain($0) })),
      note(
        say(
          "By year: what is held at its end at the last round's price, and was taken out, less what was put in, "
            + "over what was held before; 1 keeps the capital. A grant is expenditure until it converts. Early "
            + "years hold few shares.",
          "逐年：期末所持股权（按最近一轮价格）加当年收回、减当年投入，除以期初；等于 1 即保值。拨款在转股前为支出。"
            + "前几年所持股权甚少。")),
      folded("By year", "逐年数值", [table(rates(policies, years: years))]),
    ]
  }

  private func rates(_ policies: [RecordedPolicy], years: Int) -> FigureTable {
    FigureTable(
      columns: [say("year to", "年度至")] + policies.map(\.title[language]),
      rows: (0..<years).map { index in
        let year = policies[0].capital[index]
        return [year.date.map { String($0.prefix(7)) } ?? "\(year.year)"]
          + policies.map { EstimateText.text($0.capital[index].preservation, .ratio) }
      })
  }
}
