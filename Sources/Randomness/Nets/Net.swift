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
    fill(&table, scrambles())
    shuffle(&table)
  }

  /// The points, scrambled, in the order of their numbers.
  private func fill(
    _ table: inout MutableSpan<UInt32>, _ scrambles: borrowing InlineArray<256, UInt32>
  ) {
    // Lent once: an inline array that is asked for one element by a number is copied whole.
    let scrambled = scrambles.span
    let points = SobolDigits.points.span
    for trial in 0..<Futures.netTrials {
      let point = points[trial]
      table[trial] =
        scrambled[Int(point & 0xFF)] & 0xFF
        | scrambled[Int(point &>> 8 & 0xFF)] & 0xFF00
        | scrambled[Int(point &>> 16 & 0xFF)] & 0xFF_0000
        | scrambled[Int(point &>> 24)] & 0xFF00_0000
    }
  }

  /// Puts the points in a random order, by Fisher and Yates with sixteen random bits a step.
  ///
  /// Some orders are likelier than others by up to 2⁻⁸ a step; that touches how pairs of trials fall together, and no mean.
  private func shuffle(_ table: inout MutableSpan<UInt32>) {
    var last = Futures.netTrials - 1
    for number in Self.shuffleBlocks {
      let words = words(number)
      Self.shuffle(&table, &last, words.word0)
      Self.shuffle(&table, &last, words.word1)
      Self.shuffle(&table, &last, words.word2)
      Self.shuffle(&table, &last, words.word3)
    }
  }

  /// Four steps, by the bits of a word.
  @inline(__always)
  private static func shuffle(
    _ table: inout MutableSpan<UInt32>, _ last: inout Int, _ word: UInt64
  ) {
    var bits = word
    for _ in 0..<4 where last > 0 {
      let other = (Int(truncatingIfNeeded: bits & 0xFFFF) &* (last &+ 1)) &>> 16
      let moved = table[last]
      table[last] = table[other]
      table[other] = moved
      bits &>>= 16
      last &-= 1
    }
  }

  /// Four scrambles at once: byte `d` of entry `x` is what digits `x` become in dimension `d`.
  ///
  /// A digit is turned over by a random bit that belongs to the digits before it: a tree of 255 bits a dimension.
  private func scrambles() -> InlineArray<256, UInt32> {
    let turns = turns()
    let turned = turns.span
    var scrambles = InlineArray<256, UInt32>(repeating: 0)
    var scrambled = scrambles.mutableSpan
    var (nodes, next) = (1, 0)
    while nodes < 256 {
      // From the last node to the first, so that no entry is written before it is read.
      var node = nodes
      while node > 0 {
        node &-= 1
        let zero = scrambled[node] &<< 1 ^ turned[next]
        scrambled[2 &* node] = zero
        scrambled[2 &* node &+ 1] = zero ^ 0x0101_0101
        next &+= 1
      }
      nodes &*= 2
    }
    return scrambles
  }

  /// The bits of all nodes: in each entry one at the foot of each of four bytes.
  private func turns() -> InlineArray<256, UInt32> {
    var turns = InlineArray<256, UInt32>(repeating: 0)
    var turned = turns.mutableSpan
    var next = 0
    for number in Self.scrambleBlocks {
      let words = words(number)
      Self.turn(&turned, &next, words.word0)
      Self.turn(&turned, &next, words.word1)
      Self.turn(&turned, &next, words.word2)
      Self.turn(&turned, &next, words.word3)
    }
    return turns
  }

  /// Sixteen entries, eight from each half of a word.
  @inline(__always)
  private static func turn(
    _ turned: inout MutableSpan<UInt32>, _ next: inout Int, _ word: UInt64
  ) {
    for shift: UInt64 in 0..<8 {
      turned[next &+ Int(shift)] = UInt32(truncatingIfNeeded: word &>> shift) & 0x0101_0101
      turned[next &+ 8 &+ Int(shift)] =
        UInt32(truncatingIfNeeded: word &>> (32 &+ shift)) & 0x0101_0101
    }
    next &+= 16
  }

  // MARK: - Random words

  private static let scrambleBlocks: Range<UInt64> = 0..<4
  private static let shuffleBlocks: Range<UInt64> = 4..<20

  /// A block of the net's own.
  private func words(_ number: UInt64) -> Philox4x64.Words {
    Philox4x64.block(
      key: Philox4x64.Key(seed, 0x426F_546F_7520_0002),
      counter: Philox4x64.Words(number, self.number, projectAndTeam, purposeAndIndex))
  }
}
