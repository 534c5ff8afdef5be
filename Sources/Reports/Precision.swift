/// How exactly a number is told: so that it, or the greatest of its column, has three digits.
///
///     Precision(of: 26.46).text(3.16)  // "3.2"
struct Precision: Sendable, Hashable {
  /// After the point.
  let decimals: Int
  /// Numbers above a thousand are rounded to multiples of it.
  let step: Double

  private static let digits = 3
  private static let mostDecimals = 6

  /// The digits are those of the number as it is written, so that 999.5 counts as 1,000.
  init(of greatest: Double) {
    let size = greatest.isFinite ? abs(greatest) : 0
    let whole = FixedDigits.text(size, digits: 0)
    step = (Self.digits..<max(Self.digits, whole.count)).reduce(1) { step, _ in step * 10 }
    decimals =
      size == 0
      ? 0 : (0...Self.mostDecimals).last { Self.telling(size, decimals: $0) <= Self.digits } ?? 0
  }

  /// Of the greatest of a column.
  init(ofColumn values: [Double]) {
    self.init(of: values.filter(\.isFinite).map { abs($0) }.max() ?? 0)
  }

  /// `1,230`, `26.5`, `0.125`.
  func text(_ value: Double) -> String {
    NumberText.fixed(step == 1 ? value : (value / step).rounded() * step, digits: decimals)
  }

  /// How many digits count when so many stand after the point.
  private static func telling(_ size: Double, decimals: Int) -> Int {
    FixedDigits.text(size, digits: decimals).filter { $0 != "." }.drop { $0 == "0" }.count
  }
}
