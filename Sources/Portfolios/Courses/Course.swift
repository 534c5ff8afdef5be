import Instruments
import Policies
import Projects

/// One project followed under one policy, from signing to its end.
///
/// A course reads what nature holds and what the policy grants; the policy itself decides on
/// what a reviewer reports and never sees a fate. The simulation and `botou explain` run this
/// same code: only the listener differs.
struct Course<Listener: CourseListener> {
  /// Kin may take over from each other where their ways part.
  var award: Lent<Award>
  let agenda: Lent<Agenda>
  var outcome = CourseOutcome()
  var account = CashAccount()
  var listener: Listener
  /// Months from the start of the programme.
  var now: Double

  /// When the market round closes, whether or not the project lives to see it.
  var roundMonth = Double.infinity
  var round = MarketRound()
  var hasSearched = false
  /// How many rounds closed that did not qualify; what they left of the company is kept for the course.
  var earlierRounds = 0
  /// The first round of growth that has not been asked for.
  var nextRound = 0
  /// Principal that a limit keeps waiting for the next round.
  var deferred = 0.0
  /// Cash that is owed to the centre before any shares are paid.
  var claim = 0.0
  var bridgingLeft: Double
  /// What a bank lent times the months at which it did, summed, and what it is owed once that is due.
  var loanMoment = 0.0
  var owedToBank = 0.0
  /// What royalties have come to, and whether they have reached the most that is owed.
  var royaltyPaid = 0.0
  var hasRoyaltyEnded = false
  /// When each passing income began.
  var incomeBegan = IncomeBeginnings(repeating: .infinity)
  /// Whether a loan of the centre has neither converted nor been settled.
  var isInDebt: Bool
  /// What the centre paid times the months at which it did, summed: interest runs from each payment.
  var paymentMoment = 0.0

  /// What the reviewer of the last gate saw.
  var verdict = Verdict()

  /// Where a running project stands today.
  let present: Lent<Present>?

  /// The award begins at `signedMonth`, which is today for a running project.
  init(
    award: Lent<Award>, agenda: Lent<Agenda>, entryMonth: Double, signedMonth: Double,
    present: Lent<Present>?, listener: Listener
  ) {
    self.award = award
    self.agenda = agenda
    self.listener = listener
    now = signedMonth
    bridgingLeft = award.bridging
    isInDebt = award.parts.debt != nil
    // A running project was signed before today: interest and deadlines count from its entry.
    outcome.signedMonth = present == nil ? signedMonth : min(entryMonth, signedMonth)
    self.present = present
    if let present { account.resume(present.value) }
  }

  // MARK: - The story

  /// Follows the project to crossing, failure or closure.
  mutating func run(
    _ future: inout Future, _ cash: inout CentreFlows,
    _ earlier: inout Ownership
  ) {
    start(&cash)
    for stage in (present?.stage ?? 0)..<agenda.stages.count {
      guard attempt(stage, &future, &cash) else { return end(.failed, stage, &cash) }
      fund(after: stage, &cash)
    }
    conclude(&future, &cash, &earlier)
  }

  mutating func start(_ cash: inout CentreFlows) {
    if let present {
      // What it got is in the books from its entry on, so that multiples and rates see all of it.
      cash.pay(present.receivedFromCentre, atMonth: outcome.signedMonth)
      paymentMoment = present.receivedFromCentre * outcome.signedMonth
    } else {
      listener.hear(.signed(award: award.centre * award.parts.ownShare), atMonth: now)
      payBroker(&cash)
      pay(0, .signing, &cash)
    }
  }

  /// One stage with its gate; false when the project fails.
  mutating func attempt(
    _ stage: Int, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    searchIfListened(stage, &future)
    return research(stage, &future, &cash)
  }

  /// The next stage's money, once this one's gate is passed.
  mutating func fund(after stage: Int, _ cash: inout CentreFlows) {
    if stage + 1 < agenda.stages.count { pay(stage + 1, .gate(stage: stage), &cash) }
  }

  /// From the last gate to crossing or closure.
  ///
  /// `earlier` becomes the company as rounds that did not qualify leave it, if there are any.
  mutating func conclude(
    _ future: inout Future, _ cash: inout CentreFlows,
    _ earlier: inout Ownership
  ) {
    accept(&cash)
    fallDueAtAcceptance(&cash)
    searchIfListened(agenda.stages.count, &future)
    guard waitForQualifiedRound(&future, &cash, &earlier) else {
      return end(.closed, -1, &cash)
    }
    outcome.cause = .crossed
    outcome.endMonth = now
    listener.hear(.crossed, atMonth: now)
    repayBank(&cash)
    note()
  }

