/// The nets that a worker has met among the 256 trials that it plays, each made when it is first asked for.
///
/// A net serves its address 256 times, so that making it costs little each time; what is kept changes no number.
struct NetShelf: Sendable {
  private struct Slot {
    var projectAndTeam: UInt64 = 0
    var purposeAndIndex: UInt64 = 0
    /// Where its digits begin; −1 in a free slot.
    var start = -1
  }

  /// Nets that are kept at once, a kibibyte each; any further one is made anew whenever it is asked for.
  private let most: Int
  private var seed: UInt64 = 0
  private var net = UInt64.max
  private var trial = 0
  /// Where the trial's digits lie in each net that is kept.
  private var offset = 0
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var pages = NetPages()
  private var count = 0
  /// The net that was made last, trial by trial.
  private var made = [UInt32](repeating: 0, count: Futures.netTrials)

  init(keeping most: Int) { self.most = most }

  /// Turns to a net, and forgets what belongs to another.
  mutating func turn(toNet net: UInt64, seed: UInt64) {
    guard net != self.net || seed != self.seed else { return }
    self.net = net
    self.seed = seed
    for index in slots.indices { slots[index].start = -1 }
    count = 0
  }

  /// Turns to one of the net's trials.
  mutating func turn(toTrial trial: Int) {
    self.trial = trial
    offset = NetPages.offset(ofTrial: trial)
  }

  /// The leading digits of an address's four uniforms in the trial.
  @inline(__always)
  mutating func digits(_ projectAndTeam: UInt64, _ purposeAndIndex: UInt64) -> UInt32 {
    let place = place(of: projectAndTeam, purposeAndIndex)
    let start = slots[place].start
    return start >= 0
      ? pages[start &+ offset] : digitsOfNew(projectAndTeam, purposeAndIndex, at: place)
  }

  /// The address's slot, or the free one where it belongs.
  @inline(__always)
  private func place(of projectAndTeam: UInt64, _ purposeAndIndex: UInt64) -> Int {
    let mixed =
      (projectAndTeam ^ purposeAndIndex &* 0x9E37_79B9_7F4A_7C15) &* 0xD1B5_4A32_D192_ED03
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: mixed &>> 32) & mask
    while slots[place].start >= 0,
      slots[place].projectAndTeam != projectAndTeam
        || slots[place].purposeAndIndex != purposeAndIndex
    {
      place = (place &+ 1) & mask
    }
    return place
  }

  /// Makes a net, and keeps it if there is room.
  @inline(never)
  private mutating func digitsOfNew(
    _ projectAndTeam: UInt64, _ purposeAndIndex: UInt64, at place: Int
  ) -> UInt32 {
    let net = Net(
      seed: seed, number: net, projectAndTeam: projectAndTeam, purposeAndIndex: purposeAndIndex)
    var table = made.mutableSpan
    net.digits(into: &table)
    if count < most {
      let start = NetPages.start(ofNet: count)
      pages.put(made, at: start)
      slots[place] = Slot(
        projectAndTeam: projectAndTeam, purposeAndIndex: purposeAndIndex, start: start)
      count += 1
      if 2 * count > slots.count { grow() }
    }
    return made[trial]
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.start >= 0 {
      slots[place(of: slot.projectAndTeam, slot.purposeAndIndex)] = slot
    }
  }
}
