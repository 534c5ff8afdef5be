public import Randomness

/// The climate of one future, drawn a year at a time whenever somebody looks further.
///
/// A quarter's regime depends on the trial and on nothing else, so it does not matter who
/// looks first or how far. Before the start the first quarter's regime holds; after 400 years
/// the last one's does. Where a later quarter's regime is known, those before it lean toward it.
public struct ClimatePath: ~Copyable {
  /// The multipliers by regime.
  @usableFromInline let financing: [Double]
  @usableFromInline let valuation: [Double]
  @usableFromInline let exit: [Double]
  /// Upper ends of the cumulative chances of each regime, row by row; the last row is the first quarter's.
  private let thresholds: [Double]
  /// The first quarters' steps, where a later regime is known.
  private let bridge: ClimateBridge?
  private let bridged: Int
  private var origin: StreamOrigin
  private var uniforms: Uniforms
  /// The regime of each quarter drawn so far.
  @usableFromInline var regimes: [UInt8] = []
  /// The integral of the financing multiplier over `[0, quarter]`, one more than there are quarters.
  @usableFromInline var integrals: [Double] = [0]

  /// Quarters in 400 years: no course of a project lasts longer.
  @usableFromInline static var limit: Int { 1_600 }

  public init(_ climate: Climate, _ futures: Futures = .nets) {
    uniforms = Uniforms(futures, keeping: Self.limit / 4)
    financing = climate.regimes.map(\.financing)
    valuation = climate.regimes.map(\.valuation)
    exit = climate.regimes.map(\.exit)
    thresholds = (climate.transitions + [climate.initial]).flatMap(CumulativeChances.ends)
    bridge = ClimateBridge(climate)
    bridged = bridge?.quarters ?? 0
    origin = StreamOrigin(seed: 0, trial: 0, identity: .world)
    regimes.reserveCapacity(Self.limit)
    integrals.reserveCapacity(Self.limit + 1)
  }

  /// Starts the future of a trial.
  public mutating func begin(seed: UInt64, trial: UInt64) {
    uniforms.begin(seed: seed, trial: trial)
    origin = StreamOrigin(seed: seed, trial: trial, identity: .world)
    regimes.removeAll(keepingCapacity: true)
    integrals.removeAll(keepingCapacity: true)
    integrals.append(0)
  }

  /// The regime's number at a time, in months from the start.
  @inlinable
  public mutating func regime(atMonth month: Double) -> Int {
    let quarter = Self.quarter(ofMonth: month)
    extend(through: quarter)
    return Int(regimes[quarter])
  }

  /// The multiplier of valuations at a time.
  @inlinable
  public mutating func valuation(atMonth month: Double) -> Double {
    valuation[regime(atMonth: month)]
  }

  /// The multiplier of exit values at a time.
  @inlinable
  public mutating func exit(atMonth month: Double) -> Double {
    exit[regime(atMonth: month)]
  }

  /// The integral of the financing multiplier from one month to another: months of average climate.
  public mutating func exposure(from start: Double, to end: Double) -> Double {
    integral(to: end) - integral(to: start)
  }

  /// The month at which the exposure since `start` reaches `wanted`; infinite when that is not before `limit`.
  ///
  /// Exact: the multiplier is constant within a quarter, so its integral is inverted by a
  /// division there.
  public mutating func month(
    from start: Double, exposure wanted: Double, before limit: Double = .infinity
  ) -> Double {
    guard wanted < .infinity else { return .infinity }
    let quarter = Self.quarter(ofMonth: start)
    extend(through: quarter)
    let reached = integral(to: start, in: quarter)
    let target = reached + max(0, wanted)
    let month =
      reached < target
      ? month(reaching: target, from: start, in: quarter, before: limit) : start
    return month < limit ? month : .infinity
  }

  // MARK: - The integral and its inverse
  //
  // All of these are `mutating`, though some change nothing: a noncopyable value is lent in place to a mutating
  // method, and copied byte by byte for another.

  private mutating func month(
    reaching target: Double, from start: Double, in first: Int, before limit: Double
  ) -> Double {
    var quarter = first
    while integrals[quarter + 1] < target, quarter < Self.limit - 1 {
      quarter += 1
      guard Double(quarter) * Climate.step < limit else { return .infinity }
      extend(through: quarter)
    }
    let left = target - integrals[quarter]
    return max(start, Double(quarter) * Climate.step + left / multiplier(ofQuarter: quarter))
  }

  private mutating func integral(to month: Double) -> Double {
    let quarter = Self.quarter(ofMonth: month)
    extend(through: quarter)
    return integral(to: month, in: quarter)
  }

  /// The integral up to a time in a quarter that is drawn.
  private mutating func integral(to month: Double, in quarter: Int) -> Double {
    let within = month - Double(quarter) * Climate.step
    return within == 0
      ? integrals[quarter] : integrals[quarter] + within * multiplier(ofQuarter: quarter)
  }

  private mutating func multiplier(ofQuarter quarter: Int) -> Double {
    financing[Int(regimes[quarter])]
  }

  @inlinable
  static func quarter(ofMonth month: Double) -> Int {
    Int(min(max(0, month / Climate.step), Double(limit - 1)))
  }

  // MARK: - Drawing

  @inlinable
  mutating func extend(through quarter: Int) {
    if quarter >= regimes.count { drawYears(through: quarter) }
  }

  /// One block of four uniforms a year: quarter `q` reads uniform `q mod 4` of block `q / 4`.
  @usableFromInline
  mutating func drawYears(through quarter: Int) {
    while regimes.count <= quarter {
      let year = regimes.count / 4
      let block = uniforms.block(origin, .climate, index: UInt32(year))
      for within in 0..<4 { step(block.uniform(within)) }
    }
  }

  private mutating func step(_ uniform: Double) {
    let count = financing.count
    let row = regimes.last.map(Int.init) ?? count
    var next = 0
    if regimes.count < bridged, let bridge {
      next = bridge.regime(
        ofQuarter: regimes.count, after: regimes.last.map(Int.init), at: uniform)
    } else {
      while uniform > thresholds[row * count + next] { next += 1 }
    }
    regimes.append(UInt8(next))
    integrals.append((integrals.last ?? 0) + Climate.step * financing[next])
  }
}
