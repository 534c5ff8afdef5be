import Policies

/// A bank's loan under a public guarantee: what of it is due, paid back, and vouched for.
///
/// What was lent, and when, is in the project's account.
struct LoanBook: Sendable, Hashable, BitwiseCopyable {
  /// What the bank is owed once that is due.
  private(set) var owed = 0.0
  /// What the company paid back with interest.
  private(set) var repaid = 0.0
  /// What of the centre's money went to banks and insurers: premiums, interest and losses.
  private(set) var vouched = 0.0

  /// What falls due, with the company's part of the interest.
  mutating func fallDue(_ lent: Principal, interest: Double, _ terms: GuaranteedLoan) {
    owed = lent.amount + interest * (1 - terms.interestSubsidy)
  }

  mutating func repay(_ amount: Double) {
    owed -= amount
    repaid += amount
  }

  /// What adding up tranches may lose is no loss.
  mutating func forgiveRounding(of lent: Principal) {
    if owed <= lent.amount * CashAccount.rounding { owed = 0 }
  }

  /// Shares what the company still owes, less what its pledge brings, among bank, state and insurer.
  mutating func lose(_ terms: GuaranteedLoan) -> (loss: Double, state: Double) {
    let loss = owed * (1 - terms.collateral)
    owed = 0
    return (loss, terms.risk.state * loss)
  }

  /// The most that the state may still be asked for.
  func mostStillCalled(_ terms: GuaranteedLoan) -> Double {
    terms.risk.state * owed * (1 - terms.collateral)
  }

  /// Public money that never reaches the company.
  mutating func vouch(_ amount: Double, _ cash: inout CentreFlows, atMonth month: Double) {
    guard amount > 0 else { return }
    vouched += amount
    cash.pay(amount, atMonth: month)
  }

  mutating func add(_ rival: LoanBook) {
    repaid += rival.repaid
    vouched += rival.vouched
  }
}

// MARK: - On the way

extension Venture {
  var loan: AwardParts.Part<GuaranteedLoan>? { Terms.arePlain ? nil : award.parts.loan }

  /// Has the bank pay its part of a tranche; gives what is left for the centre to pay.
  mutating func lend(
    outOf tranche: Double, _ reason: CourseEvent.Payment, _ cash: inout CentreFlows
  ) -> Double {
    guard let loan else { return tranche }
    let amount = loan.share * tranche
    books.account.receive(bank: amount, atMonth: now)
    listener.hear(.lent(amount, reason), atMonth: now)
    let premium = loan.terms.premium * amount
    spend(premium * (1 - loan.terms.premiumSubsidy), from: now, until: now, &cash)
    subsidise(premium * loan.terms.premiumSubsidy, .premium, &cash)
    return tranche - amount
  }

  /// Repays the bank at a crossing or an end, as far as the company's cash goes.
  mutating func settleLoan(_ cash: inout CentreFlows) {
    let lent = books.account.bank
    guard let terms = loan?.terms, lent.amount > 0 else { return }
    let interest = lent.interest(perYear: terms.interestPerYear, atMonth: now)
    subsidise(interest * terms.interestSubsidy, .interest, &cash)
    books.loan.fallDue(lent, interest: interest, terms)
    let amount = min(books.loan.owed, books.account.balance)
    books.account.repay(amount)
    if amount > 0 {
      books.loan.repay(amount)
      listener.hear(.loanRepaid(amount), atMonth: now)
    }
    books.loan.forgiveRounding(of: lent)
  }

  /// What a project that ends without a crossing still owes is lost.
  mutating func loseLoan(_ cash: inout CentreFlows) {
    guard let terms = loan?.terms, books.loan.owed > 0 else { return }
    let (loss, part) = books.loan.lose(terms)
    listener.hear(.loanLost(loss, state: part), atMonth: now)
    vouch(part, &cash)
  }

  /// What the public owes after the fund's end is the treasury's.
  private mutating func vouch(_ amount: Double, _ cash: inout CentreFlows) {
    guard !hasFundEnded else { return books.treasury -= amount }
    books.loan.vouch(amount, &cash, atMonth: now)
  }

  private mutating func subsidise(
    _ amount: Double, _ subsidy: CourseEvent.Subsidy, _ cash: inout CentreFlows
  ) {
    guard amount > 0 else { return }
    listener.hear(.subsidised(amount, subsidy), atMonth: now)
    vouch(amount, &cash)
  }
}

extension Venture {
  /// Sets free what was set aside, but for what a loan that is still owed may call.
  @inline(never)
  func releaseAtCrossing(_ cash: inout CentreFlows) {
    let rest = books.uncalled(of: award)
    let claim = loan.map { books.loan.mostStillCalled($0.terms) } ?? 0
    cash.release(rest - min(rest, claim), atMonth: now)
  }
}

// MARK: - At a sale

extension Tenure {
  private var loan: AwardParts.Part<GuaranteedLoan>? {
    Terms.arePlain ? nil : award.parts.loan
  }

  /// Pays the bank its part of a sale, before any shares; what is then still owed is lost.
  mutating func repayBank(_ amount: Double, _ cash: inout CentreFlows) {
    guard let terms = loan?.terms, crossing.books.loan.owed > 0 else { return }
    guard cash.isKeeping else { return settleBank(amount, terms, &cash) }
    let kept = min(
      crossing.books.uncalled(of: award), crossing.books.loan.mostStillCalled(terms))
    let paid = crossing.books.loan.vouched
    settleBank(amount, terms, &cash)
    cash.release(kept - (crossing.books.loan.vouched - paid), atMonth: now)
  }

  private mutating func settleBank(
    _ amount: Double, _ terms: GuaranteedLoan, _ cash: inout CentreFlows
  ) {
    if amount > 0 {
      crossing.books.loan.repay(amount)
      listener.hear(.loanRepaid(amount), atMonth: now)
    }
    guard crossing.books.loan.owed > 0 else { return }
    let (loss, part) = crossing.books.loan.lose(terms)
    listener.hear(.loanLost(loss, state: part), atMonth: now)
    guard !hasFundEnded else { return result[.treasury] -= part }
    crossing.books.loan.vouch(part, &cash, atMonth: now)
    result[.centrePaid] += part
  }
}
