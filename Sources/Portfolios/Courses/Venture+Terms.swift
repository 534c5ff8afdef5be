import Projects

// What few programmes ask for on the way to the market; nothing of it under plain terms. What an instrument
// has is beside its rules.

extension Venture {
  var advancer: Source? { Terms.arePlain ? nil : award.advancer }
  var brokerFee: Double { Terms.arePlain ? 0 : award.brokerFee }
  /// The policy's own review of every stage.
  var review: Review? { Terms.arePlain ? nil : award.review }
  var waitsForInvestor: Bool { !Terms.arePlain && award.waitsForInvestor }

  func hasFundEnded(byMonth month: Double) -> Bool {
    !Terms.arePlain && entrance.fundEnd.hasCome(byMonth: month)
  }

  // MARK: - Where it begins

  var present: Lent<Present>? { Terms.arePlain ? nil : entrance.present }
  var firstStage: Int { Terms.arePlain ? 0 : entrance.firstStage }

  /// What a stage's gate brings.
  func tranche(_ index: Int) -> Award.Tranche {
    guard Terms.arePlain else { return entrance.tranche(index) }
    let tranche = award.tranches.lent(index)
    return Award.Tranche(
      centre: tranche.centre, otherPublic: tranche.otherPublic, team: tranche.team)
  }

  // MARK: - What its kind has before it

  /// After how many stages investors listen.
  var stagesBeforeSearch: Int {
    Terms.arePlain ? agenda.stages.count : agenda.search.stagesBefore
  }

  /// What comes in a month for as long as the search lasts.
  var lastingIncome: Double { Terms.arePlain ? 0 : agenda.search.earnings.perMonth }
}
