import Projects

/// The second act: from acceptance to the first round that qualifies, or to closure.
struct Search<Listener: CourseListener> {
  private(set) var venture: Venture<Listener>
  private let findings: Findings
  private let acceptedMonth: Double

  init(_ accepted: consuming Accepted<Listener>) {
    venture = accepted.venture
    findings = accepted.findings
    acceptedMonth = accepted.month
  }

  /// Waits for the first round that qualifies; false when the project ends before it.
  ///
  /// `earlier` becomes the company as rounds that did not qualify leave it, if there are any.
  mutating func run(
    _ future: inout Future, _ cash: inout CentreFlows, _ earlier: inout Ownership
  ) -> Bool {
    venture.fallDueAtAcceptance(&cash)
    venture.searchIfListened(
      after: venture.agenda.stages.count, achieved: findings.achieved, &future)
    if !venture.market.round.isTaken {
      guard venture.live(until: venture.market.month, &cash) else { return false }
      venture.takeRound()
    }
    while !venture.market.round.isQualified {
      guard takeNextRound(&future, &cash, &earlier) else { return false }
    }
    return true
  }

  /// After a round that does not qualify, the next round of growth; one that would come before
  /// acceptance waits for it.
  private mutating func takeNextRound(
    _ future: inout Future, _ cash: inout CentreFlows, _ earlier: inout Ownership
  ) -> Bool {
    let (last, lastMonth) = (venture.market.round, venture.market.month)
    let number = venture.market.nextRound
    guard number < venture.agenda.rounds.count, last.postMoney > 0 else { return false }
    let fate = future.round(number)
    let plan = venture.agenda.rounds[number]
    guard venture.live(until: max(venture.now, lastMonth + fate.months), &cash) else {
      return false
    }
    guard fate.outcome == .closes, fate.dilution + plan.poolTopUp < 1 else { return false }
    if venture.market.earlierRounds == 0 { earlier.found(venture.award.company) }
    earlier.admit(last)
    venture.market.earlierRounds += 1
    let average = last.postMoney / future.nature.climate.valuation(atMonth: lastMonth)
    let postMoney =
      average * fate.stepUp / (1 - fate.dilution)
      * future.nature.climate.valuation(atMonth: venture.now)
    var next = MarketRound(
      preMoney: (1 - fate.dilution) * postMoney, newMoney: fate.dilution * postMoney,
      poolTopUp: plan.poolTopUp)
    next.isQualified = venture.qualifies(next)
    venture.market.round = next
    venture.market.month = venture.now
    venture.market.nextRound += 1
    venture.takeRound()
    return true
  }

  // MARK: - Ends

  /// What is left when no market money comes.
  mutating func close(_ cash: inout CentreFlows) -> CourseOutcome {
    venture.end(ending(.closed), &cash)
  }

  /// Hands the company on at its crossing; the bank is repaid as far as its cash goes.
  mutating func cross(_ cash: inout CentreFlows) -> (Ending, Crossing) {
    venture.listener.hear(.crossed, atMonth: venture.now)
    venture.settleLoan(&cash)
    venture.books.account.notePeak()
    var ending = ending(.crossed)
    ending.need = venture.books.account.needWithoutPublic
    return (ending, Crossing(venture))
  }

  /// Takes a listener for another one.
  mutating func exchange(_ listener: inout Listener) { swap(&venture.listener, &listener) }

  private func ending(_ cause: CourseOutcome.Cause) -> Ending {
    Ending(
      cause: cause, wrongPasses: findings.wrongPasses, wrongStops: findings.wrongStops,
      signedMonth: venture.entrance.signedMonth, acceptedMonth: acceptedMonth,
      endMonth: venture.now, shortage: findings.shortage)
  }
}
