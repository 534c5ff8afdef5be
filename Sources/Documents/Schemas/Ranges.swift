/// The numbers from one bound to another; each end may be open or absent.
public struct NumberRange: Hashable, Sendable {
  public struct Bound: Hashable, Sendable {
    public let value: Double
    /// Whether the bound itself is left out.
    public let isOpen: Bool

    public static func including(_ value: Double) -> Bound { Bound(value: value, isOpen: false) }
    public static func excluding(_ value: Double) -> Bound { Bound(value: value, isOpen: true) }
  }

  public let lower: Bound?
  public let upper: Bound?

  /// An infinite bound is none.
  public init(lower: Bound? = nil, upper: Bound? = nil) {
    self.lower = lower.flatMap { $0.value.isFinite ? $0 : nil }
    self.upper = upper.flatMap { $0.value.isFinite ? $0 : nil }
  }

  public static let all = NumberRange()

  /// Whether the number lies in the range; NaN lies in none.
  public func contains(_ value: Double) -> Bool {
    let aboveLower = lower.map { $0.isOpen ? value > $0.value : value >= $0.value } ?? true
    let belowUpper = upper.map { $0.isOpen ? value < $0.value : value <= $0.value } ?? true
    return !value.isNaN && aboveLower && belowUpper
  }
}

/// Swift's own ranges of numbers, so that a shape can say `.number(in: 0...1)`.
public protocol NumberRangeExpression {
  var numberRange: NumberRange { get }
}

extension NumberRange: NumberRangeExpression {
  public var numberRange: NumberRange { self }
}

extension ClosedRange: NumberRangeExpression where Bound == Double {
  public var numberRange: NumberRange {
    NumberRange(lower: .including(lowerBound), upper: .including(upperBound))
  }
}

extension Range: NumberRangeExpression where Bound == Double {
  public var numberRange: NumberRange {
    NumberRange(lower: .including(lowerBound), upper: .excluding(upperBound))
  }
}

extension PartialRangeFrom: NumberRangeExpression where Bound == Double {
  public var numberRange: NumberRange { NumberRange(lower: .including(lowerBound)) }
}

extension PartialRangeThrough: NumberRangeExpression where Bound == Double {
  public var numberRange: NumberRange { NumberRange(upper: .including(upperBound)) }
}

extension PartialRangeUpTo: NumberRangeExpression where Bound == Double {
  public var numberRange: NumberRange { NumberRange(upper: .excluding(upperBound)) }
}

/// How many items a list may have, or between which whole numbers a value lies.
public struct CountRange: Hashable, Sendable {
  public let least: Int?
  public let most: Int?

  public init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }

  public init(_ range: ClosedRange<Int>) {
    self.init(least: range.lowerBound, most: range.upperBound)
  }
  public init(_ range: PartialRangeFrom<Int>) { self.init(least: range.lowerBound) }
  public init(_ range: PartialRangeThrough<Int>) { self.init(most: range.upperBound) }

  public static let all = CountRange()

  public func contains(_ value: Int) -> Bool {
    (least.map { $0 <= value } ?? true) && (most.map { value <= $0 } ?? true)
  }
}
