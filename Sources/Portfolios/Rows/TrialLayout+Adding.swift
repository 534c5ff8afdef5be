import Estimates

// What one project adds to a policy's part of a row.

extension MutableSpan<Double> {
  /// A column, where the span is one policy's part of a row.
  subscript(column: Column) -> Double {
    get { self[column.rawValue] }
    set { self[column.rawValue] = newValue }
  }
}

extension TrialLayout {
  /// Adds what is decided when a project crosses or ends: the same for all of a family.
  func addCourse(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant,
    to part: inout MutableSpan<Double>
  ) {
    if entrant.isRunning {
      addRunning(outcome, &part)
    } else {
      addFate(outcome, entrant, &part)
      addCounts(outcome, entrant, &part)
      addCurves(outcome, entrant, &part)
    }
    addMoneyOfOthers(outcome, &part)
    addGroup(sectors + districts + entrant.project, outcome, &part)
    if entrant.sector >= 0 { addGroup(entrant.sector, outcome, &part) }
    if entrant.district >= 0 { addGroup(sectors + entrant.district, outcome, &part) }
  }

  /// Adds what depends on what the policy's money bought.
  func addResult(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant,
    to part: inout MutableSpan<Double>
  ) {
    addMoney(outcome, &part)
    if outcome.hasCrossed { addOwnership(outcome, &part) }
    addGroupMoney(sectors + districts + entrant.project, outcome, &part)
    if entrant.sector >= 0 { addGroupMoney(entrant.sector, outcome, &part) }
    if entrant.district >= 0 { addGroupMoney(sectors + entrant.district, outcome, &part) }
  }

  /// The places of a part that `addCourse` alone adds to.
  var placesOfCourses: [Int] {
    let results: Set<Column> = [
      .centrePaid, .laterMarketPaid, .proceeds, .exemptLosses, .tolerated, .crossers, .owning,
      .stakeAtCrossing, .stakeAtExit, .teamAtCrossing, .teamInControl, .costOfShares,
      .proceedsBelowCost, .givenUp, .boundMaximumShare, .boundLargestHolder, .boundTeamFloor,
    ]
    let columns = Column.allCases.filter { !results.contains($0) }.map(\.rawValue)
    let tallies = Tally.allCases.filter { $0 != .centrePaid && $0 != .proceeds }.map(\.rawValue)
    return columns + Array(deaths..<paid)
      + (0..<sectors + districts + projects).flatMap { group in
        tallies.map { groups + group * Self.tallyCount + $0 }
      }
  }

  private func addFate(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant,
    _ part: inout MutableSpan<Double>
  ) {
    part[.entered] += 1
    part[.need] += outcome.needWithoutPublic
    part[.shortage] += outcome.shortage
    if outcome.signedMonth < .infinity { part[.signed] += 1 }
    if outcome.isDone { part[.done] += 1 }
    part[.wrongPasses] += Double(outcome.wrongPasses)
    part[.wrongStops] += Double(outcome.wrongStops)
    if outcome.failedStage >= 0 {
      part[deaths + Int(outcome.failedStage)] += 1
    }
    let months = outcome.endMonth - entrant.entryMonth
    part[.uncrossedWithin60] += outcome.hasCrossed ? min(60, months) : 60
    guard outcome.hasCrossed else { return }
    part[.crossed] += 1
    part[.width] += months
    if months <= 36 { part[.crossedAt36] += 1 }
    if months <= 60 { part[.crossedAt60] += 1 }
    if months <= 96 { part[.crossedAt96] += 1 }
  }

  private func addRunning(_ outcome: borrowing CourseOutcome, _ part: inout MutableSpan<Double>) {
    part[.running] += 1
    switch outcome.cause {
    case .crossed: part[.runningCrossed] += 1
    case .failed: part[.runningFailed] += 1
    case .closed: part[.runningClosed] += 1
    case .other, .refused: break
    }
  }

