import Projects

// Waiting: what a project burns while it stands by, and for how long it can.

extension Venture {
  /// When standing by uses up the cash there is, beyond what comes in meanwhile.
  var dryMonth: Double {
    mutating get {
      guard !Terms.arePlain else { return plainDryMonth }
      return incomes.dryMonth(
        from: now, balance: books.account.balance, burn: award.standbyPerMonth, agenda)
    }
  }

  /// The same where nothing comes in.
  private var plainDryMonth: Double {
    let burn = max(0, award.standbyPerMonth)
    return burn > 0 ? now + books.account.balance / burn : .infinity
  }

  /// Lives on standby until a month; false when cash, patience or the search ends before.
  mutating func live(until month: Double, _ cash: inout CentreFlows) -> Bool {
    let end = min(month, longStop)
    fallDue(before: end, &cash)
    var dry = dryMonth
    let bridging = bridging(inMonth: dry)
    if dry < end, bridging > 0 {
      spendOnStandby(until: dry, &cash)
      bridge(bridging, &cash)
      dry = dryMonth
    }
    let last = min(longStop, dry + award.patienceMonths)
    // A search without end is over when it begins to be in vain: nothing more will happen.
    guard last < .infinity || month < .infinity else { return false }
    guard month <= last else {
      spendOnStandby(until: min(last, dry), &cash)
      if last < longStop { listener.hear(.ranDry(short: 0), atMonth: dry) }
      now = max(now, last)
      return false
    }
    spendOnStandby(until: min(month, dry), &cash)
    now = max(now, month)
    return true
  }

  /// Whether what comes in for good covers what the project burns once it is accepted.
  var livesOnItsOwn: Bool {
    let income = lastingIncome
    return income > 0 && income >= award.standbyPerMonth
  }

  /// Whether a search goes on for ever in vain, as nothing is burnt and nothing ends it.
  var searchesForEver: Bool {
    mutating get { longStop == .infinity && !market.isOver && dryMonth == .infinity }
  }

  mutating func spendOnStandby(until month: Double, _ cash: inout CentreFlows) {
    guard award.standbyPerMonth > 0 else { return }
    guard !Terms.arePlain else { return stand(until: month, &cash) }
    var end = incomes.end(after: now, agenda)
    while end < month {
      stand(until: end, &cash)
      end = incomes.end(after: now, agenda)
    }
    stand(until: month, &cash)
  }

  /// Spends evenly for as long as the same comes in.
  private mutating func stand(until month: Double, _ cash: inout CentreFlows) {
    let earnings = Terms.arePlain ? Earnings() : incomes.earnings(atMonth: now, agenda)
    let burn = max(0, award.standbyPerMonth - earnings.perMonth)
    spend(
      min(books.account.balance, max(0, month - now) * burn), from: now, until: month, &cash)
    if earnings.perMonth > 0, month > now {
      // What exceeds the burn is not kept: a company that lives on its sales is no longer waiting.
      let part = min(1, award.standbyPerMonth / earnings.perMonth)
      book(
        earnings, months: (month - now) * part, spent: (month - now) * part * earnings.perMonth,
        from: now, until: month, &cash)
    }
    now = max(now, month)
  }

  /// Books what came in over some months, and the part of it that was spent at once.
  mutating func book(
    _ earnings: Earnings, months: Double, spent: Double, from: Double, until: Double,
    _ cash: inout CentreFlows
  ) {
    guard earnings.perMonth > 0, months > 0 else { return }
    if earnings.team > 0 {
      books.account.receive(team: earnings.team * months)
      listener.hear(.earned(.team, earnings.team * months), atMonth: now)
    }
    if earnings.otherPublic > 0 {
      books.account.receive(otherPublic: earnings.otherPublic * months)
      listener.hear(.earned(.otherPublic, earnings.otherPublic * months), atMonth: now)
    }
    spend(spent, from: from, until: until, &cash)
  }
}
