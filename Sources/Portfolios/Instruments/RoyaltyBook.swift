import Policies

/// What a result earns its funder without shares: what has been paid, and whether that is all.
struct RoyaltyBook: Sendable, Hashable, BitwiseCopyable {
  private var paid = 0.0
  private(set) var hasEnded = false

  /// What may still be paid on a grant by a month.
  func left(
    _ part: AwardParts.Part<Royalty>, _ grant: Principal, atMonth month: Double
  ) -> Double {
    guard !hasEnded else { return 0 }
    let owed = grant.amount + grant.interest(perYear: part.terms.interestPerYear, atMonth: month)
    return max(0, part.terms.mostMultiple * part.share * owed - paid)
  }

  /// Nobody is left to be paid.
  mutating func lapse() { hasEnded = true }

  /// Pays up to what is left; the last payment reaches the most that is owed.
  mutating func pay(_ amount: Double, of left: Double) {
    paid += amount
    hasEnded = amount == left
  }
}

extension Tenure {
  var royalty: AwardParts.Part<Royalty>? { Terms.arePlain ? nil : award.parts.royalty }

  /// Pays the parts of revenue until a month, yearly from the first revenue on.
  ///
  /// The company is worth its last price all this time: it has no other between rounds.
  mutating func payRoyalties(until month: Double, _ cash: inout CentreFlows) {
    guard let royalty, royalty.terms.revenueShare > 0 else { return }
    let perMonth =
      royalty.terms.revenueShare * royalty.terms.revenueOverValue * lastPrice / 12
    let first = crossing.month + royalty.terms.revenueAfterMonths
    let start = now
    var from = max(now, first)
    while from < month {
      // Whole years from the first revenue, and what is left of the last one.
      let year = first + 12 * ((from - first) / 12 + 1e-9).rounded(.down) + 12
      let to = min(year, month)
      now = to
      let left = crossing.books.royalty.left(royalty, crossing.books.account.centre, atMonth: now)
      let amount = min(perMonth * (to - from), left)
      guard amount > 0 else { break }
      crossing.books.royalty.pay(amount, of: left)
      let isLast = crossing.books.royalty.hasEnded
      listener.hear(.royaltyPaid(amount, isLast: isLast), atMonth: now)
      take(amount, by: .proceedsOfClaims, &cash)
      from = to
    }
    now = start
  }

  /// What the royalty takes of a company that is sold.
  func royalty(onSaleAt value: Double) -> Double {
    guard let royalty else { return 0 }
    return min(
      royalty.terms.exitShare * value,
      crossing.books.royalty.left(royalty, crossing.books.account.centre, atMonth: now))
  }
}
