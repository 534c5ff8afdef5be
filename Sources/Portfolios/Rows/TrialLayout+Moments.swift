public import Estimates

// Of which numbers of a trial a run keeps covariances.

extension TrialLayout {
  /// The covariances that the metrics need: within a policy, and of each policy with the baseline.
  public var moments: MomentsLayout {
    var groups: [MomentsLayout.Group] = []
    for policy in 0..<policies {
      let own = wanted(of: policy)
      groups.append(.within(own))
      if policy != baseline { groups.append(.between(own, wanted(of: baseline))) }
      groups += ofParts(policy)
      for index in 0..<self.groups {
        groups.append(.within(Tally.allCases.map { group(index, $0, policy) }))
      }
      for index in 0..<running {
        groups += Ahead.allCases.map { .within([ahead(index, $0, of: policy)]) }
      }
    }
    return MomentsLayout(columns: columns, groups: groups)
  }

  /// The columns of a policy that anything is made of.
  private func wanted(of policy: Int) -> [Int] { asked.columns.map { place($0, of: policy) } }

  /// What the parts that are asked need beside columns.
  private func ofParts(_ policy: Int) -> [MomentsLayout.Group] {
    var groups: [MomentsLayout.Group] = []
    if parts.contains(.comparisons) {
      for other in paired(with: policy) {
        groups.append(.between(compared(of: policy), compared(of: other)))
      }
    }
    if !parts.isDisjoint(with: [.curves, .deaths]) {
      groups.append(.between([place(.entered, of: policy)], rates(of: policy)))
    }
    if parts.contains(.exits) {
      for (column, isRunning) in [(Column.entered, false), (.running, true)] {
        groups.append(
          .between(
            [place(column, of: policy)],
            StakeEnd.allCases.map { exit($0, isRunning: isRunning, of: policy) }))
      }
    }
    if parts.contains(.valley) {
      let curves = ValleyCurve.allCases.flatMap { Array(valley($0, of: policy)) }
      groups.append(.between([watched(of: policy)], curves))
    }
    if parts.contains(.capital) {
      for year in 0..<years { groups.append(.within(capitals(inYear: year, of: policy))) }
    }
    return groups
  }

  /// Most policies of which any two are compared.
  ///
  /// Pairs grow as the square of the policies: with many more they would outgrow all else that a run keeps.
  static let mostPaired = 48

  /// Whom a policy is compared with beside the baseline, each two policies once.
  func paired(with policy: Int) -> [Int] {
    guard policy != baseline else { return [] }
    let others =
      policies <= Self.mostPaired
      ? Array(0..<policy)
      : references.filter { $0 < policy || !references.contains(policy) }
    return others.filter { $0 != baseline }
  }

  /// What any two policies are compared by: crossings and money.
  static let compared: [Column] = [
    .crossers, .centrePaid, .centrePaidByCrossing, .otherPublicPaid, .marketPaid, .returned,
    .otherPublicReturned, .otherPublicRepaid, .proceeds,
  ]

  private func compared(of policy: Int) -> [Int] {
    Self.compared.map { place($0, of: policy) }
  }

  /// What a year's rate of preservation follows from: its own numbers and what was held before it.
  private func capitals(inYear year: Int, of policy: Int) -> [Int] {
    let own = Capital.allCases.map { capital($0, inYear: year, of: policy) }
    return year > 0 ? [capital(.held, inYear: year - 1, of: policy)] + own : own
  }

  /// Columns that are only ever divided by the number of projects.
  private func rates(of policy: Int) -> [Int] {
    Array(policy * width + deaths..<policy * width + valley)
  }
}
