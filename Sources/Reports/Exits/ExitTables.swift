import Instruments
import Languages

/// The tables that a sale and an exit share.
enum ExitTables {
  typealias Result = CapTable<Rational>.ExitResult

  /// What each holder and each creditor receives.
  static func owners(
    _ holders: [(name: String, amount: Rational)],
    debts: [ExitWaterfall<Rational>.Payment], of proceeds: Rational
  ) -> TextTable {
    var table = TextTable([
      .text(Phrase("Holder", "持有人")), .number(Phrase("Receives", "分得")),
      .number(Phrase("%", "占比")),
    ])
    func add(_ name: Phrase, _ amount: Rational) {
      table.add(
        name, Phrase(same: ExactText.fixed(amount, digits: 2)),
        Phrase(same: share(amount, of: proceeds)))
    }
    for holder in holders { add(ownerName(holder.name), holder.amount) }
    for debt in debts { add(Phrase(same: debt.name), debt.amount) }
    let total = (holders.map(\.amount) + debts.map(\.amount)).reduce(0, +)
    add(Phrase("Total", "合计"), total)
    return table
  }

  /// What each class receives and what it chose.
  static func classes(
    _ result: Result, _ waterfall: ExitWaterfall<Rational>
  ) -> TextTable {
    var table = TextTable([
      .text(Phrase("Class", "类别")), .number(Phrase("Shares", "股数")),
      .number(Phrase("Receives", "分得")), .number(Phrase("A share", "每股")),
      .text(Phrase("Decision", "选择")),
    ])
    let digits = ExactText.digits(for: waterfall.tranches.map(\.shares))
    for (tranche, payment) in zip(waterfall.tranches, result.distribution.tranches) {
      table.add(
        ownerName(tranche.name), Phrase(same: ExactText.fixed(tranche.shares, digits: digits)),
        Phrase(same: ExactText.fixed(payment.amount, digits: 2)),
        Phrase(same: ExactText.short(payment.amount / tranche.shares)),
        tranche.decision(payment))
    }
    return table
  }

  private static func share(_ amount: Rational, of proceeds: Rational) -> String {
    proceeds > 0 ? ExactText.percent(amount / proceeds) : NumberText.missing
  }

  /// A holder or class; granted options stand together under a word of the format.
  static func ownerName(_ name: String) -> Phrase {
    name == "options" ? Phrase("options", "期权") : className(name)
  }
}

extension ExitWaterfall.Tranche {
  /// What the class did at this exit.
  fileprivate func decision(_ payment: ExitWaterfall.Payment) -> Phrase {
    switch right {
    case .common: return Phrase(same: NumberText.missing)
    case .option:
      return payment.amount > 0
        ? Phrase("exercises", "行权") : Phrase("does not exercise", "不行权")
    case .preferred(let terms):
      if payment.converted { return Phrase("converts to common", "转为普通股") }
      if payment.amount == 0 { return Phrase("nothing is left for it", "无可分配") }
      let preference = shares * terms.originalPrice * terms.multiple
      if payment.amount < preference { return Phrase("preference, in part", "取部分优先额") }
      return terms.participation == .none
        ? Phrase("keeps its preference", "保留优先权") : participation(terms, payment)
    }
  }

  private func participation(
    _ terms: LiquidationPreference<Number>, _ payment: ExitWaterfall.Payment
  ) -> Phrase {
    if case .capped(let multiple, _) = terms.participation,
      payment.amount >= shares * terms.originalPrice * multiple
    {
      return Phrase("preference and share, capped", "优先并参与，已达封顶")
    }
    return Phrase("preference and share", "优先并参与分配")
  }
}
