import Estimates

extension RecordedEstimate {
  /// Takes an estimate down, with a status where there is more to say.
  init(_ estimate: Estimate) { self.init(estimate, status: nil) }

  /// Takes a difference on the same futures down; without variance about nothing, no future shows one.
  init(paired difference: Estimate) {
    let isSame = difference.value == 0 && difference.standardError == 0
    self.init(difference, status: isSame ? Self.sameInEveryFuture : nil)
  }

  /// Takes an estimate down with a status of its own, if any.
  init(_ estimate: Estimate, status: String?) {
    self.init(
      value: estimate.value?.ifFinite, standardError: estimate.standardError?.ifFinite,
      interval: estimate.interval.map(RecordedInterval.init), n: estimate.n,
      status: status ?? (estimate.status == .ok ? nil : estimate.status.name))
  }
}

extension RecordedInterval {
  init(_ interval: Estimate.Interval) { self.init(low: interval.low, high: interval.high) }
}

extension Double {
  /// Nothing for what no document can hold.
  var ifFinite: Double? { isFinite ? self : nil }
}
