import Policies

/// Money that may still be promised, and what became of the rest.
package struct Purse: Sendable {
  private let budget: Fund.Budget
  /// What is free now.
  package private(set) var left: Double
  /// What the budget has opened so far.
  package private(set) var opened: Double
  /// What was set aside for the projects that were signed.
  package private(set) var promised = 0.0
  /// What was set aside, or paid, and has become free again.
  package private(set) var released = 0.0
  /// What of proceeds was granted again.
  package private(set) var recycled = 0.0
  /// What lapsed: unused at a year's end, or set free where nothing carries over.
  package private(set) var lapsed = 0.0
  /// The number of yearly sums released.
  private var years = 0

  init(_ budget: Fund.Budget) {
    self.budget = budget
    left =
      switch budget {
      case .unlimited: .infinity
      case .commitment(let sum): sum
      case .yearly: 0
      }
    opened = left
  }

  private var lapses: Bool {
    if case .yearly(_, let carriesOver) = budget { !carriesOver } else { false }
  }

  // MARK: - Years

  /// When the next yearly sum comes, or the last one lapses.
  var nextYear: Double {
    guard case .yearly = budget, years <= Fund.mostYears else { return .infinity }
    return 12 * Double(years)
  }

  mutating func openYear() {
    guard case .yearly(let sums, _) = budget else { return }
    if lapses {
      lapsed += left
      left = 0
    }
    if years < Fund.mostYears, !sums.isEmpty {
      let sum = sums[min(years, sums.count - 1)]
      left += sum
      opened += sum
    }
    years += 1
  }

  // MARK: - Flows

  /// Whoever asks for no more than this can be signed: nobody waits for what adding up sums may lose.
  ///
  /// Finite, as a place where nobody waits asks for a sum without end.
  var most: Double { min(left * (1 + CashAccount.rounding), .greatestFiniteMagnitude) }

  mutating func promise(_ amount: Double) {
    left = max(0, left - amount)
    promised += amount
  }

  /// Takes back what was promised: to the budget, or to the treasury where years do not carry over.
  mutating func release(_ amount: Double) {
    released += amount
    if lapses { lapsed += amount } else { left += amount }
  }

  /// Takes what of proceeds may be granted again.
  mutating func recycle(_ amount: Double, atMonth month: Double, _ rule: Recycling) {
    let part = rule.part(of: amount, atMonth: month, already: recycled)
    recycled += part
    left += part
  }
}