  // MARK: - Research

  private mutating func research(
    _ stage: Int, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    let plan = agenda.stages[stage]
    let review = award.review ?? plan.review
    var fate = future.stage(stage)
    if let present, present.stage == stage { fate.cost *= present.value.shareLeft(of: fate.months) }
    fate = withEffort(fate, stage, attempt: 0, &future)
    listener.hear(.stageStarted(stage: stage), atMonth: now)
    guard work(onStage: stage, months: fate.months, cost: fate.cost, &cash) else {
      listener.hear(.died(stage: stage), atMonth: now)
      return false
    }
    var achieved = fate.succeeds
    if award.waitsForInvestor, award.selection.letsInvestorJudge(stage, of: agenda.stages.count) {
      return persuade(stage, achieved, &future, &cash)
    }
    var attempt = 0
    while !review.passes(achieved: achieved, uniform: fate.review) {
      listener.hear(.reviewed(stage: stage, achieved: achieved, passed: false), atMonth: now)
      guard attempt < plan.reworkAttempts else {
        if achieved { outcome.wrongStops += 1 }
        listener.hear(.stopped(stage: stage), atMonth: now)
        return false
      }
      attempt += 1
      fate = withEffort(
        future.rework(attempt, ofStage: stage), stage, attempt: attempt, &future)
      listener.hear(.reworkStarted(stage: stage, attempt: attempt), atMonth: now)
      guard work(onStage: stage, months: fate.months, cost: fate.cost, &cash) else {
        listener.hear(.died(stage: stage), atMonth: now)
        return false
      }
      achieved = achieved || fate.succeeds
    }
    listener.hear(.reviewed(stage: stage, achieved: achieved, passed: true), atMonth: now)
    verdict = Verdict(review, achieved: achieved, uniform: fate.review)
    if !achieved {
      outcome.wrongPasses += 1
      outcome.achieved = false
    }
    return true
  }

  /// Spends evenly over some months, waiting for money where it runs out; false when none comes.
  mutating func work(months: Double, cost: Double, _ cash: inout CentreFlows) -> Bool {
    let isCovered = account.balance >= cost * (1 - CashAccount.rounding)
    guard isCovered, round.isTaken || !(roundMonth <= now + months) else {
      return workInParts(months: months, cost: cost, &cash)
    }
    spend(min(account.balance, cost), from: now, until: now + months, &cash)
    now += months
    return true
  }

  /// Works from one shortage or round to the next.
  private mutating func workInParts(
    months: Double, cost: Double, _ cash: inout CentreFlows
  ) -> Bool {
    var left = cost
    var months = months
    var topUp = award.topUpShare * cost
    while true {
      let isCovered = account.balance >= left * (1 - CashAccount.rounding)
      let dryMonths = isCovered ? months : months * account.balance / left
      if roundMonth <= now + dryMonths, !round.isTaken {
        let part = months > 0 ? max(0, roundMonth - now) / months : 0
        spend(left * part, from: now, until: roundMonth, &cash)
        left -= left * part
        months -= months * part
        takeRound(&cash)
        continue
      }
      let spent = min(account.balance, left)
      spend(spent, from: now, until: now + dryMonths, &cash)
      now += dryMonths
      guard !isCovered else { return true }
      left -= spent
      months -= dryMonths
      guard findMoney(short: left, topUp: &topUp, &cash) else { return false }
    }
  }

  /// Looks for money where there is none: the team's, the centre's, the market's within patience.
  private mutating func findMoney(
    short: Double, topUp: inout Double, _ cash: inout CentreFlows
  ) -> Bool {
    listener.hear(.ranDry(short: short), atMonth: now)
    outcome.shortage = max(outcome.shortage, short)
    if topUp > 0 {
      let amount = min(topUp, short)
      topUp -= amount
      account.receive(team: amount)
      listener.hear(.paid(.team, amount, .topUp), atMonth: now)
      return true
    }
    if bridgingLeft > 0 {
      bridge(min(bridgingLeft, short), &cash)
      return true
    }
    if !round.isTaken, roundMonth <= now + award.patienceMonths {
      now = max(now, roundMonth)
      takeRound(&cash)
      return true
    }
    now += award.patienceMonths
    return false
  }

  // MARK: - Money

