import Policies
import Randomness

/// The centre's money in one trial, policy after policy, each flow at its own date.
struct CentreFlows: ~Copyable {
  /// What a policy receives, or pays where it is below nothing, and the flow before it in the same span.
  private struct Flow: BitwiseCopyable {
    var month: Double
    var amount: Double
    /// −1 for none.
    var previous: Int
  }

  /// What a policy's money comes to in a span of time.
  private struct Span: BitwiseCopyable {
    var flows = SpanFlows.none
    /// The last of them; −1 for none.
    var latest = -1
  }

  let calendar: FlowCalendar
  private var spans: WorkingMemory<Span>
  private var flows = GrowingMemory<Flow>()
  private var presentValues: WorkingMemory<Double>
  /// By policies, what the flows of the project that is watched are worth from today on.
  private var ahead: WorkingMemory<Double>
  /// Whether such a project is followed now.
  private var isWatching = false
  private let spanCount: Int
  /// What a yuan loses in a month: e^(−rate) of it is left.
  private let discountPerMonth: Double
  /// The month to which present values are discounted.
  private let todayMonths: Double
  /// Whether it matters when money moves, and what it is worth today.
  let followsMoney, discounts: Bool
  /// Whose money is moved now: each of these policies pays and receives the same.
  var policies: FixedList<Int> {
    didSet { capital.turn(to: policies) }
  }
  /// What of it becomes the state's capital.
  var capital: CapitalFlows
  /// What the projects do with it, and with everybody else's.
  var valley: ValleyFlows
  private var sorted: [Flow] = []
  /// Whether what is moved is only kept, to be moved later in the order of the file.
  private(set) var isKeeping = false
  /// What was kept of the projects that were followed ahead, one after another.
  private(set) var kept: [ProjectFlow] = []

  init(
    policies: FixedList<Int>, calendar: FlowCalendar, asked: Asked, watchesRunning: Bool,
    discountPerMonth: Double, todayMonths: Double,
    capital: consuming CapitalFlows, valley: consuming ValleyFlows
  ) {
    self.policies = policies
    self.capital = capital
    self.valley = valley
    self.calendar = calendar
    spanCount = calendar.count
    (followsMoney, discounts) = (asked.followsMoney, asked.discounts || watchesRunning)
    self.discountPerMonth = discountPerMonth
    self.todayMonths = todayMonths
    spans = WorkingMemory(repeating: Span(), count: policies.count * spanCount)
    presentValues = WorkingMemory(repeating: 0, count: policies.count)
    ahead = WorkingMemory(repeating: 0, count: policies.count)
    flows.makeRoom(for: policies.count)
  }

  /// Whether all that is moved from here on is only kept: flows, capital and spending alike.
  mutating func keepOnly(_ isKeeping: Bool) {
    self.isKeeping = isKeeping
    capital.isKeeping = isKeeping
    valley.isKeeping = isKeeping
  }

  mutating func reset() {
    if followsMoney {
      for place in 0..<spans.count where spans[place].latest >= 0 { spans[place] = Span() }
      flows.removeAll()
    }
    presentValues.fill(0)
    kept.removeAll(keepingCapacity: true)
    capital.reset()
  }

  /// Pays a part of an award.
  @inline(__always)
  mutating func grant(_ amount: Double, atMonth month: Double) {
    pay(amount, atMonth: month)
    capital.invest(amount, atMonth: month, under: policies)
  }

  @inline(__always)
  mutating func pay(_ amount: Double, atMonth month: Double) {
    guard !isKeeping else { return keep(.paid, amount, month) }
    if followsMoney || discounts { note(-amount, month, worth(of: -amount, month)) }
  }

  /// What the centre earns, or is paid back of a loan.
  @inline(__always)
  mutating func receive(_ amount: Double, atMonth month: Double) {
    guard !isKeeping else { return keep(.proceeds, amount, month) }
    if followsMoney || discounts { note(amount, month, worth(of: amount, month)) }
  }

