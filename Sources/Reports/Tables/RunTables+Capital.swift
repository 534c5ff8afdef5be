import Documents
import Languages

extension RunTables {
  var capital: TidyTable {
    TidyTable(
      name: "capital.csv",
      about: Phrase(
        "One row for each policy, year and amount of the state's capital; preservation is a ratio, and none "
          + "where nothing was held before",
        "每项政策、每年、每种国有资本金额一行；preservation 为保值增值率，期初无资本则为空"),
      columns: [
        Self.policy,
        .init("year", Phrase("Of the programme, from 1", "项目年度，自 1 起")),
        .init("date", Phrase("When the year ends", "年度终止日")),
        .init(
          "amount",
          Phrase(
            "opening, putIn, takenOut, closing, or preservation", "期初、投入、收回、期末，或保值增值率")),
      ] + Self.estimate(money),
      rows: run.policies.flatMap { policy in policy.capital.flatMap { rows($0, policy.name) } })
  }

  private func rows(_ year: RecordedCapital, _ policy: String) -> [[CSVText.Cell]] {
    let amounts = [
      ("opening", year.opening), ("putIn", year.putIn), ("takenOut", year.takenOut),
      ("closing", year.closing), ("preservation", year.preservation),
    ]
    return amounts.map { name, estimate in
      [.text(policy), .number(Double(year.year)), .text(ifAny: year.date), .text(name)]
        + Self.cells(estimate)
    }
  }
}
