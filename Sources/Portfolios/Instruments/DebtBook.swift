import Policies

/// A loan of the centre that converts or is paid back: whether it is open, and what came back.
struct DebtBook: Sendable, Hashable, BitwiseCopyable {
  /// Whether it has neither converted nor been settled.
  var isOpen = false
  private(set) var repaid = 0.0
  /// When the last of it came back.
  private(set) var repaidMonth = Double.infinity

  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// When the loan matures; nil when there is none, or no more.
  func maturity(_ part: AwardParts.Part<ConvertibleDebt>?, signedMonth: Double) -> Double? {
    guard isOpen, let part else { return nil }
    return signedMonth + part.terms.maturityMonths
  }

  /// Takes what comes back out of the company's cash.
  mutating func receive(
    _ amount: Double, _ account: inout CashAccount, _ cash: inout CentreFlows,
    atMonth month: Double
  ) {
    account.repay(amount)
    repaid += amount
    repaidMonth = month
    cash.receive(amount, atMonth: month)
  }

  mutating func add(_ rival: DebtBook) { repaid += rival.repaid }
}

extension AwardParts.Part<ConvertibleDebt> {
  /// Principal with its premium and simple interest by a month.
  func owed(_ centre: Principal, atMonth month: Double) -> Double {
    let principal = centre.amount * (1 + terms.repaymentPremium)
    return share
      * (principal + centre.interest(perYear: terms.interestPerYear, atMonth: month))
  }

  /// The interest that converts beside the principal.
  func convertingInterest(_ centre: Principal, atMonth month: Double) -> Double {
    share * centre.interest(perYear: terms.interestPerYear, atMonth: month)
  }
}

// MARK: - On the way

extension Venture {
  var debt: AwardParts.Part<ConvertibleDebt>? { Terms.arePlain ? nil : award.parts.debt }

  private var maturity: Double? {
    books.debt.maturity(debt, signedMonth: entrance.signedMonth)
  }

  /// At acceptance a loan that matured on the way falls due, unless a round in its term converts it.
  mutating func fallDueAtAcceptance(_ cash: inout CentreFlows) {
    guard let maturity, maturity <= now else { return }
    guard !(market.round.isTaken && market.round.isQualified && market.month <= maturity)
    else { return }
    repayInFull(&cash)
  }

  /// Lets a loan fall due while the project waits for a round.
  mutating func fallDue(before month: Double, _ cash: inout CentreFlows) {
    guard let maturity, maturity > now, maturity < min(month, dryMonth) else { return }
    spendOnStandby(until: maturity, &cash)
    now = maturity
    repayInFull(&cash)
  }

  /// A project that ends pays its lender first, as far as its cash goes.
  mutating func repayAtEnd(_ cash: inout CentreFlows) {
    guard let debt, books.debt.isOpen else { return }
    books.debt.isOpen = false
    repay(min(debt.owed(books.account.centre, atMonth: now), books.account.balance), &cash)
  }

  private mutating func repayInFull(_ cash: inout CentreFlows) {
    guard let owed = debt?.owed(books.account.centre, atMonth: now),
      books.account.balance >= owed
    else { return }
    books.debt.isOpen = false
    repay(owed, &cash)
  }

  private mutating func repay(_ amount: Double, _ cash: inout CentreFlows) {
    guard amount > 0 else { return }
    // A loan that no round had priced lapsed with a fund that sold what it held.
    guard !hasFundEnded || entrance.fundEnd.isHandedOver else { return }
    listener.hear(.debtRepaid(amount), atMonth: now)
    guard !hasFundEnded else {
      books.account.repay(amount)
      return books.treasury += amount
    }
    books.debt.receive(amount, &books.account, &cash, atMonth: now)
  }
}

// MARK: - After the crossing

extension Tenure {
  var debt: AwardParts.Part<ConvertibleDebt>? { Terms.arePlain ? nil : award.parts.debt }

  /// A loan that did not convert: due if it is past its term, a claim before any shares if it is not paid.
  mutating func settleUnconverted(_ cash: inout CentreFlows) {
    guard let debt,
      let maturity = crossing.books.debt.maturity(debt, signedMonth: crossing.signedMonth)
    else { return }
    crossing.books.debt.isOpen = false
    let owed = debt.owed(crossing.books.account.centre, atMonth: now)
    guard maturity <= now, crossing.books.account.balance >= owed else {
      claim += owed
      return listener.hear(.debtStands(owed), atMonth: now)
    }
    guard owed > 0 else { return }
    listener.hear(.debtRepaid(owed), atMonth: now)
    guard !hasFundEnded else {
      crossing.books.account.repay(owed)
      return result[.treasury] += owed
    }
    crossing.books.debt.receive(owed, &crossing.books.account, &cash, atMonth: now)
    note(owed, by: .proceedsOfClaims)
  }
}
