/// How a sale is shared between common stock and classes that may take their money back instead.
///
/// All classes are non-participating, get back once what they paid, and rank alike. Each takes
/// the better of its claim and its part of the company. The loop's form of
/// `Instruments.ExitWaterfall`: no names, no allocation.
struct PreferenceStack: ~Copyable {
  struct Class: Sendable, BitwiseCopyable {
    /// Money that comes back first.
    var claim = 0.0
    /// The part of the company that the class owns.
    var share = 0.0
    /// The part of the class that the state bought beside others.
    var held = 0.0
  }

  /// A class for each round of growth and for a sale at each, beside the entry, the first market round
  /// and the crossing.
  ///
  /// One bit of a word each, as they are counted where a price is shared.
  static let capacity = 32

  private var classes = WorkingMemory(repeating: Class(), count: capacity)
  private(set) var count = 0
  /// Whether the state bought a part of any class beside others: seldom, and asked for at each price.
  private var hasHeldParts = false

  /// Becomes like another one.
  mutating func take(after other: borrowing PreferenceStack) {
    count = other.count
    hasHeldParts = other.hasHeldParts
    for index in 0..<count { classes[index] = other.classes[index] }
  }

  mutating func clear() {
    count = 0
    hasHeldParts = false
  }

  mutating func add(claim: Double, share: Double) {
    classes[count] = Class(claim: claim, share: share)
    count += 1
  }

  /// A round or a top-up of the pool: every class keeps this part of its part.
  mutating func dilute(by factor: Double) {
    for index in 0..<count { classes[index].share *= factor }
  }

  /// Makes part of a class another one with the same terms, as when somebody buys it.
  mutating func split(_ index: Int, _ fraction: Double) {
    let whole = classes[index]
    enlarge(index, claim: -whole.claim * fraction, share: -whole.share * fraction)
    add(claim: whole.claim * fraction, share: whole.share * fraction)
  }

  mutating func enlarge(_ index: Int, claim: Double, share: Double) {
    classes[index].claim += claim
    classes[index].share += share
  }

  func share(of index: Int) -> Double { classes[index].share }

  // MARK: Classes that the state owns a part of

  mutating func hold(_ index: Int, _ part: Double) {
    classes[index].held = part
    hasHeldParts = true
  }

  /// Sells this fraction of each part; who buys shares of a class has its preference.
  mutating func release(_ fraction: Double) {
    for index in 0..<count { classes[index].held *= 1 - fraction }
  }

  /// What the state owns by such parts.
  var heldShare: Double {
    guard hasHeldParts else { return 0 }
    var sum = 0.0
    for index in 0..<count { sum += classes[index].share * classes[index].held }
    return sum
  }

  func othersShare(of index: Int) -> Double {
    classes[index].share * (1 - classes[index].held)
  }

  /// What the owner of one class, and of `common` beside it, is paid.
  ///
  /// Classes convert in the order of what they paid for a part: the one that paid least first,
  /// as long as a converted part is worth more than its claim.
  func proceeds(of value: Double, toClass own: Int, common: Double) -> Double {
    var claims = 0.0
    var preferred = 0.0
    for index in 0..<count {
      claims += classes[index].claim
      preferred += classes[index].share
    }
    var converted: UInt32 = 0
    var shares = max(0, 1 - preferred)
    while let next = cheapest(notIn: converted) {
      let group = classes[next]
      let worth = (value - (claims - group.claim)) / (shares + group.share)
      guard worth * group.share >= group.claim else { break }
      converted |= 1 << UInt32(next)
      claims -= group.claim
      shares += group.share
    }
    let covered = claims > value ? max(0, value) / claims : 1
    let worth = shares > 0 ? max(0, value - claims) / shares : 0
    func paid(_ index: Int) -> Double {
      converted & 1 << UInt32(index) != 0
        ? classes[index].share * worth : classes[index].claim * covered
    }
    var proceeds = common * worth
    if own >= 0 { proceeds += paid(own) }
    guard hasHeldParts else { return proceeds }
    for index in 0..<count where classes[index].held > 0 {
      proceeds += classes[index].held * paid(index)
    }
    return proceeds
  }

  private func cheapest(notIn converted: UInt32) -> Int? {
    var best: Int?
    for index in 0..<count where converted & 1 << UInt32(index) == 0 {
      guard let held = best else {
        best = index
        continue
      }
      // claim / share, without dividing by a share of nothing.
      if classes[index].claim * classes[held].share < classes[held].claim * classes[index].share {
        best = index
      }
    }
    return best
  }
}
