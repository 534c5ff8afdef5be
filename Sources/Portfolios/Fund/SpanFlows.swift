/// What was paid and received in a span of time, each with its dates.
struct SpanFlows: Sendable, BitwiseCopyable {
  /// Paid, received, and the sums of each times its month.
  private var sums: SIMD4<Double>

  static let none = SpanFlows(sums: .zero)

  private init(sums: SIMD4<Double>) { self.sums = sums }

  /// As a row keeps them.
  init(_ numbers: [Double], at place: Int) {
    sums = SIMD4(
      numbers[place], numbers[place + 1], numbers[place + 2], numbers[place + 3])
  }

  init(paid: Double, atMonth month: Double) { sums = SIMD4(paid, 0, paid * month, 0) }

  /// Adds what is received in a month, or paid where it is below nothing.
  @inline(__always)
  mutating func add(_ amount: Double, atMonth month: Double) {
    if amount < 0 {
      sums.x -= amount
      sums.z -= amount * month
    } else {
      sums.y += amount
      sums.w += amount * month
    }
  }

  static func + (left: SpanFlows, right: SpanFlows) -> SpanFlows {
    SpanFlows(sums: left.sums + right.sums)
  }

  func times(_ count: Double) -> SpanFlows { SpanFlows(sums: sums * count) }

  static func += (left: inout SpanFlows, right: SpanFlows) { left.sums += right.sums }

  var isNone: Bool { sums.x == 0 && sums.y == 0 }
  var paid: Double { sums.x }
  var received: Double { sums.y }
  var net: Double { sums.y - sums.x }
  /// The sum of the net amounts times their months.
  var netMonths: Double { sums.w - sums.z }

  /// Both at their mean dates, as far as there are any.
  var dated: [(month: Double, amount: Double)] {
    [(sums.x, sums.z, -1.0), (sums.y, sums.w, 1)].compactMap { amount, months, sign in
      amount != 0 ? (months / amount, sign * amount) : nil
    }
  }

  /// In the order in which a row keeps them.
  static let width = 4
  subscript(index: Int) -> Double { sums[index] }
}
