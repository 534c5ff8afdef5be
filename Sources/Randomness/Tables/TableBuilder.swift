import Dispatch
import Threads

/// Tabulates a law's quantile function, with more cells until the error between the nodes is small enough.
struct TableBuilder: Sendable {
  /// The cells of both sides of the body or of the tails.
  struct Part: Sendable {
    var bits: Int
    var cells: [TableCell]
    var error: Double
    var logarithmic = LogarithmicTails()
  }

  private let quantile: @Sendable (Double, Bool) -> Double
  private let logQuantile: @Sendable (Double, Bool) -> Double
  private let density: @Sendable (Double) -> Double
  /// The chance beyond a value, on the upper or the lower side; nothing where quantiles are as cheap.
  private let chance: (@Sendable (Double, Bool) -> Double)?
  private let support: ClosedRange<Double>
  private let sd: Double
  private let median: Double

  init(_ law: some TabulatedLaw) {
    quantile = { v, isUpper in isUpper ? law.upperQuantile(v) : law.lowerQuantile(v) }
    logQuantile = { v, isUpper in
      isUpper ? logarithm(law.upperQuantile(v)) : law.logLowerQuantile(v)
    }
    density = { law.density($0) }
    let chance: @Sendable (Double, Bool) -> Double = { x, isUpper in
      isUpper ? law.survival(x) : law.cdf(x)
    }
    self.chance = law.searchesQuantiles ? chance : nil
    support = law.support
    sd = law.standardDeviation
    median = law.quantile(0.5)
  }

  // MARK: - Parts

  func body() -> Part {
    refined(body(bits: 6), to: 11, bound: QuantileTable.bodyBound, body)
  }

  private func body(bits: Int) -> Part {
    bothSides(Part(bits: bits, cells: [], error: 0)) { part, isUpper in
      append(&part, TableLayout.bodyOctaves, isUpper: isUpper, logarithmic: false) { error, _ in
        error / sd
      }
      part.cells.append(TableCell(quantile(0.5, isUpper), 0, 0, 0))
    }
  }

  /// Cubics of x, or of ln x in the tails of a law on [0, ∞) where that needs far fewer cells.
  func tails() -> Part {
    let plain = tails(bits: 4, LogarithmicTails())
    guard plain.error >= 16 * QuantileTable.tailBound, support.lowerBound == 0 else {
      return refined(plain, to: 7, bound: QuantileTable.tailBound) {
        tails(bits: $0, plain.logarithmic)
      }
    }
    let lower = tails(bits: 4, LogarithmicTails(lower: true, upper: false))
    let both = tails(bits: 4, LogarithmicTails(lower: true, upper: true))
    let best =
      lower.error < 16 * QuantileTable.tailBound || lower.error <= both.error ? lower : both
    return refined(best, to: 7, bound: QuantileTable.tailBound) {
      tails(bits: $0, best.logarithmic)
    }
  }

  private func tails(bits: Int, _ logarithmic: LogarithmicTails) -> Part {
    bothSides(Part(bits: bits, cells: [], error: 0, logarithmic: logarithmic)) { part, isUpper in
      let isLogarithmic = logarithmic.contains(isUpper: isUpper)
      append(&part, TableLayout.tailOctaves, isUpper: isUpper, logarithmic: isLogarithmic) {
        error, x in
        isLogarithmic ? error : relative(error, x, isUpper: isUpper)
      }
    }
  }

  /// Both sides of the median at the same time, the lower one's cells first.
  private func bothSides(_ empty: Part, fill: @Sendable (inout Part, _ isUpper: Bool) -> Void)
    -> Part
  {
    let sides = Guarded([empty, empty])
    DispatchQueue.concurrentPerform(iterations: 2) { side in
      var part = empty
      fill(&part, side == 1)
      sides.withLock { $0[side] = part }
    }
    return sides.withLock { sides in
      var whole = sides[0]
      whole.cells += sides[1].cells
      whole.error = max(sides[0].error, sides[1].error)
      return whole
    }
  }

