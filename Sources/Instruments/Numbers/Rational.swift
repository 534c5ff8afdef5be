/// An exact fraction of whole numbers of any size, always in lowest terms.
///
///     let price: Rational = 51000 / 45763
///     price.decimal(digits: 4, rounding: .nearest)  // "1.1144"
///
/// Arithmetic is GMP's (`mpq`). Values are immutable; copies share one storage.
public struct Rational: Sendable {
  let storage: RationalStorage

  init(storage: RationalStorage) { self.storage = storage }

  public init(_ value: Int) { storage = RationalStorage(value) }

  /// The exact binary value of a `Double`, or nil for NaN and infinities.
  ///
  /// `Rational(exactly: 0.1)` is not 1/10; write `Rational(decimal: "0.1")` for that.
  public init?(exactly value: Double) {
    guard value.isFinite else { return nil }
    storage = RationalStorage(exactly: value)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable, Hashable {
  public static func == (left: Rational, right: Rational) -> Bool {
    left.storage === right.storage || left.storage.equals(right.storage)
  }
  public static func < (left: Rational, right: Rational) -> Bool {
    left.storage.compare(right.storage) < 0
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(storage.text) }
}

extension Rational: Scalar {
  // Zeros are everywhere in the conversion equations; they cost no storage.
  public static func + (left: Rational, right: Rational) -> Rational {
    if right.isZero { return left }
    if left.isZero { return right }
    return Rational(storage: RationalStorage(left.storage, .add, right.storage))
  }
  public static func - (left: Rational, right: Rational) -> Rational {
    if right.isZero { return left }
    return Rational(storage: RationalStorage(left.storage, .subtract, right.storage))
  }
  public static func * (left: Rational, right: Rational) -> Rational {
    if left.isZero { return left }
    if right.isZero { return right }
    return Rational(storage: RationalStorage(left.storage, .multiply, right.storage))
  }
  /// The exact quotient; traps when `right` is zero.
  public static func / (left: Rational, right: Rational) -> Rational {
    Rational(storage: RationalStorage(left.storage, .divide, right.storage))
  }
  public static prefix func - (value: Rational) -> Rational { 0 - value }

  public static var tolerance: Rational { 0 }
  public var isFinite: Bool { true }

  public func rounded(_ direction: Rounding, decimals: Int) -> Rational {
    let unit = Rational(storage: RationalStorage(powerOfTen: UInt(decimals)))
    let scaled = self * unit
    switch direction {
    case .down: return scaled.floor / unit
    case .up: return -(-scaled).floor / unit
    case .nearest: return (scaled + 1 / 2).floor / unit
    }
  }

  private var isZero: Bool { storage.sign == 0 }

  var floor: Rational { Rational(storage: RationalStorage(floorOf: storage)) }

  /// The `Double` nearest to this number; GMP itself cuts towards zero.
  public var approximation: Double {
    let inner = storage.truncated
    let outer = storage.sign < 0 ? inner.nextDown : inner.nextUp
    guard let low = Rational(exactly: inner), let high = Rational(exactly: outer) else {
      return inner
    }
    return (high - self).magnitude < (self - low).magnitude ? outer : inner
  }
}