  private mutating func pay(_ index: Int, _ reason: CourseEvent.Payment, _ cash: inout CentreFlows)
  {
    let tranche = award.tranches[index]
    // A running project may have had more than its gates would have paid it.
    var centre =
      present == nil
      ? tranche.centre
      : min(tranche.centre, max(0, award.centre - account.centre - account.bank))
    if centre > 0, award.parts.loan != nil { centre = lend(outOf: centre, reason, &cash) }
    if centre > 0 {
      let covered = account.untilNewPeak
      account.receive(centre: centre, friction: tranche.friction)
      if tranche.friction > 0 {
        note(spent: centre * tranche.friction, covered: covered, from: now, until: now, &cash)
      }
      cash.pay(centre, atMonth: now)
      paymentMoment += centre * now
      listener.hear(.paid(.centre, centre, reason), atMonth: now)
    }
    if tranche.otherPublic > 0 {
      account.receive(otherPublic: tranche.otherPublic)
      listener.hear(.paid(.otherPublic, tranche.otherPublic, reason), atMonth: now)
    }
    if tranche.team > 0 {
      account.receive(team: tranche.team)
      listener.hear(.paid(.team, tranche.team, reason), atMonth: now)
    }
  }

  /// The broker's fee is the centre's cost and none of the project's money.
  private mutating func payBroker(_ cash: inout CentreFlows) {
    guard award.brokerFee > 0 else { return }
    cash.pay(award.brokerFee, atMonth: now)
    outcome.brokerFee = award.brokerFee
    listener.hear(.paid(.centre, award.brokerFee, .brokerage), atMonth: now)
  }

  private mutating func bridge(_ amount: Double, _ cash: inout CentreFlows) {
    bridgingLeft -= amount
    account.receive(centre: amount)
    cash.pay(amount, atMonth: now)
    paymentMoment += amount * now
    listener.hear(.paid(.centre, amount, .bridging), atMonth: now)
  }

  /// Spends evenly between two months, as far as there is money.
  mutating func spend(
    _ amount: Double, from: Double, until: Double, _ cash: inout CentreFlows
  ) {
    guard cash.valley.isOpen else {
      _ = account.spend(amount)
      return
    }
    let covered = account.untilNewPeak
    note(spent: account.spend(amount), covered: covered, from: from, until: until, &cash)
  }

  /// What team and market have brought is used up before more than ever is needed.
  @inline(__always)
  mutating func note(
    spent: Double, covered: Double, from: Double, until: Double, _ cash: inout CentreFlows
  ) {
    guard spent > 0 else { return }
    account.notePeak()
    cash.valley.add(
      spent: spent, needed: max(0, spent - max(0, covered)), from: from, until: until)
  }

  // MARK: - The search for market money

  /// Starts the search once enough stages are passed.
  private mutating func searchIfListened(
    _ passed: Int, _ future: inout Future
  ) {
    guard passed >= agenda.search.stagesBefore, !hasSearched else { return }
    search(achieved: outcome.achieved, &future)
  }

  /// Looks for an investor from now on; the search is opened once.
  mutating func search(achieved: Bool, _ future: inout Future) {
    guard !hasSearched else { return }
    hasSearched = true
    listener.hear(.searchStarted, atMonth: now)
    let fate = future.financing()
    let exposure = fate.exposureMonths(
      achieved: achieved, isEver: agenda.search.isEver,
      unachievedFactor: agenda.search.unachievedFactor)
    roundMonth = future.nature.climate.month(
      from: now, exposure: withAttraction(exposure, &future), before: .infinity)
    guard roundMonth < .infinity else { return }
    let valuation = future.nature.climate.valuation(atMonth: roundMonth)
    round.preMoney = fate.preMoney * valuation
    round.newMoney = fate.newMoney * valuation
    round.isQualified = round.newMoney > 0 && round.newMoney >= agenda.search.qualifyingMoney
  }

  mutating func takeRound(_ cash: inout CentreFlows) {
    now = max(now, roundMonth)
    round.isTaken = true
    account.receive(market: round.newMoney)
    listener.hear(
      .roundClosed(
        number: nextRound, preMoney: round.preMoney, newMoney: round.newMoney,
        qualified: round.isQualified), atMonth: now)
    listener.hear(.paid(.market, round.newMoney, .round), atMonth: now)
  }

  private mutating func accept(_ cash: inout CentreFlows) {
    if let present, present.stage == agenda.stages.count {
      outcome.acceptedMonth = now - present.monthsInStage
      return
    }
    outcome.acceptedMonth = now
    listener.hear(.accepted(achieved: outcome.achieved), atMonth: now)
    pay(agenda.stages.count, .acceptance, &cash)
  }

