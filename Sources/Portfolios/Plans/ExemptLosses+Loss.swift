import Policies

extension ExemptLosses {
  /// What of the centre's loss in a project is left out.
  func loss(of ending: borrowing Ending, _ result: borrowing CourseResult) -> Double {
    covers(ending.cause) ? max(0, result.loss) : 0
  }

  /// What of a loss of capital in a project is left out.
  func capitalLoss(
    of ending: borrowing Ending, _ result: borrowing CourseResult, _ parts: AwardParts
  ) -> Double {
    guard covers(ending.cause) else { return 0 }
    let unpriced =
      parts.entryShare * result.principal - parts.entryShareOfReturned * result[.returned]
    return max(0, result.capitalPut - result.capitalBack + unpriced)
  }

  private func covers(_ cause: CourseOutcome.Cause) -> Bool {
    switch cause {
    case .failed: contains(.failed)
    case .closed, .living: contains(.closed)
    case .crossed: contains(.crossed)
    case .refused, .gaveUp: false
    }
  }
}
