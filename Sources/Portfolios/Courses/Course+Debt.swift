import Policies
import Projects

// A loan of the centre: when it falls due, what pays it, and what is left of it as a claim.

extension Course {
  /// When the loan matures; nil when there is none, or no more.
  private var maturity: Double? {
    guard isInDebt, let debt = award.parts.debt else { return nil }
    return outcome.signedMonth + debt.terms.maturityMonths
  }

  /// Principal with its premium and simple interest by now.
  private var owed: Double {
    guard let debt = award.parts.debt else { return 0 }
    let principal = account.centre * (1 + debt.terms.repaymentPremium)
    return debt.share * (principal + interest(perYear: debt.terms.interestPerYear))
  }

  /// The interest that converts beside the principal; nil where a plan has its own rule.
  var convertingInterest: Double? {
    award.parts.debt.map { $0.share * interest(perYear: $0.terms.interestPerYear) }
  }

  /// At acceptance a loan that matured on the way falls due, unless a round in its term converts it.
  mutating func fallDueAtAcceptance(_ cash: inout CentreFlows) {
    guard let maturity, maturity <= now else { return }
    guard !(round.isTaken && round.isQualified && roundMonth <= maturity) else { return }
    repayInFull(&cash)
  }

  /// Lets a loan fall due while the project waits for a round.
  mutating func fallDue(before month: Double, dryMonth: Double, _ cash: inout CentreFlows) {
    guard let maturity, maturity > now, maturity < min(month, dryMonth) else { return }
    spendOnStandby(until: maturity, &cash)
    now = maturity
    repayInFull(&cash)
  }

  /// A loan that did not convert: due if it is past its term, a claim before any shares if it is not paid.
  mutating func settleUnconverted(_ cash: inout CentreFlows) {
    guard let maturity else { return }
    if maturity <= now { repayInFull(&cash) }
    guard isInDebt else { return }
    isInDebt = false
    let owed = owed
    claim += owed
    listener.hear(.debtStands(owed), atMonth: now)
  }

  /// A project that ends pays its lender first, as far as its cash goes.
  mutating func repayAtEnd(_ cash: inout CentreFlows) {
    guard isInDebt else { return }
    isInDebt = false
    repay(min(owed, account.balance), &cash)
  }

  private mutating func repayInFull(_ cash: inout CentreFlows) {
    guard account.balance >= owed else { return }
    isInDebt = false
    repay(owed, &cash)
  }

  private mutating func repay(_ amount: Double, _ cash: inout CentreFlows) {
    guard amount > 0 else { return }
    account.repay(amount)
    outcome.repaid += amount
    outcome.left = account.balance
    listener.hear(.debtRepaid(amount), atMonth: now)
    take(amount, &cash)
  }
}
