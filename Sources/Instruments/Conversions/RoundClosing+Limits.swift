/// Rounded prices and whole shares can carry a stake over a limit that held exactly.
extension RoundClosing {
  /// Takes whole shares off the limited holder's latest conversions until its limits hold.
  mutating func keepLimits() {
    guard let limits = solver.limits else { return }
    for index in instruments.indices.reversed() where instruments[index].holder == limits.holder {
      let broken = broken(limits)
      guard !broken.isEmpty else { return }
      guard conversions[index] > 0 else { continue }
      conversions[index] = mostWithin(limits, of: index)
      trimmed[index] = broken
    }
  }

  /// The most whole shares at which the limits hold, by halving; 0 where none do.
  private func mostWithin(_ limits: ConversionLimits<Number>, of index: Int) -> Number {
    var closing = self
    var (low, high) = (Number.zero, conversions[index].rounded(.up, decimals: 0))
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down, decimals: 0)
      closing.conversions[index] = middle
      if closing.broken(limits).isEmpty { low = middle } else { high = middle }
    }
    return low
  }

  /// The limits that the rounded register breaks.
  private func broken(_ limits: ConversionLimits<Number>) -> [ConversionLimits<Number>.Kind] {
    let after = table
    let total = after.fullyDiluted
    let stakes = after.holdings.reduce(into: [String: Number]()) { stakes, holding in
      stakes[holding.holder, default: 0] += after.asConverted(holding)
    }
    let broken = limits.exceeded(stakes: stakes, total: total)
    guard let floor = limits.teamFloor, floor.isExclusive, !broken.contains(.teamFloor) else {
      return broken
    }
    let isAbove = floor.holders.sum { stakes[$0] ?? 0 } > floor.share * total
    return isAbove ? broken : broken + [.teamFloor]
  }
}
