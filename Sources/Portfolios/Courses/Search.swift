import Projects

/// The second act: from acceptance to the first round that qualifies, or to closure.
struct Search<Listener: CourseListener, Terms: CourseTerms> {
  let accepted: Accepted

  /// Waits for the first round; false when the project ends before it.
  func run(
    _ venture: inout Venture<Listener, Terms>, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    venture.fallDueAtAcceptance(&cash)
    venture.searchIfListened(
      after: venture.agenda.stages.count, achieved: accepted.findings.achieved, &future)
    if !venture.market.round.isTaken {
      guard venture.live(until: venture.market.month, &cash) else { return false }
      venture.takeRound()
    }
    return true
  }

  /// Goes on to the next round of growth after one that does not qualify; false when it does not come.
  ///
  /// One that would come before acceptance waits for it.
  func takeNextRound(
    _ venture: inout Venture<Listener, Terms>, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    let (last, lastMonth) = (venture.market.round, venture.market.month)
    let number = venture.market.nextRound
    guard number < venture.agenda.rounds.count, last.postMoney > 0 else {
      venture.market.isOver = true
      return false
    }
    let fate = future.round(number)
    let plan = venture.agenda.rounds[number]
    guard venture.live(until: max(venture.now, lastMonth + fate.months), &cash) else {
      return false
    }
    guard fate.outcome == .closes, plan.leavesShares(fate) else {
      venture.market.isOver = true
      venture.market.hasDied = fate.outcome == .dies
      return false
    }
    venture.market.earlierRounds += 1
    let (then, now) = (
      future.nature.climate.valuation(atMonth: lastMonth),
      future.nature.climate.valuation(atMonth: venture.now)
    )
    var next = MarketRound(
      postMoney: plan.postMoney(after: last.postMoney / then, fate) * now, fate, plan)
    next.isQualified = venture.qualifies(next)
    venture.market.round = next
    venture.market.month = venture.now
    venture.market.nextRound += 1
    venture.takeRound(PriceStep(stepUp: plan.priceStep(fate), climate: now / then))
    return true
  }

  // MARK: - Ends

  /// What is left when no market money comes.
  func close(
    _ venture: inout Venture<Listener, Terms>, _ cash: inout CentreFlows, _ ending: inout Ending
  ) {
    let lives = venture.livesOnItsOwn && !venture.market.hasDied
    ending = self.ending(lives ? .living : .closed, venture)
    // Whoever looks on, whatever a model knows of the outcome, is in progress.
    if !lives, venture.searchesForEver { ending.endMonth = .infinity }
    venture.end(&ending, &cash)
  }

  /// Hands the company on at its crossing; the bank is repaid as far as its cash goes.
  func cross(
    _ venture: inout Venture<Listener, Terms>, _ cash: inout CentreFlows, _ ending: inout Ending
  ) {
    venture.hear(.crossed)
    ending = self.ending(.crossed, venture)
    venture.settleBeforeCrossing(&cash)
    ending.need = venture.books.account.need()
    if cash.isKeeping { venture.releaseAtCrossing(&cash) }
  }

  private func ending(
    _ cause: CourseOutcome.Cause, _ venture: borrowing Venture<Listener, Terms>
  ) -> Ending {
    var ending = Ending(cause, accepted.findings, venture)
    ending.acceptedMonth = accepted.month
    ending.needToAcceptance = accepted.need
    if venture.livesOnItsOwn { ending.livingMonth = accepted.month }
    return ending
  }
}
