import Languages

/// An axis of money in words that people use: what its unit is called, and its ticks in that unit.
struct MoneyAxis {
  let unit: String
  private let factor: Double
  private let digits: Int

  init(_ axis: AxisScale, _ money: PeopleMoney, in language: Language) {
    let scale = money.scale(of: axis.ticks.map { abs($0) }.max() ?? 0, in: language)
    unit = money.name(of: scale, in: language)
    factor = money.number(1, in: scale)
    digits = Self.digits(of: axis.ticks.map { [factor] in $0 * factor })
  }

  /// A number of the axis, as its ticks are written.
  func label(_ number: Double) -> String { NumberText.fixed(number * factor, digits: digits) }

  private static let mostDigits = 4

  /// As many as tell every tick whole.
  private static func digits(of ticks: [Double]) -> Int {
    let size = ticks.map { abs($0) }.max() ?? 0
    var power = 1.0
    for digits in 0..<mostDigits {
      let areWhole = ticks.allSatisfy { tick in
        abs(tick * power - (tick * power).rounded()) <= 1e-9 * size * power
      }
      if areWhole { return digits }
      power *= 10
    }
    return mostDigits
  }
}
