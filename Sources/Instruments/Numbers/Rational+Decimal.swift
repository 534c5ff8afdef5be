extension Rational {
  /// How many digits a number may have, written out; beyond it a text is refused, not computed.
  ///
  /// It is past every `Double`, and short enough that a file of such numbers is solved in a moment.
  public static let longestDecimal = 400

  /// Reads `12`, `-0.1`, `+1.5e-3` exactly; nil for anything else or for more than 400 digits.
  public init?(decimal text: some StringProtocol) {
    guard text.utf8.count <= Self.longestDecimal else { return nil }
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first else { return nil }
    var exponent = 0
    if parts.count == 2 {
      guard let stated = Int(parts[1]) else { return nil }
      exponent = stated
    }
    self.init(mantissa: mantissa, exponent: exponent)
  }

  /// The number `mantissa × 10^exponent`, where the mantissa may carry a sign and a point.
  public init?(mantissa: some StringProtocol, exponent: Int) {
    let negative = mantissa.first == "-"
    let unsigned = negative || mantissa.first == "+" ? mantissa.dropFirst() : mantissa[...]
    let pieces = unsigned.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = pieces.count == 2 ? String(pieces[1]) : ""
    let digits = pieces.reduce(into: "") { $0 += $1 }
    guard !digits.isEmpty, digits.utf8.count <= Self.longestDecimal,
      digits.utf8.allSatisfy({ 48...57 ~= $0 }), pieces.count < 2 || !fraction.isEmpty,
      exponent.magnitude <= UInt(Self.longestDecimal)
    else { return nil }
    storage = RationalStorage(
      digits: (negative ? "-" : "") + digits, exponent: exponent - fraction.utf8.count)
  }

  /// Reads what `description` prints: a decimal or `numerator/denominator`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let top = parts.first.flatMap({ Rational(decimal: $0) }) else { return nil }
    guard parts.count == 2 else {
      self = top
      return
    }
    guard let bottom = Rational(decimal: parts[1]), bottom != 0 else { return nil }
    self = top / bottom
  }

  /// Whether this is a whole number.
  public var isInteger: Bool { floor == self }

  /// This number written with a fixed number of decimals, rounded in the stated direction.
  ///
  /// `digits` is not negative.
  ///     (2 / 3 as Rational).decimal(digits: 4, rounding: .nearest)  // "0.6667"
  public func decimal(digits: Int, rounding: Rounding = .nearest) -> String {
    let value = rounded(rounding, decimals: digits)
    let unit = Rational(storage: RationalStorage(powerOfTen: UInt(digits)))
    let whole = (value.magnitude * unit).storage.text
    let padded = String(repeating: "0", count: max(0, digits + 1 - whole.utf8.count)) + whole
    let sign = value < 0 ? "-" : ""
    guard digits > 0 else { return sign + padded }
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}

extension Rational: CustomStringConvertible, LosslessStringConvertible {
  /// The exact value: `51000/45763`, or `12` for a whole number.
  public var description: String { storage.text }

  public init?(_ description: String) { self.init(description[...]) }
}
