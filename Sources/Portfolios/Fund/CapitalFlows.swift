/// The state capital of one trial by years: what is put into shares, what comes out, what they are worth.
///
/// A grant is expenditure and no capital before it converts; shares bought at entry are, at their cost until a
/// round prices them. From then on they are worth their part of the last price.
struct CapitalFlows: ~Copyable {
  /// What a year adds for one policy: to the worth of what is held, and what was put in and taken out.
  typealias Year = SIMD4<Double>

  /// Years of the programme, and one place for what is counted over the whole cycle.
  private let years: Int
  private var sums: WorkingMemory<Year>
  /// By policies: the part of the centre's money that buys shares at entry, and of what comes back of it.
  private let entryShares: FixedList<Double>
  private let returnedShares: FixedList<Double>
  /// The owner of both.
  private let shares: FixedMemory<Double>
  /// Whether any of the policies that are followed now buys shares at entry.
  private var buysAtEntry = false
  /// Whether anybody asks; nothing is noted otherwise.
  private let isFollowed: Bool
  /// Whether what is noted is only kept, to be added later in the order of the file.
  var isKeeping = false
  private(set) var kept: [Note] = []

  /// What was noted of one policy in a month.
  struct Note: BitwiseCopyable {
    let year: Year
    let month: Double
    let policy: Int
  }

  init(years: Int, _ parts: [AwardParts], isFollowed: Bool) {
    (self.years, self.isFollowed) = (years, isFollowed)
    shares = FixedMemory(lists: [parts.map(\.entryShare), parts.map(\.entryShareOfReturned)])
    entryShares = shares.list(0)
    returnedShares = shares.list(1)
    sums = WorkingMemory(repeating: .zero, count: parts.count * (years + 1))
  }

  mutating func reset() {
    guard isFollowed else { return }
    sums.fill(.zero)
    kept.removeAll(keepingCapacity: true)
  }

  /// Adds what was kept.
  mutating func add(kept places: Range<Int>) {
    for place in places { note(kept[place].year, kept[place].month, kept[place].policy) }
  }

  // MARK: - Shares bought at entry

  /// Turns to the policies that are followed from now on.
  @inline(__always)
  mutating func turn(to policies: FixedList<Int>) {
    buysAtEntry = false
    guard isFollowed else { return }
    for place in 0..<policies.count where entryShares[policies[place]] > 0 { buysAtEntry = true }
  }

  /// The centre pays a part of an award; where that buys shares, they are held at cost.
  @inline(__always)
  mutating func invest(_ amount: Double, atMonth month: Double, under policies: FixedList<Int>) {
    if buysAtEntry { hold(amount, month, policies) }
  }

  @inline(never)
  private mutating func hold(_ amount: Double, _ month: Double, _ policies: FixedList<Int>) {
    for place in 0..<policies.count {
      let bought = entryShares[policies[place]] * amount
      if bought > 0 { note(Year(bought, bought, 0, 0), month, policies[place]) }
    }
  }

  /// A project ends without a price: what was bought is gone, but for what comes back unspent.
  mutating func writeOff(
    _ principal: Double, returned: Double, atMonth month: Double, under policies: FixedList<Int>
  ) {
    guard buysAtEntry else { return }
    for place in 0..<policies.count {
      let share = entryShares[policies[place]]
      guard share > 0 else { continue }
      let back = returnedShares[policies[place]] * returned
      note(Year(-share * principal, 0, back, 0), month, policies[place])
    }
  }

  // MARK: - Shares that a round has priced

  mutating func revalue(by change: Double, atMonth month: Double, under policies: FixedList<Int>) {
    note(Year(change, 0, 0, 0), month, policies)
  }

  /// Money becomes shares, whose worth is told by `revalue`.
  mutating func put(_ amount: Double, atMonth month: Double, under policies: FixedList<Int>) {
    note(Year(0, amount, 0, 0), month, policies)
  }

  mutating func take(_ amount: Double, atMonth month: Double, under policies: FixedList<Int>) {
    note(Year(0, 0, amount, 0), month, policies)
  }

  private mutating func note(_ year: Year, _ month: Double, _ policies: FixedList<Int>) {
    for place in 0..<policies.count { note(year, month, policies[place]) }
  }

  private mutating func note(_ year: Year, _ month: Double, _ policy: Int) {
    guard isFollowed, month < .infinity else { return }
    guard !isKeeping else { return kept.append(Note(year: year, month: month, policy: policy)) }
    let first = policy * (years + 1)
    sums[first + years] += year
    let index = max(0, month) / 12
    // Compared before it is a whole number: a month may be later than any of those.
    if index < Double(years) { sums[first + Int(index)] += year }
  }

  // MARK: - All projects

  /// What was put in, and taken out, in a year; what is held changes by so much.
  func year(_ index: Int, of policy: Int) -> (held: Double, put: Double, taken: Double) {
    let year = sums[policy * (years + 1) + index]
    return (year.x, year.y, year.z)
  }

  /// The same over the whole cycle.
  func cycle(of policy: Int) -> (put: Double, taken: Double) {
    let cycle = sums[policy * (years + 1) + years]
    return (cycle.y, cycle.z)
  }
}