  /// Waits for the first round that qualifies; false when the project ends before it.
  private mutating func waitForQualifiedRound(
    _ future: inout Future, _ cash: inout CentreFlows,
    _ earlier: inout Ownership
  ) -> Bool {
    if !round.isTaken {
      guard live(until: roundMonth, &cash) else { return false }
      takeRound(&cash)
    }
    while !round.isQualified {
      guard takeNextRound(&future, &cash, &earlier) else { return false }
    }
    return true
  }

  /// After a round that does not qualify, the next round of growth; one that would come before
  /// acceptance waits for it.
  private mutating func takeNextRound(
    _ future: inout Future, _ cash: inout CentreFlows,
    _ earlier: inout Ownership
  ) -> Bool {
    guard nextRound < agenda.rounds.count, round.postMoney > 0 else { return false }
    let fate = future.round(nextRound)
    let plan = agenda.rounds[nextRound]
    guard live(until: max(now, roundMonth + fate.months), &cash) else { return false }
    guard fate.outcome == .closes, fate.dilution + plan.poolTopUp < 1 else { return false }
    if earlierRounds == 0 { earlier.found(award.company) }
    earlier.admit(round)
    earlierRounds += 1
    let average = round.postMoney / future.nature.climate.valuation(atMonth: roundMonth)
    let postMoney =
      average * fate.stepUp / (1 - fate.dilution) * future.nature.climate.valuation(atMonth: now)
    round = MarketRound(
      preMoney: (1 - fate.dilution) * postMoney, newMoney: fate.dilution * postMoney,
      poolTopUp: plan.poolTopUp)
    round.isQualified =
      round.newMoney > 0 && round.newMoney >= agenda.search.qualifyingMoney
    roundMonth = now
    nextRound += 1
    takeRound(&cash)
    return true
  }

  /// Lives on standby until a month; false when cash, patience or the search ends before.
  mutating func live(until month: Double, _ cash: inout CentreFlows) -> Bool {
    let longStop = outcome.acceptedMonth + agenda.search.longStopMonths
    fallDue(before: min(month, longStop), dryMonth: dryMonth, &cash)
    var dry = dryMonth
    if dry < min(month, longStop), bridgingLeft > 0 {
      spendOnStandby(until: dry, &cash)
      bridge(bridgingLeft, &cash)
      dry = dryMonth
    }
    let last = min(longStop, dry + award.patienceMonths)
    guard month <= last, month < .infinity else {
      spendOnStandby(until: min(last, dry), &cash)
      if last < longStop { listener.hear(.ranDry(short: 0), atMonth: dry) }
      now = max(now, last)
      return false
    }
    spendOnStandby(until: min(month, dry), &cash)
    now = max(now, month)
    return true
  }

  // MARK: - Ends

  mutating func end(
    _ cause: CourseOutcome.Cause, _ stage: Int, _ cash: inout CentreFlows
  ) {
    outcome.cause = cause
    outcome.endMonth = now
    outcome.failedStage = Int8(truncatingIfNeeded: stage)
    settleLoans(&cash)
    if cause == .closed { listener.hear(.closedWithoutFinance, atMonth: now) }
    note()
    let part = account.returnUnspent(share: 1 - award.parts.lentShare)
    outcome.returned = part
    outcome.left -= part
    if part > 0 {
      cash.receive(part, atMonth: now)
      listener.hear(.returned(part), atMonth: now)
    }
  }

  /// Copies the account into the outcome.
  mutating func note() {
    account.notePeak()
    outcome.centrePaid = account.centre + outcome.guaranteePaid + outcome.brokerFee
    outcome.bankPaid = account.bank
    outcome.otherPublicPaid = account.otherPublic
    outcome.teamPaid = account.team
    outcome.marketPaid = account.market
    outcome.spent = account.spent
    outcome.left = account.balance
    outcome.needWithoutPublic = account.needWithoutPublic
  }
}

/// A market round that is known to close.
struct MarketRound: Sendable, BitwiseCopyable {
  var preMoney = 0.0
  var newMoney = 0.0
  var isQualified = false
  var isTaken = false
  /// Options added before the new money, as a share of the company.
  var poolTopUp = 0.0

  var postMoney: Double { preMoney + newMoney }
}

extension Present {
  /// The part of its present stage that a running project has not yet paid for: cash is linear in time.
  func shareLeft(of months: Double) -> Double {
    monthsInStage > 0 ? months / (months + monthsInStage) : 1
  }
}
