/// Claims that a limit cuts while the post-money counts the dollars that convert.
///
/// The dollars are then linear in the shares at a discount, but not at a cap: a cap's price moves
/// with the shares themselves. Such a claim is solved at its discounts only, and refused where a
/// cap would have been the better price after all.
extension ConversionSolver {
  /// The part of a partly converting claim's value that is dollars, where the post-money counts it.
  ///
  /// `S` shares at `(1−d)` of the round's price use `S·(1−d)/x` of the amount, of which
  /// principal/amount are dollars.
  func dollarShare(_ index: Int, _ offer: Int, _ cut: Cut) -> Number {
    let claim = claims[index]
    guard countsPartly(index, cut), case .discount(let discount) = claim.offers[offer].rule else {
      return 0
    }
    return (1 - discount) * claim.principal / claim.amount
  }

  /// Whether a claim converts in part while the post-money counts the dollars that convert.
  func countsPartly(_ index: Int, _ cut: Cut) -> Bool {
    if case .upTo = cut { claims[index].convention == .dollarsInvested } else { false }
  }

  /// Dollars that a limit cuts are linear in the shares at a discount only, not at a cap.
  func isOpen(_ index: Int, _ offer: Int, _ cut: Cut) -> Bool {
    guard countsPartly(index, cut) else { return true }
    if case .discount = claims[index].offers[offer].rule { return true }
    return false
  }

  func firstOpenOffer(_ index: Int, _ cut: Cut) throws(TermsError) -> Int {
    guard let offer = claims[index].offers.indices.first(where: { isOpen(index, $0, cut) }) else {
      throw limitOnCap(index)
    }
    return offer
  }

  /// Refuses an answer in which a cap would have been the better price after all.
  func refuseCheaperClosedOffers(_ outcome: Outcome, _ cuts: [Cut]) throws(TermsError) {
    for index in claims.indices where countsPartly(index, cuts[index]) {
      let claim = claims[index]
      let price = unitPrice(index, outcome)
      for offer in claim.offers {
        let other = offer.price(
          at: outcome.solution, own: outcome.shares[index], amount: claim.amount)
        guard other >= price || other.agrees(with: price, scale: price) else {
          throw limitOnCap(index)
        }
      }
    }
  }

  func limitOnCap(_ index: Int) -> TermsError {
    .ambiguous(.instrument(index).field("convention"), .limitOnCappedDollarsInvested)
  }
}
