import Languages

extension RecordedAssumption {
  /// A number of the assumption as people say it: `¥15.0 m`, `6 months`, `0.5`.
  func said(_ number: Double, in money: MoneyUnit) -> Phrase {
    Self.said(number, unit: unit, in: money)
  }

  /// A number in a unit as people say it.
  static func said(_ number: Double, unit: Phrase?, in money: MoneyUnit) -> Phrase {
    let text = NumberText.stated(number)
    guard let unit else { return Phrase(same: text) }
    if unit == money.name { return PeopleMoney(money).text(number) }
    guard unit.english == "months" else {
      return Phrase("\(text) \(unit.english)", "\(text) \(unit.chinese)")
    }
    return Phrase(text == "1" ? "1 month" : "\(text) months", "\(text) 个月")
  }

  /// What the run used, a number or not.
  func saidValue(in money: MoneyUnit) -> Phrase {
    value.number.map { said($0, in: money) } ?? Phrase(same: value.description)
  }

  /// That it is another than it would be if the file did not say; nothing where it is the same.
  func saidUsual(in money: MoneyUnit) -> Phrase? {
    guard isChanged, let usual else { return nil }
    let words = usual.number.map { said($0, in: money) } ?? Phrase(same: usual.description)
    return Phrase("changed; default \(words.english)", "已更改；默认 \(words.chinese)")
  }

  /// Between what it may lie; the unit is said once, but money tells its own.
  func saidRange(in money: MoneyUnit) -> Phrase? {
    guard let low, let high else { return nil }
    let ends = [low, high].map { end in
      unit == money.name ? said(end, in: money) : Phrase(same: NumberText.stated(end))
    }
    return Phrase(
      "\(ends[0].english) to \(ends[1].english)", "\(ends[0].chinese) 至 \(ends[1].chinese)")
  }
}
