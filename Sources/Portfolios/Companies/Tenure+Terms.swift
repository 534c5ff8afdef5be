import Policies

// What few programmes ask for from the crossing on; nothing of it under plain terms.

extension Tenure {
  var loan: AwardParts.Part<GuaranteedLoan>? { Terms.arePlain ? nil : award.parts.loan }
  var debt: AwardParts.Part<ConvertibleDebt>? { Terms.arePlain ? nil : award.parts.debt }
  var royalty: AwardParts.Part<Royalty>? { Terms.arePlain ? nil : award.parts.royalty }
  var buyBackRight: AwardParts.Part<InvestThenEquity>? {
    Terms.arePlain ? nil : award.parts.buyBack
  }
  var holding: Holding { Terms.arePlain ? .toExit : award.holding }
  var followOn: FollowOn? { Terms.arePlain ? nil : award.followOn }
  var hasFundEnded: Bool { !Terms.arePlain && fundEnd.hasCome(byMonth: now) }
}
