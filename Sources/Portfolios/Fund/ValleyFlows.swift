import Estimates

/// What the projects of one trial spend, and need beyond team and market money, by time since entry.
///
/// Money goes out evenly for some time, so that the sums over projects are lines with bends: only the
/// bends are kept, and a span costs the same however long it is.
struct ValleyFlows: ~Copyable {
  /// For each policy and step, spending and need: what the bends in the step add to it, and by how much
  /// they change the rate of all steps after it.
  private var bends: WorkingMemory<SIMD4<Double>>
  private let leaders: FixedList<Int>
  private let stepsPerMonth: Double
  private let steps: Int
  /// Whether anybody watches.
  private(set) var isOpen = false
  /// When the project entered that is followed now.
  private var entryMonth = 0.0
  /// Those that follow it, where the first has its sums, and whether others have sums of their own.
  private var policies: FixedList<Int>
  private var first = 0
  private var hasMore = false

  /// Whether the trial is one of those that are watched: following money over time is dear, and every
  /// eighth future tells as much as the curves need.
  private(set) var isWatching = false
  /// Whether what goes out is only kept, to be added later in the order of the file.
  var isKeeping = false
  private(set) var kept: [Part] = []

  static let trialsForOne: UInt64 = 8

  /// Money that goes out evenly between two months, of which the last part is needed.
  struct Part: BitwiseCopyable {
    var spent: Double
    var needed: Double
    var from: Double
    var until: Double
  }

  /// What takes less of a step goes out at once: a rate would be too steep to be exact.
  private static let leastLength = 0.01

  init(leaders: FixedList<Int>, grid: TimeGrid) {
    self.leaders = leaders
    stepsPerMonth = 1 / grid.stepMonths
    steps = grid.count
    policies = leaders
    bends = WorkingMemory(repeating: .zero, count: leaders.count * grid.count)
  }

  mutating func begin(trial: UInt64) {
    isWatching = trial.isMultiple(of: Self.trialsForOne)
    kept.removeAll(keepingCapacity: true)
    if isWatching { bends.fill(.zero) }
  }

  // MARK: - One project

  /// Notes what a project spends under some policies, of which the first leads itself.
  mutating func open(entryMonth: Double, under policies: FixedList<Int>) {
    guard isWatching else { return }
    isOpen = true
    self.entryMonth = entryMonth
    self.policies = policies
    first = policies[0] * steps
    hasMore = false
    for place in 1..<policies.count where leads(place) { hasMore = true }
  }

  mutating func close() { isOpen = false }

  private func leads(_ place: Int) -> Bool { leaders[policies[place]] == policies[place] }

  /// Adds money that goes out evenly between two months, of which the last part is needed.
  @inline(__always)
  mutating func add(spent: Double, needed: Double, from: Double, until: Double) {
    guard isOpen else { return }
    guard !isKeeping else {
      return keep(Part(spent: spent, needed: needed, from: from, until: until))
    }
    let start = (from - entryMonth) * stepsPerMonth
    guard start < Double(steps) else { return }
    let length = (until - from) * stepsPerMonth
    add(spent, needed, start, length, to: first)
    if hasMore { addForOthers(spent, needed, start, length) }
  }

  @inline(never)
  private mutating func keep(_ part: Part) { kept.append(part) }

  /// Adds what was kept.
  mutating func add(kept places: Range<Int>) {
    for place in places {
      let part = kept[place]
      add(spent: part.spent, needed: part.needed, from: part.from, until: part.until)
    }
  }

  private mutating func addForOthers(
    _ spent: Double, _ needed: Double, _ start: Double, _ length: Double
  ) {
    for place in 1..<policies.count where leads(place) {
      add(spent, needed, start, length, to: policies[place] * steps)
    }
  }

  @inline(__always)
  private mutating func add(
    _ spent: Double, _ needed: Double, _ start: Double, _ length: Double, to row: Int
  ) {
    guard length > Self.leastLength else {
      bends[row + Int(start)] += SIMD4(spent, needed, 0, 0)
      return
    }
    let rate = spent / length
    let end = start + length
    let isAllNeeded = needed == spent
    bend(at: start, by: SIMD2(rate, isAllNeeded ? rate : 0), row)
    if needed > 0, !isAllNeeded { bend(at: end - needed / rate, by: SIMD2(0, rate), row) }
    bend(at: end, by: SIMD2(-rate, needed > 0 ? -rate : 0), row)
  }

  @inline(__always)
  private mutating func bend(at time: Double, by change: SIMD2<Double>, _ row: Int) {
    guard time < Double(steps) else { return }
    let step = Int(time)
    let part = change * (Double(step + 1) - time)
    bends[row + step] += SIMD4(lowHalf: part, highHalf: change)
  }

  // MARK: - All projects

  /// What they come to by the end of each step.
  func accumulate(
    _ curve: TrialLayout.ValleyCurve, of policy: Int, to row: inout MutableSpan<Double>
  ) {
    var sum = 0.0
    var rate = 0.0
    for step in 0..<steps {
      let bend = bends[policy * steps + step]
      sum += rate + bend[curve.rawValue]
      rate += bend[2 + curve.rawValue]
      row[step] = sum
    }
  }
}
