import Policies
import Projects

// What a result earns its funder without shares.

extension Course {
  /// Pays the parts of revenue until a month, yearly from the first revenue on.
  ///
  /// The company is worth `value` all this time: it has no other price between rounds.
  mutating func payRoyalties(
    until month: Double, worth value: Double, crossed: Double, _ cash: inout CentreFlows
  ) {
    guard let royalty = award.parts.royalty, royalty.terms.revenueShare > 0 else { return }
    let perMonth =
      royalty.terms.revenueShare * royalty.terms.revenueOverValue * value / 12
    let first = crossed + royalty.terms.revenueAfterMonths
    let start = now
    var from = max(now, first)
    while from < month {
      // Whole years from the first revenue, and what is left of the last one.
      let year = first + 12 * ((from - first) / 12 + 1e-9).rounded(.down) + 12
      let to = min(year, month)
      now = to
      let left = royaltyLeft
      let amount = min(perMonth * (to - from), left)
      guard amount > 0 else { break }
      royaltyPaid += amount
      hasRoyaltyEnded = amount == left
      let isLast = hasRoyaltyEnded
      listener.hear(.royaltyPaid(amount, isLast: isLast), atMonth: now)
      take(amount, &cash)
      from = to
    }
    now = start
  }

  /// What the royalty takes of a company that is sold.
  func royalty(onSaleAt value: Double) -> Double {
    guard let royalty = award.parts.royalty else { return 0 }
    return min(royalty.terms.exitShare * value, royaltyLeft)
  }

  /// What may still be paid.
  private var royaltyLeft: Double {
    guard let royalty = award.parts.royalty, !hasRoyaltyEnded else { return 0 }
    let grant = account.centre + interest(perYear: royalty.terms.interestPerYear)
    return max(0, royalty.terms.mostMultiple * royalty.share * grant - royaltyPaid)
  }
}
