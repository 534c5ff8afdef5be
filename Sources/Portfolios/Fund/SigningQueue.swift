import Policies

/// Who is signed when, under a purse that may be empty for a while.
///
/// Chronological: budgets are released, proceeds come back, projects arrive, wait and are served
/// strictly in order. It decides times only; what follows from a time is the course's affair.
struct SigningQueue: ~Copyable {
  /// A project that asks for money.
  struct Request: Sendable, BitwiseCopyable {
    var entryMonth: Double
    /// What is set aside when it is signed.
    var reserve: Double
  }

  /// When each request is signed; infinite when it never is.
  private(set) var signedMonths: [Double] = []
  private var waiting: [Int] = []
  private var order: [Int] = []
  private var returns: [(month: Double, amount: Double)] = []
  /// What was granted again so far.
  private var recycled = 0.0

  /// Settles all requests.
  ///
  /// `course` tells what a project signed in a month pays back, and when; it is asked only where proceeds may be granted again.
  mutating func settle(
    _ requests: [Request], _ fund: Fund, course: (Int, Double) -> [(month: Double, amount: Double)]
  ) {
    signedMonths.removeAll(keepingCapacity: true)
    for _ in requests { signedMonths.append(.infinity) }
    order = requests.indices.sorted {
      (requests[$0].entryMonth, $0) < (requests[$1].entryMonth, $1)
    }
    waiting.removeAll(keepingCapacity: true)
    returns.removeAll(keepingCapacity: true)
    recycled = 0
    var purse = Purse(fund.budget)
    var arrived = 0
    while arrived < order.count || !waiting.isEmpty {
      guard let month = nextMonth(requests, arrived, purse) else { break }
      purse.open(until: month)
      takeBack(until: month, &purse, fund)
      while arrived < order.count, requests[order[arrived]].entryMonth <= month {
        let request = order[arrived]
        arrived += 1
        if requests[request].reserve > 0 {
          waiting.append(request)
        } else {
          // Who asks for nothing waits for nobody.
          sign(request, atMonth: month, fund, course)
        }
      }
      waiting.removeAll { requests[$0].entryMonth + fund.queuePatienceMonths < month }
      if fund.order == .priority { waiting.sort() }
      serve(requests, atMonth: month, &purse, fund, course)
    }
  }

  /// The next month at which something can change, if anything can.
  private func nextMonth(_ requests: [Request], _ arrived: Int, _ purse: Purse) -> Double? {
    var next = Double.infinity
    if arrived < order.count { next = requests[order[arrived]].entryMonth }
    if !waiting.isEmpty {
      next = min(next, purse.nextRelease)
      if let back = returns.map(\.month).min() { next = min(next, back) }
    }
    return next < .infinity ? next : nil
  }

  /// In the order of time: whoever comes first uses up what may be recycled.
  private mutating func takeBack(until month: Double, _ purse: inout Purse, _ fund: Fund) {
    while let first = returns.indices.min(by: { returns[$0].month < returns[$1].month }),
      returns[first].month <= month
    {
      let back = returns.remove(at: first)
      let part = fund.recycling.part(of: back.amount, atMonth: back.month, already: recycled)
      recycled += part
      purse.add(part)
    }
  }

  /// Serves from the front; who cannot be paid keeps those behind waiting.
  private mutating func serve(
    _ requests: [Request], atMonth month: Double, _ purse: inout Purse, _ fund: Fund,
    _ course: (Int, Double) -> [(month: Double, amount: Double)]
  ) {
    while let first = waiting.first, purse.take(requests[first].reserve) {
      waiting.removeFirst()
      sign(first, atMonth: month, fund, course)
    }
  }

  private mutating func sign(
    _ request: Int, atMonth month: Double, _ fund: Fund,
    _ course: (Int, Double) -> [(month: Double, amount: Double)]
  ) {
    signedMonths[request] = month
    if fund.recycling.share > 0 { returns += course(request, month) }
  }
}

/// Money that may still be promised.
private struct Purse {
  private let budget: Fund.Budget
  private var left: Double
  /// The number of yearly sums released.
  private var years = 0

  /// No programme's queue is followed for longer.
  private static let mostYears = 100

  init(_ budget: Fund.Budget) {
    self.budget = budget
    left =
      switch budget {
      case .unlimited: .infinity
      case .commitment(let sum): sum
      case .yearly: 0
      }
  }

  /// When the next yearly sum comes.
  var nextRelease: Double {
    guard case .yearly(let sums, _) = budget, !sums.isEmpty, years < Self.mostYears else {
      return .infinity
    }
    return 12 * Double(years)
  }

  mutating func open(until month: Double) {
    while case .yearly(let sums, let carriesOver) = budget, nextRelease <= month {
      let sum = sums[min(years, sums.count - 1)]
      left = carriesOver ? left + sum : sum
      years += 1
    }
  }

  mutating func add(_ amount: Double) { left += amount }

  mutating func take(_ amount: Double) -> Bool {
    guard amount <= left else { return false }
    left -= amount
    return true
  }
}