  /// The centre's own money, unspent.
  @inline(__always)
  mutating func takeBack(_ amount: Double, atMonth month: Double) {
    guard !isKeeping else { return keep(.returned, amount, month) }
    if followsMoney || discounts { note(amount, month, worth(of: amount, month)) }
  }

  /// What was set aside for a project and can no longer be called; no cash is moved.
  mutating func release(_ amount: Double, atMonth month: Double) {
    guard isKeeping, amount > 0 else { return }
    keep(.released, amount, month)
  }

  @inline(never)
  private mutating func keep(_ kind: ProjectFlow.Kind, _ amount: Double, _ month: Double) {
    kept.append(ProjectFlow(kind: kind, month: month, amount: amount))
  }

  /// Moves what was kept.
  mutating func move(kept places: Range<Int>) {
    for place in places {
      let flow = kept[place]
      switch flow.kind {
      case .paid: pay(flow.amount, atMonth: flow.month)
      case .proceeds: receive(flow.amount, atMonth: flow.month)
      case .returned: takeBack(flow.amount, atMonth: flow.month)
      case .released: break
      }
    }
  }

  /// One place for all that is moved, so that it is little where money is moved; it calls nothing on its way.
  @inline(never)
  private mutating func note(_ amount: Double, _ month: Double, _ worth: Double) {
    for index in 0..<policies.count { presentValues[policies[index]] += worth }
    if isWatching { for index in 0..<policies.count { ahead[policies[index]] += worth } }
    guard followsMoney else { return }
    let span = calendar.span(of: month)
    for index in 0..<policies.count {
      let place = policies[index] &* spanCount &+ span
      var all = spans[place]
      flows.append(Flow(month: month, amount: amount, previous: all.latest))
      all.flows.add(amount, atMonth: month)
      all.latest = flows.count &- 1
      spans[place] = all
    }
    flows.makeRoom(for: presentValues.count)
  }

  @inline(__always)
  private func worth(of amount: Double, _ month: Double) -> Double {
    guard discounts else { return 0 }
    return discountPerMonth == 0
      ? amount : amount * exponential(-discountPerMonth * (month - todayMonths))
  }

  // MARK: - A running project

  /// Watches what the next flows come to, beside what the project had received when it was signed.
  ///
  /// That is moved again with every course, first of all, and takes itself away to the last bit.
  mutating func watch(received past: Double, atMonth month: Double) {
    isWatching = true
    ahead.fill(-worth(of: -past, month))
  }

  mutating func endWatch() { isWatching = false }

  /// What the flows of the project that was watched last are worth today.
  func ahead(of policy: Int) -> Double { ahead[policy] }

  // MARK: - All projects

  func flows(inSpan span: Int, of policy: Int) -> SpanFlows {
    spans[policy &* spanCount &+ span].flows
  }

  /// Whether nothing was moved in a span, as in most of them, above all the late ones.
  func isEmpty(inSpan span: Int, of policy: Int) -> Bool {
    spans[policy &* spanCount &+ span].latest < 0
  }

  func presentValue(of policy: Int) -> Double { presentValues[policy] }

  /// The least of a balance while the flows of a span come one after another and overhead goes out evenly; flows
  /// of one moment come together.
  mutating func lowest(
    _ balance: Double, overhead: Double, inSpan span: Int, of policy: Int
  ) -> Double {
    sorted.removeAll(keepingCapacity: true)
    var next = spans[policy &* spanCount &+ span].latest
    while next >= 0 {
      sorted.append(flows[next])
      next = flows[next].previous
    }
    sorted.sort { $0.month < $1.month }
    var (balance, lowest) = (balance, balance)
    for index in sorted.indices {
      balance += sorted[index].amount
      let isMoment = index + 1 == sorted.count || sorted[index + 1].month > sorted[index].month
      guard isMoment else { continue }
      let passed = (sorted[index].month - calendar.start(of: span)) / calendar.length(of: span)
      lowest = min(lowest, balance - overhead * min(1, max(0, passed)))
    }
    return min(lowest, balance - overhead)
  }
}
