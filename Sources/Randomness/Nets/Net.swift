/// The leading eight digits of an address's four uniforms in each of 256 trials: a scrambled net in a random order.
///
/// Each point is a point of Sobol's four-dimensional net. Every dimension is scrambled by a random tree of its own,
/// as in A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", in Monte Carlo and Quasi-Monte Carlo
/// Methods in Scientific Computing (1995), doi:10.1007/978-1-4612-2552-2_19; digits beyond the eighth are those of the trial's own
/// block, as its points then have parted in every dimension. Which trial gets which point is a random permutation
/// of the address's own: with a cheaper order, such as an exclusive-or or a shuffle nested like the scrambles, what
/// depends on two addresses at once would scatter up to 256 times more than by plain draws.
///
/// All of it is a function of (seed, net, project, team, purpose, index). Every uniform has its law exactly, whatever
/// the order, by the scrambling alone.
struct Net {
  let seed: UInt64
  let number: UInt64
  let projectAndTeam: UInt64
  let purposeAndIndex: UInt64

  /// Byte `d` of entry `t`: the digits of uniform `d` in the net's trial `t`, at most 255.
  func digits(into table: inout MutableSpan<UInt32>) {
    shuffle(&table)
    let scrambles = scrambles()
    // Lent once: an inline array that is asked for one element by a number is copied whole.
    let scrambled = scrambles.span
    for trial in 0..<Futures.netTrials {
      let point = table[trial]
      table[trial] =
        scrambled[Int(point & 0xFF)] & 0xFF
        | scrambled[Int(point &>> 8 & 0xFF)] & 0xFF00
        | scrambled[Int(point &>> 16 & 0xFF)] & 0xFF_0000
        | scrambled[Int(point &>> 24)] & 0xFF00_0000
    }
  }

  /// The points in a random order, by Fisher and Yates with sixteen random bits a step.
  ///
  /// Some orders are likelier than others by up to 2⁻⁸ a step; that touches how pairs of trials fall together, and no mean.
  private func shuffle(_ table: inout MutableSpan<UInt32>) {
    let points = SobolDigits.points
    for trial in 0..<Futures.netTrials { table[trial] = points[trial] }
    var bits = Bits(self, from: 4)
    for last in stride(from: Futures.netTrials - 1, to: 0, by: -1) {
      let other = bits.below(last + 1)
      let moved = table[last]
      table[last] = table[other]
      table[other] = moved
    }
  }

  /// Four scrambles at once: byte `d` of entry `x` is what digits `x` become in dimension `d`.
  ///
  /// A digit is turned over by a random bit that belongs to the digits before it: a tree of 255 bits a dimension.
  private func scrambles() -> InlineArray<256, UInt32> {
    var scrambles = InlineArray<256, UInt32>(repeating: 0)
    var scrambled = scrambles.mutableSpan
    var bits = Bits(self, from: 0)
    var nodes = 1
    while nodes < 256 {
      // From the last node to the first, so that no entry is written before it is read.
      for node in stride(from: nodes - 1, through: 0, by: -1) {
        let zero = scrambled[node] &<< 1 ^ bits.four()
        scrambled[2 * node] = zero
        scrambled[2 * node + 1] = zero ^ 0x0101_0101
      }
      nodes *= 2
    }
    return scrambles
  }
}

/// Random bits of a net, block after block.
private struct Bits {
  private let net: Net
  private var nextBlock: UInt64
  private var words = Philox4x64.Words(0, 0, 0, 0)
  private var word: UInt64 = 0
  private var wordsLeft = 0
  private var usesLeft = 0

  init(_ net: Net, from block: UInt64) {
    self.net = net
    nextBlock = block
  }

  /// A random bit at the foot of each of four bytes.
  @inline(__always)
  mutating func four() -> UInt32 {
    if usesLeft == 0 { turn(uses: 16) }
    usesLeft &-= 1
    // Eight uses shift through each half of the word.
    let bits = UInt32(truncatingIfNeeded: word) & 0x0101_0101
    word = usesLeft == 8 ? word &>> 25 : word &>> 1
    return bits
  }

  /// A whole number below a bound of at most 256.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    if usesLeft == 0 { turn(uses: 4) }
    usesLeft &-= 1
    let share = Int(truncatingIfNeeded: word & 0xFFFF)
    word &>>= 16
    return (share &* bound) &>> 16
  }

  private mutating func turn(uses: Int) {
    if wordsLeft == 0 { refill() }
    word = words.word0
    words = Philox4x64.Words(words.word1, words.word2, words.word3, 0)
    wordsLeft &-= 1
    usesLeft = uses
  }

  private mutating func refill() {
    words = Philox4x64.block(
      key: Philox4x64.Key(net.seed, 0x426F_546F_7520_0002),
      counter: Philox4x64.Words(
        nextBlock, net.number, net.projectAndTeam, net.purposeAndIndex))
    nextBlock &+= 1
    wordsLeft = 4
  }
}