  /// The first part that meets the bound, or the last one tried.
  ///
  /// A cubic's error falls sixteenfold when its cells are halved, which tells how many halvings are missing.
  private func refined(
    _ first: Part, to mostBits: Int, bound: Double, _ make: (Int) -> Part
  ) -> Part {
    var part = first
    while !(part.error < bound), part.bits < mostBits {
      let excess = part.error / bound
      let halvings = excess.isFinite ? (Int(excess.exponent) + 4) / 4 : mostBits
      part = make(min(mostBits, part.bits + max(1, halvings)))
    }
    return part
  }

  // MARK: - Cells

  /// A cubic's error, like t²(1 − t)², peaks near the middle of its cell, at most this much above the error there.
  private static let peak = 1.02

  /// Appends the cells of one side and raises the part's error to the greatest found between its nodes.
  private func append(
    _ part: inout Part, _ octaves: Range<Int>, isUpper: Bool, logarithmic: Bool,
    measure: (_ error: Double, _ value: Double) -> Double
  ) {
    let cells = 1 << part.bits
    for octave in octaves {
      let width = Double(sign: .plus, exponent: octave - part.bits, significand: 1)
      var start = width * Double(cells)
      var (value, slope) = node(start, isUpper: isUpper, logarithmic: logarithmic)
      for _ in 0..<cells {
        let (nextValue, nextSlope) = node(start + width, isUpper: isUpper, logarithmic: logarithmic)
        let cell = TableCell(
          from: value, to: nextValue, slopes: slope * width, nextSlope * width)
        let (miss, truth) = miss(
          cell.value(0.5), at: start + width / 2, isUpper: isUpper, logarithmic: logarithmic)
        let error = Self.peak * measure(miss, truth)
        part.error = error <= part.error ? part.error : (error.isNaN ? .infinity : error)
        part.cells.append(cell)
        (start, value, slope) = (start + width, nextValue, nextSlope)
      }
    }
  }

  /// How far a value is from the curve at `v`, and the curve there.
  ///
  /// Where the quantile would have to be searched for, a step of Newton's from nearby tells the same to five
  /// digits: |x − x(v)| = |ln P(x) − ln v| · P/f.
  private func miss(
    _ value: Double, at v: Double, isUpper: Bool, logarithmic: Bool
  ) -> (Double, Double) {
    if let chance {
      let x = logarithmic ? exponential(value) : value
      let p = chance(x, isUpper)
      let miss =
        logarithm(p / v).magnitude * p / (density(x) * (logarithmic ? x.magnitude : 1))
      // Near underflow x has too few digits left.
      if x > 1e-290, p > 0, miss < 1e-5 * value.magnitude { return (miss, value) }
    }
    let truth = (logarithmic ? logQuantile : quantile)(v, isUpper)
    return ((value - truth).magnitude, truth)
  }

  /// The curve's value at `v` and its slope, 1/f(x) or, of ln x, 1/(x·f(x)), falling on the upper side.
  private func node(
    _ v: Double, isUpper: Bool, logarithmic: Bool
  ) -> (value: Double, slope: Double) {
    let curve = logarithmic ? logQuantile : quantile
    let value = curve(v, isUpper)
    let x = logarithmic ? exponential(value) : value
    let growth = 1 / (density(x) * (logarithmic ? x : 1))
    if growth.isFinite, growth > 0, !logarithmic || x > 1e-290 {
      return (value, isUpper ? -growth : growth)
    }
    let step = v * 1e-4  // where the density or x over- or underflows
    return (value, (curve(v + step, isUpper) - curve(v - step, isUpper)) / (2 * step))
  }

  /// The error beyond rounding, relative to the distance from the tail's end or, if infinite, the median.
  private func relative(_ error: Double, _ x: Double, isUpper: Bool) -> Double {
    let end = isUpper ? support.upperBound : support.lowerBound
    let distance = (x - (end.isFinite ? end : median)).magnitude
    let beyondRounding = error - 0x1p-50 * x.magnitude
    return beyondRounding <= 0 ? 0 : beyondRounding / distance
  }
}
