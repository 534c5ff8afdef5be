/// The centre's money by quarter in one trial, policy after policy.
///
/// Times past the last quarter count in it: what was promised is paid, and what is owed comes in.
struct CentreFlows: ~Copyable {
  private var paid: [Double]
  private var received: [Double]
  private let quarters: Int
  /// Whose money is moved now: each of these policies pays and receives the same.
  var policies: FixedList<Int>

  static let quarterMonths = 3.0

  init(policies: FixedList<Int>, quarters: Int) {
    self.policies = policies
    self.quarters = max(1, quarters)
    paid = Array(repeating: 0, count: policies.count * self.quarters)
    received = paid
  }

  func paid(inQuarter quarter: Int, by policy: Int) -> Double {
    paid[policy * quarters + quarter]
  }

  func received(inQuarter quarter: Int, by policy: Int) -> Double {
    received[policy * quarters + quarter]
  }

  mutating func reset() {
    for quarter in paid.indices {
      paid[quarter] = 0
      received[quarter] = 0
    }
  }

  mutating func pay(_ amount: Double, atMonth month: Double) {
    let quarter = quarter(of: month)
    for place in 0..<policies.count { paid[policies[place] * quarters + quarter] += amount }
  }

  mutating func receive(_ amount: Double, atMonth month: Double) {
    let quarter = quarter(of: month)
    for place in 0..<policies.count { received[policies[place] * quarters + quarter] += amount }
  }

  private func quarter(of month: Double) -> Int {
    let last = Double(quarters - 1)
    return Int(min(last, max(0, month / Self.quarterMonths)))
  }
}
