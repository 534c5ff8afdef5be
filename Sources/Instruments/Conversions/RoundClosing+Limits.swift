/// Rounded prices and whole shares can carry a stake over a limit that held exactly.
extension RoundClosing {
  /// Takes whole shares off the limited holder's latest conversions until its limits hold.
  mutating func keepLimits(_ rounding: RegisterRounding<Number>) throws(TermsError) {
    guard let limits = solver.limits else { return }
    var rounding = rounding
    for index in instruments.indices.reversed() where instruments[index].holder == limits.holder {
      let broken = broken(limits)
      guard !broken.isEmpty else { return }
      guard shares.conversions[index] > 0 else { continue }
      shares = try mostWithin(limits, of: index, &rounding)
      trimmed[index] = broken
    }
  }

  /// The register with the most whole shares at which the limits hold, by halving; 0 where none do.
  private func mostWithin(
    _ limits: ConversionLimits<Number>, of index: Int, _ rounding: inout RegisterRounding<Number>
  ) throws(TermsError) -> RegisterShares<Number> {
    var closing = self
    var (low, high) = (Number.zero, shares.conversions[index])
    rounding.ceilings[index] = low
    var most = try rounding.settled()
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down, decimals: 0)
      rounding.ceilings[index] = middle
      closing.shares = try rounding.settled()
      if closing.broken(limits).isEmpty {
        (low, most) = (middle, closing.shares)
      } else {
        high = middle
      }
    }
    rounding.ceilings[index] = low
    return most
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
