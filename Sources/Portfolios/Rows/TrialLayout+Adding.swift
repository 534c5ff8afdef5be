import Estimates

// What one project adds to a policy's part of a row beside its columns: when it ended, and what its sector,
// district and number in the file have of it.

extension TrialLayout {
  /// Adds what is decided when a project crosses or ends.
  @inline(__always)
  func add(
    _ ending: borrowing Ending, _ entrant: TrialRow.Entrant, to part: inout MutableSpan<Double>
  ) {
    ending.count(entrant, in: &part)
    if !entrant.isRunning {
      if parts.contains(.deaths) { addDeath(ending, &part) }
      if parts.contains(.curves) { addCurves(ending, entrant, &part) }
    }
    guard parts.contains(.groups) else { return }
    addCounts(sectors &+ districts &+ entrant.project, ending, &part)
    if entrant.sector >= 0 { addCounts(entrant.sector, ending, &part) }
    if entrant.district >= 0 { addCounts(sectors &+ entrant.district, ending, &part) }
  }

  /// Adds what depends on what the policy's money bought.
  @inline(__always)
  func add(
    _ money: inout some RowFragment, _ entrant: TrialRow.Entrant,
    to part: inout MutableSpan<Double>
  ) {
    money.add(to: &part)
    if parts.contains(.exits), let end = money.stakeEnd {
      part[exit(end, isRunning: entrant.isRunning)] += 1
    }
    guard parts.contains(.groups) else { return }
    let (centrePaid, proceeds) = (money.centrePaid, money.proceeds)
    addSums(sectors &+ districts &+ entrant.project, centrePaid, proceeds, &part)
    if entrant.sector >= 0 { addSums(entrant.sector, centrePaid, proceeds, &part) }
    if entrant.district >= 0 { addSums(sectors &+ entrant.district, centrePaid, proceeds, &part) }
  }

  @inline(__always)
  private func addDeath(_ ending: borrowing Ending, _ part: inout MutableSpan<Double>) {
    guard let failure = ending.failure else { return }
    part[death(of: nil, atStage: Int(ending.failedStage))] += 1
    part[death(of: failure, atStage: Int(ending.failedStage))] += 1
  }

  /// Events by grid step; `finish` turns them into events by the end of each step.
  @inline(__always)
  private func addCurves(
    _ ending: borrowing Ending, _ entrant: TrialRow.Entrant, _ part: inout MutableSpan<Double>
  ) {
    let curve: Curve
    switch ending.cause {
    case .crossed: curve = .crossed
    case .failed: curve = .failed
    case .closed: curve = .closed
    case .living: curve = .living
    case .refused, .gaveUp: curve = .unsigned
    }
    let month = ending.cause == .living ? ending.livingMonth : ending.endMonth
    if let index = grid.index(ofEventAt: month - entrant.entryMonth) {
      part[curves &+ curve.rawValue &* grid.count &+ index] += 1
    }
  }

  // MARK: - Sectors, districts and projects, numbered in this order

  @inline(__always)
  private func addCounts(
    _ group: Int, _ ending: borrowing Ending, _ part: inout MutableSpan<Double>
  ) {
    let start = counts &+ group &* Tally.courses
    func add(_ amount: Double, _ tally: Tally) { part[start &+ tally.rawValue] += amount }
    add(1, .entered)
    switch ending.cause {
    case .crossed:
      add(1, .crossed)
      add(ending.endMonth, .crossingMonths)
    case .failed: add(1, .failed)
    case .closed: add(1, .closed)
    case .living: add(1, .living)
    case .refused, .gaveUp: add(1, .unsigned)
    }
  }

  @inline(__always)
  private func addSums(
    _ group: Int, _ centrePaid: Double, _ proceeds: Double, _ part: inout MutableSpan<Double>
  ) {
    let start = sums &+ group &* Tally.results &- Tally.courses
    part[start &+ Tally.centrePaid.rawValue] += centrePaid
    part[start &+ Tally.proceeds.rawValue] += proceeds
  }
}
