import Projects

// Work on a stage, from one shortage of cash or market round to the next.

extension Research {
  /// Spends on a stage what it does not earn meanwhile; false when money runs out.
  ///
  /// What a stage earns above its cost stays with the company. Of a stage that is never finished
  /// nothing is booked, as nothing of it changes what became of the project.
  mutating func work(
    onStage stage: Int, months: Double, cost: Double, _ cash: inout CentreFlows
  ) -> Bool {
    let passing = venture.incomes.passing(
      inStage: stage, months, from: venture.now, venture.entrance)
    let earnings = venture.agenda.stages[stage].earnings.withPassing(passing)
    let spared = min(cost, earnings.perMonth * months)
    let beginning = venture.now
    guard work(months: months, cost: cost - spared, &cash) else { return false }
    venture.book(
      earnings, months: months, spent: spared, from: beginning, until: venture.now, &cash)
    return true
  }

  /// Spends evenly over some months, waiting for money where it runs out; false when none comes.
  private mutating func work(months: Double, cost: Double, _ cash: inout CentreFlows) -> Bool {
    let now = venture.now
    let isCovered = venture.books.account.balance >= cost * (1 - CashAccount.rounding)
    guard isCovered, venture.market.round.isTaken || !(venture.market.month <= now + months)
    else {
      return workInParts(months: months, cost: cost, &cash)
    }
    venture.spend(
      min(venture.books.account.balance, cost), from: now, until: now + months, &cash)
    venture.now += months
    return true
  }

  /// Works from one shortage or round to the next.
  private mutating func workInParts(
    months: Double, cost: Double, _ cash: inout CentreFlows
  ) -> Bool {
    var left = cost
    var months = months
    var topUp = venture.award.topUpShare * cost
    while true {
      let (now, balance) = (venture.now, venture.books.account.balance)
      let isCovered = balance >= left * (1 - CashAccount.rounding)
      let dryMonths = isCovered ? months : months * balance / left
      if venture.market.month <= now + dryMonths, !venture.market.round.isTaken {
        let part = months > 0 ? max(0, venture.market.month - now) / months : 0
        venture.spend(left * part, from: now, until: venture.market.month, &cash)
        left -= left * part
        months -= months * part
        venture.takeRound()
        continue
      }
      let spent = min(balance, left)
      venture.spend(spent, from: now, until: now + dryMonths, &cash)
      venture.now += dryMonths
      guard !isCovered else { return true }
      left -= spent
      months -= dryMonths
      findings.shortage = max(findings.shortage, left)
      guard venture.findMoney(short: left, topUp: &topUp, &cash) else { return false }
    }
  }
}

extension Venture {
  /// Looks for money where there is none: the team's, the centre's, the market's within patience.
  fileprivate mutating func findMoney(
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
    if books.bridging.left > 0 {
      bridge(min(books.bridging.left, short), &cash)
      return true
    }
    if !market.round.isTaken, market.month <= now + award.patienceMonths {
      now = max(now, market.month)
      takeRound()
      return true
    }
    now += award.patienceMonths
    return false
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
