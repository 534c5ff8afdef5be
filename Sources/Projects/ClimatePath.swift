public import Randomness

/// The climate of one future, drawn a few quarters ahead whenever somebody looks further.
///
/// A quarter's regime depends on the trial and on nothing else, so it does not matter who
/// looks first or how far.
public struct ClimatePath: ~Copyable {
  @usableFromInline let climate: Climate
  /// Upper ends of the cumulative chances of each regime, row by row; the last row is the first quarter's.
  @usableFromInline let thresholds: [Double]
  @usableFromInline var origin: StreamOrigin
  /// The regime of each quarter drawn so far.
  @usableFromInline var regimes: [UInt8] = []
  /// The integral of the financing multiplier over `[0, quarter]`, one more than there are quarters.
  @usableFromInline var integrals: [Double] = [0]

  /// Beyond this many quarters nothing is drawn: no course of a project lasts four hundred years.
  @usableFromInline static var limit: Int { 1_600 }

  public init(_ climate: Climate) {
    self.climate = climate
    thresholds = (climate.transitions + [climate.initial]).flatMap(Self.cumulative)
    origin = StreamOrigin(seed: 0, trial: 0, identity: .world)
    regimes.reserveCapacity(Self.limit)
    integrals.reserveCapacity(Self.limit + 1)
  }

  /// Starts the future of another trial.
  mutating func begin(_ origin: StreamOrigin) {
    self.origin = origin
    regimes.removeAll(keepingCapacity: true)
    integrals.removeAll(keepingCapacity: true)
    integrals.append(0)
  }

  /// The regime's number at a time, in months from the start.
  @inlinable
  public mutating func regime(atMonth month: Double) -> Int {
    let quarter = min(Int(max(month, 0) / Climate.step), Self.limit - 1)
    extend(through: quarter)
    return Int(regimes[quarter])
  }

  /// The multiplier of valuations at a time.
  @inlinable
  public mutating func valuation(atMonth month: Double) -> Double {
    climate.regimes[regime(atMonth: month)].valuation
  }

  /// The multiplier of exit values at a time.
  @inlinable
  public mutating func exit(atMonth month: Double) -> Double {
    climate.regimes[regime(atMonth: month)].exit
  }

  /// The integral of the financing multiplier from one month to another.
  public mutating func exposure(from start: Double, to end: Double) -> Double {
    integral(to: end) - integral(to: start)
  }

  /// The month at which the exposure since `start` reaches `wanted`; infinite when that is not before `limit`.
  ///
  /// Exact: the multiplier is constant within a quarter, so its integral is inverted by a
  /// division there.
  public mutating func month(
    from start: Double, exposure wanted: Double, before limit: Double
  ) -> Double {
    guard wanted > 0 else { return start }
    let target = integral(to: start) + wanted
    var quarter = Int(start / Climate.step)
    while quarter < Self.limit {
      guard Double(quarter) * Climate.step < limit else { return .infinity }
      extend(through: quarter)
      if integrals[quarter + 1] >= target {
        let multiplier = climate.regimes[Int(regimes[quarter])].financing
        let month = Double(quarter) * Climate.step + (target - integrals[quarter]) / multiplier
        return month < limit ? month : .infinity
      }
      quarter += 1
    }
    return .infinity
  }

  // MARK: - Drawing

  @usableFromInline
  mutating func integral(to month: Double) -> Double {
    let quarter = min(Int(max(month, 0) / Climate.step), Self.limit - 1)
    extend(through: quarter)
    let within = month - Double(quarter) * Climate.step
    return integrals[quarter] + within * climate.regimes[Int(regimes[quarter])].financing
  }

  @inlinable
  mutating func extend(through quarter: Int) {
    if quarter >= regimes.count { drawBlocks(through: quarter) }
  }

  /// One block of four uniforms a year: quarter `q` reads uniform `q mod 4` of block `q / 4`.
  @usableFromInline
  mutating func drawBlocks(through quarter: Int) {
    while regimes.count <= quarter {
      let year = regimes.count / 4
      let block = origin.block(.climate, index: UInt32(year))
      for within in 0..<4 { step(block.uniform(within)) }
    }
  }

  private mutating func step(_ uniform: Double) {
    let count = climate.regimes.count
    let row = regimes.last.map(Int.init) ?? count
    var next = 0
    while next < count - 1, uniform > thresholds[row * count + next] { next += 1 }
    regimes.append(UInt8(next))
    integrals.append((integrals.last ?? 0) + Climate.step * climate.regimes[next].financing)
  }

  private static func cumulative(_ law: [Double]) -> [Double] {
    var sum = 0.0
    return law.map {
      sum += $0
      return sum
    }
  }
}
