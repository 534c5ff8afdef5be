extension IncidenceCurve {
  /// Months by which a share `q` of those who meet the event by the i-th grid time have met it.
  ///
  /// Those within a step are spread evenly over it. The interval inverts the curve's own band
  /// (Woodruff 1952): q plus and minus the error, between trials, of the share at that time.
  public func estimateQuantileAmongEvents(
    _ q: Double, by index: Int, confidence: Confidence = .standard
  ) -> Estimate {
    precondition(q > 0 && q < 1, "\(q) is not between 0 and 1")
    let n = moments.count
    guard n > 0 else { return Estimate(undefined: .noTrials, n: n, confidence: confidence) }
    let reached = moments.means[events[index]]
    guard reached.isFinite else {
      return Estimate(undefined: .notFinite, n: n, confidence: confidence)
    }
    guard reached > 0 else {
      return Estimate(undefined: .noEntries, n: n, confidence: confidence)
    }
    let error = n > 1 ? shareError(at: months(atShare: q, by: index), by: index) : 0
    let cases = confidence.cases(
      share: q, error: error, entries: reached * Double(n), nets: moments.nets)
    return Estimate(
      quantile: q, cases: cases, nets: moments.nets, trials: n, confidence: confidence,
      read: { months(atShare: $0, by: index) })
  }

  /// Where the curve among those who meet the event by the i-th grid time reaches a share.
  private func months(atShare share: Double, by index: Int) -> Double {
    let target = min(1, max(0, share)) * moments.means[events[index]]
    var before = 0.0
    for point in 0...index {
      let after = moments.means[events[point]]
      if after >= target && after > before {
        let part = max(0, (target - before) / (after - before))
        return grid.stepMonths * (Double(point) + part)
      }
      before = after
    }
    return grid.months(index)
  }

  /// The standard error of the share at a time, straight between grid times.
  private func shareError(at months: Double, by index: Int) -> Double {
    let place = months / grid.stepMonths
    let point = min(index, Int(place))
    let part = min(1, place - Double(point))
    return shareError(before: point, by: index) * (1 - part)
      + shareError(before: point + 1, by: index) * part
  }

  /// The standard error of the share by the end of the given number of steps.
  private func shareError(before steps: Int, by index: Int) -> Double {
    guard steps > 0, steps <= index else { return 0 }
    let share = moments.pooled(events[steps - 1]) / moments.pooled(events[index])
    return moments.standardError(share) ?? 0
  }
}
