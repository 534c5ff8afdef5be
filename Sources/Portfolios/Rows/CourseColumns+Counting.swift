// What a project counts for, by how its way to the market ended.

extension CourseColumns {
  init(_ ending: Ending, _ entrant: TrialRow.Entrant) {
    if entrant.isRunning {
      countRunning(ending)
    } else {
      countFate(ending, entrant)
      countAtHorizon(ending, entrant)
      countToday(ending, entrant)
    }
  }

  private mutating func countFate(_ ending: Ending, _ entrant: TrialRow.Entrant) {
    self[.entered] = 1
    self[.need] = ending.need
    self[.shortage] = ending.shortage
    if ending.signedMonth < .infinity { self[.signed] = 1 }
    if ending.isDone { self[.done] = 1 }
    self[.needToAcceptance] = ending.needToAcceptance
    if let end = ending.column { self[end] = 1 }
    self[.wrongPasses] = Double(ending.wrongPasses)
    self[.wrongStops] = Double(ending.wrongStops)
    let months = ending.endMonth - entrant.entryMonth
    self[.uncrossedWithin60] = ending.hasCrossed ? min(60, months) : 60
    guard ending.hasCrossed else { return }
    self[.crossed] = 1
    self[.width] = months
    if months <= 36 { self[.crossedAt36] = 1 }
    if months <= 60 { self[.crossedAt60] = 1 }
    if months <= 96 { self[.crossedAt96] = 1 }
  }

  private mutating func countRunning(_ ending: Ending) {
    self[.running] = 1
    switch ending.cause {
    case .crossed: self[.runningCrossed] = 1
    case .failed: self[.runningFailed] = 1
    case .closed: self[.runningClosed] = 1
    case .living: self[.runningLiving] = 1
    case .refused, .gaveUp: break
    }
  }

  private mutating func countAtHorizon(_ ending: Ending, _ entrant: TrialRow.Entrant) {
    switch ending.cause(byMonth: entrant.horizonMonths) {
    case nil: self[.inProgressByHorizon] = 1
    case .crossed: self[.crossedByHorizon] = 1
    case .failed: self[.failedByHorizon] = 1
    case .closed: self[.closedByHorizon] = 1
    case .living: self[.livingByHorizon] = 1
    case .refused: self[.refusedByHorizon] = 1
    case .gaveUp: self[.gaveUpByHorizon] = 1
    }
  }

  private mutating func countToday(_ ending: Ending, _ entrant: TrialRow.Entrant) {
    guard ending.signedMonth <= entrant.todayMonths else { return }
    self[.startedToday] = 1
    switch ending.cause(byMonth: entrant.todayMonths) {
    case nil: self[.inProgressToday] = 1
    case .crossed: self[.crossedToday] = 1
    case .failed: self[.failedToday] = 1
    case .closed, .living, .refused, .gaveUp: self[.closedToday] = 1
    }
  }
}

extension Ending {
  /// Where an end without a crossing is counted.
  fileprivate var column: Column? {
    switch cause {
    case .crossed: nil
    case .failed: failure?.column
    case .closed: .closed
    case .living: .living
    case .refused: .refused
    case .gaveUp: .gaveUp
    }
  }
}

extension CourseOutcome.Failure {
  fileprivate var column: Column {
    switch self {
    case .gateMissed: .gateMissed
    case .wrongStop: .wrongStop
    case .noInvestor: .noInvestor
    case .outOfMoney: .outOfMoney
    }
  }
}