  private func addCounts(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant,
    _ part: inout MutableSpan<Double>
  ) {
    let byHorizon = outcome.endMonth <= entrant.horizonMonths
    let byToday = outcome.endMonth <= entrant.todayMonths
    switch outcome.cause {
    case _ where !byHorizon: part[.inProgressByHorizon] += 1
    case .crossed: part[.crossedByHorizon] += 1
    case .failed: part[.failedByHorizon] += 1
    case .closed: part[.closedByHorizon] += 1
    case .other: part[.otherByHorizon] += 1
    case .refused: part[.refusedByHorizon] += 1
    }
    guard outcome.signedMonth <= entrant.todayMonths else { return }
    part[.startedToday] += 1
    switch outcome.cause {
    case _ where !byToday: part[.inProgressToday] += 1
    case .crossed: part[.crossedToday] += 1
    case .failed: part[.failedToday] += 1
    case .closed, .other, .refused: part[.closedToday] += 1
    }
  }

  private func addMoneyOfOthers(
    _ outcome: borrowing CourseOutcome, _ part: inout MutableSpan<Double>
  ) {
    part[.otherPublicPaid] += outcome.otherPublicPaid
    part[.teamPaid] += outcome.teamPaid
    part[.marketPaid] += outcome.marketPaid
    part[.returned] += outcome.returned
  }

  private func addMoney(
    _ outcome: borrowing CourseOutcome, _ part: inout MutableSpan<Double>
  ) {
    part[.centrePaid] += outcome.centrePaid
    part[.laterMarketPaid] += outcome.laterMarketPaid
    part[.proceeds] += outcome.proceeds
    part[.exemptLosses] += outcome.exemptLoss
    if !outcome.hasCrossed {
      part[.tolerated] += outcome.centrePaid - outcome.returned - outcome.proceeds
    }
  }

  private func addOwnership(_ outcome: borrowing CourseOutcome, _ part: inout MutableSpan<Double>) {
    part[.crossers] += 1
    part[.teamAtCrossing] += outcome.teamAtCrossing
    if outcome.isTeamInControl { part[.teamInControl] += 1 }
    switch outcome.boundLimit {
    case 1: part[.boundMaximumShare] += 1
    case 2: part[.boundLargestHolder] += 1
    case 3: part[.boundTeamFloor] += 1
    default: break
    }
    part[.givenUp] += outcome.givenUp
    guard outcome.ownsShares else { return }
    part[.owning] += 1
    part[.stakeAtCrossing] += outcome.stakeAtCrossing
    part[.stakeAtExit] += outcome.stakeAtExit
    part[.costOfShares] += outcome.costOfShares
    if outcome.isBelowCost { part[.proceedsBelowCost] += 1 }
  }

  /// Events by grid step; `finish` turns them into events by the end of each step.
  private func addCurves(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant,
    _ part: inout MutableSpan<Double>
  ) {
    let curve: Curve
    switch outcome.cause {
    case .crossed: curve = .crossed
    case .failed: curve = .failed
    case .closed: curve = .closed
    case .other, .refused: return
    }
    let months = outcome.endMonth - entrant.entryMonth
    if let index = grid.index(ofEventAt: months) {
      part[curves + curve.rawValue * grid.count + index] += 1
    }
  }

  /// Counts for one of the sectors, districts and projects, numbered in this order.
  private func addGroup(
    _ group: Int, _ outcome: borrowing CourseOutcome, _ part: inout MutableSpan<Double>
  ) {
    let start = groups + group * Self.tallyCount
    func add(_ amount: Double, _ tally: Tally) { part[start + tally.rawValue] += amount }
    add(1, .entered)
    switch outcome.cause {
    case .crossed:
      add(1, .crossed)
      add(outcome.endMonth, .crossingMonths)
    case .failed: add(1, .failed)
    case .closed: add(1, .closed)
    case .other, .refused: break
    }
  }
  private func addGroupMoney(
    _ group: Int, _ outcome: borrowing CourseOutcome, _ part: inout MutableSpan<Double>
  ) {
    let start = groups + group * Self.tallyCount
    part[start + Tally.centrePaid.rawValue] += outcome.centrePaid
    part[start + Tally.proceeds.rawValue] += outcome.proceeds
  }
}
