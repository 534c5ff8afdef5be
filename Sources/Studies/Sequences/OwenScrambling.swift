import Randomness

/// A random renaming of digits that keeps a sequence's evenness and gives every coordinate its law exactly.
///
/// Each digit is turned over by a random bit that belongs to the dimension and to all digits before it, as in A. B.
/// Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", in Monte Carlo and Quasi-Monte Carlo Methods in
/// Scientific Computing (1995), doi:10.1007/978-1-4612-2552-2_19. The tree of these bits is never kept: a bit is a pure
/// function of (seed, number, dimension, digits before), as B. Burley has it in "Practical hash-based Owen scrambling",
/// JCGT 9(4), 2020, but by Philox, so that all bits of the tree are independent. Two scramblings share nothing.
public struct OwenScrambling: Sendable, Hashable {
  public let seed: UInt64
  public let number: UInt32

  public init(seed: UInt64, number: Int) {
    self.seed = seed
    self.number = UInt32(truncatingIfNeeded: number)
  }

  /// A coordinate of the sequence, scrambled: 32 digits by the tree, and 20 more that no two points share.
  public func uniform(_ digits: UInt32, in dimension: Int) -> Double {
    var scrambled: UInt64 = 0
    for group in 0..<4 {
      let byte = UInt8(truncatingIfNeeded: digits >> UInt32(24 - 8 * group))
      let before = group == 0 ? 0 : digits >> UInt32(32 - 8 * group)
      let own = eight(byte, block(group, before, dimension))
      scrambled = scrambled << 8 | UInt64(own)
    }
    // A point's digits end here: what follows in the tree is a path of its own.
    let rest = block(4, digits, dimension)[0] >> 32
    return UnitInterval.uniform(scrambled << 32 | rest)
  }

  /// Eight digits, each turned over by the bit at its place in a tree of 255.
  private func eight(_ digits: UInt8, _ bits: UniformBlock) -> UInt8 {
    var scrambled: UInt8 = 0
    var node = 1
    for level in 0..<8 {
      let digit = digits >> UInt8(7 - level) & 1
      let turn = UInt8(truncatingIfNeeded: bits[node >> 6] >> UInt64(node & 63)) & 1
      scrambled = scrambled << 1 | digit ^ turn
      node = node << 1 | Int(digit)
    }
    return scrambled
  }

  /// The random bits below the digits that lead to them.
  private func block(_ group: Int, _ before: UInt32, _ dimension: Int) -> UniformBlock {
    UniformBlock(
      Philox4x64.block(
        // A constant that no address and no net has.
        key: Philox4x64.Key(seed, 0x426F_546F_7520_0010),
        counter: Philox4x64.Words(
          UInt64(group), UInt64(number), UInt64(dimension), UInt64(before))))
  }
}

extension SobolSequence {
  /// A point, scrambled: every coordinate strictly between 0 and 1.
  public func point(_ number: UInt32, _ scrambling: OwenScrambling) -> [Double] {
    (0..<dimensions).map {
      scrambling.uniform(digits(ofPoint: number, in: $0), in: $0)
    }
  }
}
