/// The centre's money by quarter in one trial, policy after policy.
///
/// Times past the last quarter count in it: what was promised is paid, and what is owed comes in.
struct CentreFlows: ~Copyable {
  private var paid: WorkingMemory<Double>
  private var received: WorkingMemory<Double>
  private let quarters: Int
  /// Whose money is moved now: each of these policies pays and receives the same.
  var policies: FixedList<Int>
  /// What the projects do with it, and with everybody else's.
  var valley: ValleyFlows

  static let quarterMonths = 3.0

  init(policies: FixedList<Int>, quarters: Int, valley: consuming ValleyFlows) {
    self.policies = policies
    self.valley = valley
    self.quarters = max(1, quarters)
    paid = WorkingMemory(repeating: 0, count: policies.count * self.quarters)
    received = WorkingMemory(repeating: 0, count: policies.count * self.quarters)
  }

  func paid(inQuarter quarter: Int, by policy: Int) -> Double {
    paid[policy * quarters + quarter]
  }

  func received(inQuarter quarter: Int, by policy: Int) -> Double {
    received[policy * quarters + quarter]
  }

  mutating func reset() {
    paid.fill(0)
    received.fill(0)
  }

  mutating func pay(_ amount: Double, atMonth month: Double) {
    let quarter = quarter(of: month)
    for place in 0..<policies.count { paid[policies[place] * quarters + quarter] += amount }
  }

  mutating func receive(_ amount: Double, atMonth month: Double) {
    let quarter = quarter(of: month)
    for place in 0..<policies.count { received[policies[place] * quarters + quarter] += amount }
  }

  @inline(__always)
  private func quarter(of month: Double) -> Int {
    let last = Double(quarters - 1)
    return Int(min(last, max(0, month / Self.quarterMonths)))
  }
}
