import Policies
import Projects

// What becomes of what the fund holds in a company when it ends.

extension Tenure {
  /// Lives through some months at the last price, with the fund's end if it falls in them.
  mutating func pass(
    months: Double, _ company: inout Ownership, _ cash: inout CentreFlows
  ) {
    let month = now + months
    revalue(&company, &cash)
    if !Terms.arePlain, fundEnd.month > now, fundEnd.month <= month {
      pass(&company, to: fundEnd.month, &cash)
      now = fundEnd.month
      endFund(&company, &cash)
      closeCapital(&cash)
    }
    pass(&company, to: month, &cash)
    now = month
  }

  /// Sells or hands over; the company lives on.
  private mutating func endFund(_ company: inout Ownership, _ cash: inout CentreFlows) {
    let stake = company.state
    let worth = fundEnd.worth(stake * lastPrice)
    if stake > 0 {
      result.partWithLast(by: fundEnd.isHandedOver ? .handOver : .fundEnd, inMonth: now)
    }
    guard !fundEnd.isHandedOver else {
      if stake > 0 { listener.hear(.handedOver(value: worth), atMonth: now) }
      if worth > 0 { takeCapital(worth, &cash) }
      return result[.handedOver] += worth
    }
    if owesMore { lapse() }
    guard stake > 0 else { return }
    listener.hear(.soldAtEnd(proceeds: worth), atMonth: now)
    countSaleAtEnd(of: stake * lastPrice, for: worth)
    result[.stakeAtExit] += stake
    company.sellState(1)
    if worth > 0 { bring(worth, by: .proceedsAtEnd, &cash) }
  }

  /// A company that crosses after the fund sold out: there is no price yet for what it had in it.
  mutating func crossAfterEnd() {
    guard !fundEnd.isHandedOver else { return }
    hasLapsed = true
    let mayOwn = award.parts.equity != nil || mayConvert
    guard mayOwn || award.parts.shareEarnings else { return }
    if mayOwn { result[.claiming] = 1 }
    lapse()
  }

  /// What has no price of a round is worth nothing to a buyer.
  private mutating func lapse() {
    dropClaims()
    result[.lapsed] = 1
    listener.hear(.lapsed, atMonth: now)
  }
}
