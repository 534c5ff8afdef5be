/// The centre's money by quarter under one policy in one trial.
///
/// Times past the last quarter count in it: what was promised is paid, and what is owed comes in.
struct CashFlows: ~Copyable {
  private(set) var paid: [Double]
  private(set) var received: [Double]

  static let quarterMonths = 3.0

  init(quarters: Int) {
    paid = Array(repeating: 0, count: max(1, quarters))
    received = paid
  }

  mutating func reset() {
    for quarter in paid.indices {
      paid[quarter] = 0
      received[quarter] = 0
    }
  }

  mutating func pay(_ amount: Double, atMonth month: Double) {
    paid[quarter(of: month)] += amount
  }

  mutating func receive(_ amount: Double, atMonth month: Double) {
    received[quarter(of: month)] += amount
  }

  private func quarter(of month: Double) -> Int {
    let last = Double(paid.count - 1)
    return Int(min(last, max(0, month / Self.quarterMonths)))
  }
}
