import Policies
import Projects

/// A project on its way to the market: its terms, its clock, its cash and books, its search for money.
///
/// Research and search hand it on; each adds what it does with it.
struct Venture<Listener: CourseListener, Terms: CourseTerms> {
  let entrance: Entrance
  var listener: Listener
  /// Months from the start of the programme.
  var now: Double
  /// When the search is given up; never before acceptance.
  var longStop = Double.infinity
  var books = Books()
  var incomes = IncomeBook()
  var market = MarketSearch()
  /// The largest shortage of cash that public money did not cover either.
  var shortage = 0.0

  init(_ entrance: Entrance, _ listener: Listener) {
    self.entrance = entrance
    self.listener = listener
    now = entrance.startMonth
    books.bridging = BridgingBook(left: entrance.award.bridging)
    books.debt = DebtBook(isOpen: entrance.award.parts.debt != nil)
    if let present {
      books.account.resume(present.value, signedMonth: entrance.signedMonth)
    }
  }

  var award: Lent<Award> { entrance.award }
  var agenda: Lent<Agenda> { entrance.agenda }
  var hasFundEnded: Bool { hasFundEnded(byMonth: now) }

  mutating func hear(_ event: @autoclosure () -> CourseEvent) {
    listener.hear(event(), atMonth: now)
  }

  // MARK: - Public money

  mutating func sign(_ cash: inout CentreFlows) {
    let entrance = entrance
    if let present {
      listener.hear(
        .resumed(
          award: entrance.award.centre, received: present.receivedFromCentre,
          dues: entrance.dues(of: present.value)), atMonth: now)
      // What it got is in the books from its entry on, so that multiples and rates see all of it.
      return cash.grant(present.receivedFromCentre, atMonth: entrance.signedMonth)
    }
    let award = award
    listener.hear(.signed(award: award.centre * award.parts.ownShare), atMonth: now)
    payBroker(&cash)
    pay(0, .signing, &cash)
  }

  /// The next stage's money, once this one's gate is passed.
  mutating func fund(after stage: Int, _ cash: inout CentreFlows) {
    if stage + 1 < agenda.stages.count { pay(stage + 1, .gate(stage: stage), &cash) }
  }

  mutating func pay(_ index: Int, _ reason: CourseEvent.Payment, _ cash: inout CentreFlows) {
    let tranche = tranche(index)
    var centre = tranche.centre
    if centre > 0, hasFundEnded {
      listener.hear(.trancheCancelled(centre, reason), atMonth: now)
      centre = 0
    }
    if centre > 0, loan != nil { centre = lend(outOf: centre, reason, &cash) }
    if let advancer, centre > 0 {
      centre -= repayAdvance(to: advancer, outOf: centre, &cash)
    }
    if centre > 0 {
      let covered = books.account.untilNewPeak
      books.account.receive(centre: centre, friction: tranche.friction, atMonth: now)
      if tranche.friction > 0 {
        note(spent: centre * tranche.friction, covered: covered, from: now, until: now, &cash)
      }
      listener.hear(.paid(.centre, centre, reason), atMonth: now)
    }
    payPartners(tranche, reason)
    if centre > 0 { cash.grant(centre, atMonth: now) }
  }

  /// The award repays whoever advanced it; tells how much of it that takes.
  private mutating func repayAdvance(
    to source: Source, outOf award: Double, _ cash: inout CentreFlows
  ) -> Double {
    let covered = books.account.untilNewPeak
    let repaid = min(award, entrance.advanced)
    guard repaid > 0 else { return 0 }
    books.account.repayAdvance(repaid, to: source, atMonth: now)
    cash.grant(repaid, atMonth: now)
    listener.hear(.advanceRepaid(source, repaid), atMonth: now)
    if source == .team, cash.valley.isOpen {
      // What the team had covered is public money's to cover now.
      cash.valley.add(
        spent: 0, needed: max(0, repaid - max(0, covered)), from: now, until: now)
    }
    return repaid
  }

  @inline(__always)
  private mutating func payPartners(_ tranche: Award.Tranche, _ reason: CourseEvent.Payment) {
    if tranche.otherPublic > 0 {
      books.account.receive(otherPublic: tranche.otherPublic)
      listener.hear(.paid(.otherPublic, tranche.otherPublic, reason), atMonth: now)
    }
    if tranche.team > 0 {
      books.account.receive(team: tranche.team)
      listener.hear(.paid(.team, tranche.team, reason), atMonth: now)
    }
  }

  /// The broker's fee is the centre's cost and none of the project's money.
  private mutating func payBroker(_ cash: inout CentreFlows) {
    let fee = brokerFee
    guard fee > 0 else { return }
    cash.pay(fee, atMonth: now)
    books.brokerFee = fee
    listener.hear(.paid(.centre, fee, .brokerage), atMonth: now)
  }

  // MARK: - Spending

  /// Spends evenly between two months, as far as there is money.
  @inline(__always)
  mutating func spend(
    _ amount: Double, from: Double, until: Double, _ cash: inout CentreFlows
  ) {
    let covered = books.account.untilNewPeak
    let spent = books.account.spend(amount)
    guard cash.valley.isOpen else { return }
    note(spent: spent, covered: covered, from: from, until: until, &cash)
  }

  /// What team and market have brought is used up before more than ever is needed.
  ///
  /// Apart, as few trials are watched.
  @inline(never)
  private mutating func note(
    spent: Double, covered: Double, from: Double, until: Double, _ cash: inout CentreFlows
  ) {
    guard spent > 0 else { return }
    books.account.notePeak()
    cash.valley.add(
      spent: spent, needed: max(0, spent - max(0, covered)), from: from, until: until)
  }

  // MARK: - Ends

  /// Settles a project that ends without a crossing: loans fall due, and what is unspent comes back.
  ///
  /// A search without end that is in vain has no later day for it than when it begins.
  mutating func end(_ ending: inout Ending, _ cash: inout CentreFlows) {
    settleAtEnd(&cash)
    if ending.cause == .living { listener.hear(.livesOnItsOwn, atMonth: now) }
    if ending.cause == .closed {
      listener.hear(
        ending.endMonth < .infinity ? .closedWithoutFinance : .searchesForEver, atMonth: now)
    }
    ending.need = books.account.need()
    giveBackUnspent(atMonth: now, &cash)
    if cash.isKeeping { cash.release(books.uncalled(of: award), atMonth: now) }
  }

  private mutating func giveBackUnspent(atMonth month: Double, _ cash: inout CentreFlows) {
    let isTreasury = hasFundEnded(byMonth: month)
    // A loan that lapsed with the fund was not paid back before: what is left of it is public money too.
    let hasLapsed = isTreasury && !entrance.fundEnd.isHandedOver
    let part = books.account.returnUnspent(
      share: hasLapsed ? 1 : 1 - (debt?.share ?? 0), toCentre: !isTreasury)
    cash.capital.writeOff(
      books.account.centre.amount, returned: isTreasury ? 0 : part.centre,
      atMonth: min(month, entrance.fundEnd.month), under: cash.policies)
    if part.other > 0 { listener.hear(.otherPublicReturned(part.other), atMonth: month) }
    guard part.centre > 0 else { return }
    listener.hear(.returned(part.centre), atMonth: month)
    if isTreasury {
      books.treasury += part.centre
      books.returnedToTreasury = part.centre
    } else {
      cash.takeBack(part.centre, atMonth: month)
    }
  }
}
