/// A distribution ready for the trial loop: one uniform or one normal score in, one value out, in a few nanoseconds.
///
/// A trivially copyable value without reference counting. It reads tables owned by the `SamplerTables`
/// that made it and is valid only while that owner lives; keep the owner beside it.
/// It is increasing in its argument, and its error is the one its table reports (`QuantileTable`).
@frozen
public struct Sampler: Sendable, BitwiseCopyable {
  @usableFromInline
  @frozen
  enum Kind: UInt8, BitwiseCopyable {
    case table, constant, uniform, triangular, bernoulli, ranges
  }

  @usableFromInline let kind: Kind
  /// Which tails hold ln x instead of x.
  @usableFromInline let logarithmicTails: LogarithmicTails
  @usableFromInline let location, scale: Double
  /// The triangle's rise or the Bernoulli law's chance.
  @usableFromInline let parameter: Double
  @usableFromInline let layout: TableLayout
  @usableFromInline let cells: CellView
  @usableFromInline let scores: NormalScores.Tail

  /// The value that it always gives, if it is always the same.
  @inlinable @inline(__always)
  public var constant: Double? { kind == .constant ? location : nil }

  /// The quantile of `u`, a number strictly between 0 and 1.
  @inlinable @inline(__always)
  public func value(at u: Double) -> Double {
    value(tail: min(1 - u, u), side: Side(isUpper: u, above: 0.5))
  }

  /// The quantile of Φ(z), for a draw whose normal score is correlated with others (NORTA).
  @inlinable @inline(__always)
  public func value(score z: Double) -> Double {
    value(tail: scores.beyond(z), side: Side(isUpper: z, above: 0))
  }

  /// The value that leaves probability `v` ≤ ½ above it or below it.
  @inlinable @inline(__always)
  func value(tail v: Double, side: Side) -> Double {
    // The rare ways are told only what they read, so that nobody copies a whole sampler for them.
    guard kind == .table else {
      return Self.closedForm(v, side, kind, location, scale, parameter, cells)
    }
    guard v >= 0x1p-6 else {
      return Self.tailValue(v, side, layout, cells, logarithmicTails, location, scale)
    }
    let cell = cells[layout.bodyCell(v, side)]
    return location + scale * cell.value(TableLayout.coordinate(v, bits: layout.bodyBits))
  }

  @usableFromInline
  static func tailValue(
    _ v: Double, _ side: Side, _ layout: TableLayout, _ cells: CellView,
    _ logarithmicTails: LogarithmicTails, _ location: Double, _ scale: Double
  ) -> Double {
    guard !v.isNaN else { return .nan }
    let v = max(v, 0x1p-54)
    let cell = cells[layout.tailCell(v, side)]
    let x = cell.value(TableLayout.coordinate(v, bits: layout.tailBits))
    return location + scale * (logarithmicTails.contains(side) ? exponential(x) : x)
  }
}

/// The side of the median that a value falls on, as a mask: the processor cannot predict it, so nothing branches on it.
@usableFromInline
@frozen
struct Side: Equatable, Sendable, BitwiseCopyable {
  /// All ones above the median, else 0.
  @usableFromInline let mask: Int

  /// Upper if and only if `place` is greater than `middle`.
  @inlinable @inline(__always)
  init(isUpper place: Double, above middle: Double) {
    mask = Int(truncatingIfNeeded: Int64(bitPattern: (middle - place).bitPattern) &>> 63)
  }

  @usableFromInline var isUpper: Bool { mask != 0 }

  /// The probability below a value that leaves `v` beyond it on this side: v or 1 − v.
  func below(_ v: Double) -> Double { (Double(mask) + v).magnitude }

  /// The probability above it.
  func above(_ v: Double) -> Double { (Double(-1 - mask) + v).magnitude }
}

/// Which of a table's tails hold ln x instead of x.
@usableFromInline
@frozen
struct LogarithmicTails: Equatable, Sendable, BitwiseCopyable {
  @usableFromInline var lower = false
  @usableFromInline var upper = false

  func contains(_ side: Side) -> Bool { contains(isUpper: side.isUpper) }
  func contains(isUpper: Bool) -> Bool { isUpper ? upper : lower }
}
