import Documents
import Languages

// In what a table's columns of money and of times are counted.

extension RunningTable {
  /// The units of the headings, and above the table the one of all amounts.
  mutating func readUnits() {
    let common = matched.table.title.lazy.compactMap(\.titleUnit).first
    for column in RunningProjects.columns {
      guard let measure = column.measure, let heading = matched.heading(of: column.key) else {
        continue
      }
      let text = matched.units[column.key]
      switch measure {
      case .months: readMonths(text, heading)
      case .money: readMoney(column.key, text, heading, common)
      }
    }
  }

  private mutating func readMonths(_ text: String?, _ heading: Table.Cell) {
    guard let text else { return }
    guard let months = RunningProjects.timeUnits.first(where: { $0.0 == text.lowercased() })?.1
    else {
      refuse(text, heading, ["月", "季度", "年", "months", "years"])
      return
    }
    monthsEach = months
  }

  private mutating func readMoney(
    _ key: String, _ text: String?, _ heading: Table.Cell, _ common: MoneyUnit?
  ) {
    guard let text else {
      units[key] = common
      return
    }
    guard let unit = MoneyUnit(text) else {
      refuse(text, heading, MoneyUnit.examples)
      return
    }
    units[key] = unit
    let shown = Excerpt.cell(heading.text)
    guard !money.isForeign(unit) else {
      fault(
        Phrase(
          "the column \(shown) is in \(unit.currency ?? ""); the scenario's money is \(money.currency), "
            + "and no rate of exchange is known",
          "列 \(shown) 的币种为 \(unit.currency ?? "")，而情景币种为 \(money.currency)，无汇率可换算"), at: heading)
      return
    }
    guard !money.isSame(as: unit) else { return }
    let one = JSONText.numeral(money.unit)
    tell(
      Phrase(
        "the column \(shown) is converted to the scenario's unit of \(one) \(money.currency)",
        "列 \(shown) 已换算为情景单位（\(one) \(money.currency)）"), at: heading)
  }

  private mutating func refuse(_ unit: String, _ heading: Table.Cell, _ accepted: [String]) {
    let unknown = TableFault.unknownUnit(unit, header: heading.text, accepted: accepted)
    faults.append(told(.wrongTable, .table(unknown), at: heading))
  }
}
