/// The cumulative incidence of one cause: what share of all entrants has met it by each time.
///
/// Every entrant is followed to the end of the grid in simulation, so the share needs no correction
/// for censoring: it is the mean number of events by t over the mean number of entrants, with the
/// between-trial covariance of both. Other causes compete; they do not censor.
public struct IncidenceCurve: Sendable {
  public let grid: TimeGrid
  /// Columns of a trial's events of this cause by each grid time, cumulative.
  public let events: [Int]
  /// Column of a trial's entrants.
  public let entrants: Int
  let moments: Moments

  /// A curve read from columns whose covariances the layout keeps.
  public init(grid: TimeGrid, events: [Int], entrants: Int, in moments: Moments) {
    precondition(events.count == grid.count, "\(events.count) columns for \(grid.count) grid times")
    self.grid = grid
    self.events = events
    self.entrants = entrants
    self.moments = moments
  }

  /// The pairs that a layout must keep for a curve.
  public static func group(events: [Int], entrants: Int) -> MomentsLayout.Group {
    .within(events + [entrants])
  }

  /// The share by the i-th grid time.
  public func share(_ index: Int) -> PooledValue {
    moments.pooled(events[index]) / moments.pooled(entrants)
  }

  /// The curve with its pointwise bands; zero variance at 0 or 1 gives the band of n trials.
  public func estimates(certain: Bool = false, confidence: Confidence = .standard) -> [Estimate] {
    events.indices.map {
      moments.estimate(share: share($0), certain: certain, confidence: confidence)
    }
  }

  /// Mean months without the event up to the i-th grid time: ∫₀^τ (1 − CIF).
  ///
  /// The curve counts as straight between grid times. Where that is too coarse, the mean of
  /// min(T, τ) as a column of its own is exact.
  public func restrictedMean(_ index: Int) -> PooledValue {
    let ends = (0...index).map { point -> (weight: Double, value: PooledValue) in
      (point == index ? 0.5 : 1, share(point))
    }
    return grid.stepMonths * (Double(index + 1) - PooledValue.sum(ends))
  }

  /// Mean months to the event among those who have met it by the i-th grid time.
  ///
  /// τ − ∫₀^τ CIF(t)/CIF(τ) dt, with the curve straight between grid times.
  public func meanAmongEvents(_ index: Int) -> PooledValue {
    let terms = (0...index).map { point in
      (weight: point == index ? 0.5 : 1.0, value: moments.pooled(events[point]))
    }
    let area = PooledValue.sum(terms) / moments.pooled(events[index])
    return grid.stepMonths * (Double(index + 1) - area)
  }
}
