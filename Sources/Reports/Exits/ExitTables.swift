import Instruments
import Languages

/// The tables that a sale and an exit share.
enum ExitTables {
  typealias Result = CapTable<Rational>.ExitResult

  /// What each holder receives; the state's line, where there is one, stands with the others.
  static func holders(_ result: Result, state: String?) -> TextTable {
    var table = TextTable([
      .text(Phrase("Holder", "持有人")), .number(Phrase("Receives", "分得")),
      .number(Phrase("%", "占比")),
    ])
    let proceeds = result.distribution.proceeds
    func add(_ name: Phrase, _ amount: Rational) {
      table.add(
        name, Phrase(same: ExactText.fixed(amount, digits: 2)),
        Phrase(same: share(amount, of: proceeds)))
    }
    for holder in result.holders { add(ownerName(holder.name), holder.amount) }
    for claim in owed(result) { add(Phrase(same: claim.name), claim.amount) }
    add(Phrase("Total", "合计"), result.distribution.paid)
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

  /// Claims together by name, so that an instrument's two parts are one line.
  static func owed(_ result: Result) -> [(name: String, amount: Rational)] {
    result.distribution.claims.reduce(into: []) { lines, claim in
      guard claim.amount > 0 else { return }
      if let line = lines.firstIndex(where: { $0.name == claim.name }) {
        lines[line].amount += claim.amount
      } else {
        lines.append((claim.name, claim.amount))
      }
    }
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
