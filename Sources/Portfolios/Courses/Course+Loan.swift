import Policies
import Projects

// A bank's loan under a public guarantee.

extension Course {
  /// Has the bank pay its part of a tranche; gives what is left for the centre to pay.
  mutating func lend(
    outOf tranche: Double, _ reason: CourseEvent.Payment, _ cash: inout CentreFlows
  ) -> Double {
    guard let loan = award.parts.loan else { return tranche }
    let amount = loan.share * tranche
    account.receive(bank: amount)
    loanMoment += amount * now
    listener.hear(.lent(amount, reason), atMonth: now)
    let premium = loan.terms.premium * amount
    spend(premium * (1 - loan.terms.premiumSubsidy), from: now, until: now, &cash)
    subsidise(premium * loan.terms.premiumSubsidy, .premium, &cash)
    return tranche - amount
  }

  /// Settles what was lent to a project that ends without a crossing.
  ///
  /// A search without end has no day on which loans fall due: they are settled as of acceptance.
  mutating func settleLoans(_ cash: inout CentreFlows) {
    let end = now
    if now == .infinity { now = outcome.acceptedMonth }
    repayBank(&cash)
    loseLoan(&cash)
    repayAtEnd(&cash)
    now = end
  }

  /// Repays the bank at a crossing or an end, as far as the company's cash goes.
  mutating func repayBank(_ cash: inout CentreFlows) {
    guard let terms = award.parts.loan?.terms, account.bank > 0 else { return }
    let interest = terms.interestPerYear * max(0, account.bank * now - loanMoment) / 12
    subsidise(interest * terms.interestSubsidy, .interest, &cash)
    owedToBank = account.bank + interest * (1 - terms.interestSubsidy)
    let amount = min(owedToBank, account.balance)
    account.repay(amount)
    repaidToBank(amount)
    // What adding up tranches may lose is no loss.
    if owedToBank <= account.bank * CashAccount.rounding { owedToBank = 0 }
  }

  /// Pays the bank its part of a sale; what is then still owed is lost.
  mutating func repayBank(_ amount: Double, _ cash: inout CentreFlows) {
    guard owedToBank > 0 else { return }
    repaidToBank(amount)
    loseLoan(&cash)
  }

  /// Shares what the company still owes, less what its pledge brings, among bank, state and insurer.
  mutating func loseLoan(_ cash: inout CentreFlows) {
    guard let terms = award.parts.loan?.terms, owedToBank > 0 else { return }
    let loss = owedToBank * (1 - terms.collateral)
    let part = terms.risk.state * loss
    owedToBank = 0
    listener.hear(.loanLost(loss, state: part), atMonth: now)
    vouch(part, &cash)
  }

  private mutating func repaidToBank(_ amount: Double) {
    guard amount > 0 else { return }
    owedToBank -= amount
    outcome.bankRepaid += amount
    listener.hear(.loanRepaid(amount), atMonth: now)
  }

  private mutating func subsidise(
    _ amount: Double, _ subsidy: CourseEvent.Subsidy, _ cash: inout CentreFlows
  ) {
    guard amount > 0 else { return }
    listener.hear(.subsidised(amount, subsidy), atMonth: now)
    vouch(amount, &cash)
  }

  /// Public money that never reaches the company.
  private mutating func vouch(_ amount: Double, _ cash: inout CentreFlows) {
    guard amount > 0 else { return }
    outcome.guaranteePaid += amount
    outcome.centrePaid += amount
    cash.pay(amount, atMonth: now)
  }
}
