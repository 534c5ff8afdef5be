import Projects

// Work on a stage, from one shortage of cash or market round to the next.

extension Venture {
  /// Spends on a stage what it does not earn meanwhile; false when money runs out.
  ///
  /// What a stage earns above its cost stays with the company. Of a stage that is never finished
  /// nothing is booked, as nothing of it changes what became of the project.
  @inline(__always)
  mutating func work(
    onStage stage: Int, months: Double, cost: Double, _ cash: inout CentreFlows
  ) -> Bool {
    guard !Terms.arePlain else { return work(months: months, cost: cost, &cash) }
    let passing = incomes.passing(
      inStage: stage, months, from: now, entrance)
    let earnings = agenda.stages[stage].earnings.withPassing(passing)
    let spared = min(cost, earnings.perMonth * months)
    let beginning = now
    guard work(months: months, cost: cost - spared, &cash) else { return false }
    book(
      earnings, months: months, spent: spared, from: beginning, until: now, &cash)
    return true
  }

  /// Spends evenly over some months, waiting for money where it runs out; false when none comes.
  @inline(__always)
  private mutating func work(months: Double, cost: Double, _ cash: inout CentreFlows) -> Bool {
    let isCovered = books.account.balance >= cost * (1 - CashAccount.rounding)
    guard isCovered, !isFinanced(by: now + months) else {
      return workInParts(months: months, cost: cost, &cash)
    }
    spend(
      min(books.account.balance, cost), from: now, until: now + months, &cash)
    now += months
    return true
  }

  /// Works from one shortage or round to the next.
  @inline(never)
  private mutating func workInParts(
    months: Double, cost: Double, _ cash: inout CentreFlows
  ) -> Bool {
    var left = cost
    var months = months
    var topUp = award.topUpShare * cost
    while true {
      let balance = books.account.balance
      let isCovered = balance >= left * (1 - CashAccount.rounding)
      let dryMonths = isCovered ? months : months * balance / left
      if isFinanced(by: now + dryMonths) {
        let part = months > 0 ? max(0, market.month - now) / months : 0
        spend(left * part, from: now, until: market.month, &cash)
        left -= left * part
        months -= months * part
        takeRound()
        continue
      }
      let spent = min(balance, left)
      spend(spent, from: now, until: now + dryMonths, &cash)
      now += dryMonths
      guard !isCovered else { return true }
      left -= spent
      months -= dryMonths
      shortage = max(shortage, left)
      guard findMoney(short: left, topUp: &topUp, &cash) else { return false }
    }
  }

  /// Looks for money where there is none: the team's, the centre's, the market's within patience.
  private mutating func findMoney(
    short: Double, topUp: inout Double, _ cash: inout CentreFlows
  ) -> Bool {
    listener.hear(.ranDry(short: short), atMonth: now)
    if topUp > 0 {
      let amount = min(topUp, short)
      topUp -= amount
      books.account.receive(team: amount)
      listener.hear(.paid(.team, amount, .topUp), atMonth: now)
      return true
    }
    let bridging = bridging(inMonth: now)
    if bridging > 0 {
      bridge(min(bridging, short), &cash)
      return true
    }
    if isFinanced(by: now + award.patienceMonths) {
      now = max(now, market.month)
      takeRound()
      return true
    }
    now += award.patienceMonths
    return false
  }

  /// Whether a round closes by a month that has not been taken; none does before anybody looks for one.
  private func isFinanced(by month: Double) -> Bool {
    !Terms.arePlain && !market.round.isTaken && market.month <= month
  }

  /// At a gate whose judge is an investor.
  mutating func waitForInvestor(within months: Double, _ cash: inout CentreFlows) -> Bool {
    if market.round.isTaken { return true }
    guard market.month <= now + months else {
      let last = min(now + months, dryMonth + award.patienceMonths)
      spendOnStandby(until: min(last, dryMonth), &cash)
      now = max(now, last)
      return false
    }
    guard live(until: market.month, &cash) else { return false }
    takeRound()
    return true
  }
}
