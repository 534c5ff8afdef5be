// What a project counts for, by how its way to the market ended: the same for all policies that treat it
// alike until then. What is nothing is not added.

extension Ending {
  /// Counts a project where its columns stand in a policy's part of a row.
  @inline(__always)
  func count(_ entrant: TrialRow.Entrant, in part: inout MutableSpan<Double>) {
    precondition(part.count >= Column.count, "a row is wider than what is counted in it")
    guard !entrant.isRunning else { return countRunning(&part) }
    countFate(entrant, &part)
    countAtHorizon(entrant, &part)
    countToday(entrant, &part)
  }

  @inline(__always)
  private func countFate(_ entrant: TrialRow.Entrant, _ part: inout MutableSpan<Double>) {
    part.add(1, to: .entered)
    part.add(need, to: .need)
    part.add(shortage, to: .shortage)
    if signedMonth < .infinity { part.add(1, to: .signed) }
    if isDone {
      part.add(1, to: .done)
      part.add(needToAcceptance, to: .needToAcceptance)
    }
    if wrongPasses > 0 { part.add(Double(wrongPasses), to: .wrongPasses) }
    if wrongStops > 0 { part.add(Double(wrongStops), to: .wrongStops) }
    guard hasCrossed else {
      part.add(60, to: .uncrossedWithin60)
      if let column { part.add(1, to: column) }
      return
    }
    let months = endMonth - entrant.entryMonth
    part.add(min(60, months), to: .uncrossedWithin60)
    part.add(1, to: .crossed)
    part.add(months, to: .width)
    if months <= 36 { part.add(1, to: .crossedAt36) }
    if months <= 60 { part.add(1, to: .crossedAt60) }
    if months <= 96 { part.add(1, to: .crossedAt96) }
  }

  private func countRunning(_ part: inout MutableSpan<Double>) {
    part.add(1, to: .running)
    switch cause {
    case .crossed: part.add(1, to: .runningCrossed)
    case .failed: part.add(1, to: .runningFailed)
    case .closed: part.add(1, to: .runningClosed)
    case .living: part.add(1, to: .runningLiving)
    case .refused, .gaveUp: break
    }
  }

  @inline(__always)
  private func countAtHorizon(_ entrant: TrialRow.Entrant, _ part: inout MutableSpan<Double>) {
    let column: Column =
      switch cause(byMonth: entrant.horizonMonths) {
      case nil: .inProgressByHorizon
      case .crossed: .crossedByHorizon
      case .failed: .failedByHorizon
      case .closed: .closedByHorizon
      case .living: .livingByHorizon
      case .refused: .refusedByHorizon
      case .gaveUp: .gaveUpByHorizon
      }
    part.add(1, to: column)
  }

  @inline(__always)
  private func countToday(_ entrant: TrialRow.Entrant, _ part: inout MutableSpan<Double>) {
    guard signedMonth <= entrant.todayMonths else { return }
    part.add(1, to: .startedToday)
    let column: Column =
      switch cause(byMonth: entrant.todayMonths) {
      case nil: .inProgressToday
      case .crossed: .crossedToday
      case .failed: .failedToday
      case .closed, .living, .refused, .gaveUp: .closedToday
      }
    part.add(1, to: column)
  }

  /// Where an end without a crossing is counted.
  @inline(__always)
  private var column: Column? {
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

extension MutableSpan<Double> {
  /// Adds to a column of a policy's part of a row.
  @inline(__always)
  fileprivate mutating func add(_ amount: Double, to column: Column) {
    self[column.rawValue] += amount
  }
}
