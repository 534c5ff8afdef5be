import Randomness

extension Estimate {
  /// A share of entries, with Clopper and Pearson's interval for as many independent cases as have its error.
  ///
  /// Without an error from nets each entry is a case.
  init(
    hits: UInt64, of total: UInt64, error: NetError?, trials: Int, confidence: Confidence
  ) {
    guard total > 0 else {
      self.init(undefined: .noEntries, n: trials, confidence: confidence)
      return
    }
    let share = Double(hits) / Double(total)
    let isBetween = hits > 0 && hits < total
    let cases = isBetween ? error?.cases(share: share, of: total, confidence) : nil
    self.init(
      value: share,
      standardError: error?.value
        ?? (share * (1 - share) / max(1, Double(total) - 1)).squareRoot(),
      interval: confidence.interval(share: share, cases: cases ?? Double(total)), n: trials,
      confidence: confidence)
  }

  /// A quantile with the interval between the quantiles at both ends of its rank's interval.
  init(
    quantile q: Double, cases: Double, nets: Int? = nil, trials: Int, confidence: Confidence,
    relativeBound: Double = 0, read: (Double) -> Double?
  ) {
    guard let value = read(q) else {
      self.init(undefined: .noEntries, n: trials, confidence: confidence)
      return
    }
    guard trials > 1 else {
      self.init(single: value, confidence: confidence, relativeBound: relativeBound)
      return
    }
    let ranks = confidence.interval(share: q, cases: cases)
    let interval = Interval(
      low: read(max(0, ranks.low)) ?? value, high: read(min(1, ranks.high)) ?? value)
    let reach = nets.map(confidence.standardErrors(replicates:)) ?? confidence.normalReach
    self.init(
      value: value, standardError: interval.halfWidth / reach,
      interval: interval, n: trials, confidence: confidence, relativeBound: relativeBound)
  }
}

/// The standard error of a share, and between how many nets it was found.
struct NetError {
  let value: Double
  let nets: Int

  /// Nothing of fewer nets than give an error.
  init?(_ totals: NetTotals, _ value: (NetTotals) -> Double) {
    guard totals.nets >= UInt64(Futures.leastNets) else { return nil }
    nets = Int(totals.nets)
    self.value = value(totals)
  }

  /// How many independent entries would have the same error, of so many in all.
  func cases(share: Double, of total: UInt64, _ confidence: Confidence) -> Double {
    confidence.cases(share: share, error: value, entries: Double(total), nets: nets)
  }
}
