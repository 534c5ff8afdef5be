public import Estimates

// How large a row's moments will be: what `moments` lists, counted.

extension TrialLayout {
  /// What `moments` will take of memory.
  public var momentsSize: MomentsSize {
    var size = MomentsSize(columns: columns)
    let own = asked.columns.count
    size.add(policies, within: own)
    size.add(policies - 1, between: own, and: own)
    size.add(policies * groups, within: Tally.allCases.count)
    size.add(policies * running * Ahead.allCases.count, within: 1)
    if parts.contains(.comparisons) {
      let paired = (0..<policies).reduce(0) { $0 + self.paired(with: $1).count }
      size.add(paired, between: Self.compared.count, and: Self.compared.count)
    }
    if !parts.isDisjoint(with: [.curves, .deaths]) {
      size.add(policies, between: 1, and: valley - deaths)
    }
    if parts.contains(.exits) {
      size.add(2 * policies, between: 1, and: StakeEnd.allCases.count)
    }
    if parts.contains(.valley) {
      size.add(policies, between: 1, and: ValleyCurve.allCases.count * grid.count)
    }
    if parts.contains(.capital) {
      size.add(policies, within: Capital.allCases.count)
      size.add(policies * (years - 1), within: 1 + Capital.allCases.count)
    }
    return size
  }
}
