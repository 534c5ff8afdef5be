extension ConversionLimits {
  func check(
    _ table: CapTable<Number>, _ round: PricedRound<Number>,
    _ instruments: [Convertible<Number>], _ faults: inout FaultList
  ) {
    let path = TermsPath.field("limits")
    if !instruments.contains(where: { $0.holder == holder }) {
      faults.report(.unknownHolder(path.field("holder"), name: holder))
    }
    if let maximumShare {
      faults.require(maximumShare, .positiveFraction, at: path.field("maximumShare"))
    }
    guard let floor = teamFloor else { return }
    let floorPath = path.field("teamFloor")
    faults.require(floor.share, .openFraction, at: floorPath.field("share"))
    if floor.holders.contains(holder) {
      faults.report(.ambiguous(floorPath.field("holders"), .limitedHolderInTeam))
    }
    for name in floor.holders where !table.holders.contains(name) {
      faults.report(.unknownHolder(floorPath.field("holders"), name: name))
    }
    let team = Set(floor.holders).sum { table.ownership(of: $0) }
    guard floor.isExclusive ? team > floor.share : team >= floor.share else {
      faults.report(
        .floorImpossible(floorPath, share: team.description, floor: floor.share.description))
      return
    }
  }
}
