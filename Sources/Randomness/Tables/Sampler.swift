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
  @usableFromInline let low, high: Double
  @usableFromInline let layout: TableLayout
  @usableFromInline let cells: CellView
  @usableFromInline let scores: NormalScores.Tail

  /// The quantile of `u`, a number strictly between 0 and 1.
  @inlinable
  public func value(at u: Double) -> Double {
    let isUpper = u >= 0.5
    return value(tail: isUpper ? 1 - u : u, isUpper: isUpper)
  }

  /// The quantile of Φ(z), for a draw whose normal score is correlated with others (NORTA).
  @inlinable
  public func value(score z: Double) -> Double {
    value(tail: scores.beyond(z), isUpper: z > 0)
  }

  /// The value that leaves probability `v` ≤ ½ above it (`isUpper`) or below it.
  @inlinable @inline(__always)
  public func value(tail v: Double, isUpper: Bool) -> Double {
    guard kind == .table else { return closedForm(v, isUpper: isUpper) }
    guard v >= 0x1p-6 else { return tailValue(v, isUpper: isUpper) }
    let cell = cells[layout.bodyCell(v, isUpper: isUpper)]
    return location + scale * cell.value(TableLayout.coordinate(v, bits: layout.bodyBits))
  }

  @usableFromInline
  func tailValue(_ v: Double, isUpper: Bool) -> Double {
    guard !v.isNaN else { return .nan }
    let v = max(v, 0x1p-54)
    let cell = cells[layout.tailCell(v, isUpper: isUpper)]
    let x = cell.value(TableLayout.coordinate(v, bits: layout.tailBits))
    return location + scale * (logarithmicTails.contains(isUpper: isUpper) ? exponential(x) : x)
  }
}

/// Which of a table's tails hold ln x instead of x.
@usableFromInline
@frozen
struct LogarithmicTails: Equatable, Sendable, BitwiseCopyable {
  @usableFromInline var lower = false
  @usableFromInline var upper = false

  func contains(isUpper: Bool) -> Bool { isUpper ? upper : lower }
}
