/// The counter-based generator Philox4x64-10: a pure function from a key and a counter to 256 random bits.
///
/// Ten rounds of two full-width multiplications, after J. K. Salmon, M. A. Moraes, R. O. Dror and
/// D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11, doi:10.1145/2063384.2063405.
/// Nothing is stored, so any draw can be computed alone and in any order.
@frozen
public enum Philox4x64 {
  /// Two words that select one of 2¹²⁸ independent generators.
  @frozen
  public struct Key: Hashable, Sendable, BitwiseCopyable {
    public var word0, word1: UInt64

    @inlinable
    public init(_ word0: UInt64, _ word1: UInt64) {
      self.word0 = word0
      self.word1 = word1
    }
  }

  /// Four words: a position in a generator's sequence, or the random block found there.
  @frozen
  public struct Words: Hashable, Sendable, BitwiseCopyable {
    public var word0, word1, word2, word3: UInt64

    @inlinable
    public init(_ word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
      self.word0 = word0
      self.word1 = word1
      self.word2 = word2
      self.word3 = word3
    }
  }

  /// The random block at `counter` of the generator selected by `key`.
  @inlinable
  public static func block(key: Key, counter: Words) -> Words {
    var key = key
    var words = round(counter, key)
    for _ in 1..<10 {
      key.word0 &+= 0x9E37_79B9_7F4A_7C15  // the golden ratio
      key.word1 &+= 0xBB67_AE85_84CA_A73B  // √3 − 1
      words = round(words, key)
    }
    return words
  }

  @inlinable @inline(__always)
  static func round(_ words: Words, _ key: Key) -> Words {
    let first = words.word0.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
    let second = words.word2.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
    return Words(
      second.high ^ words.word1 ^ key.word0, second.low,
      first.high ^ words.word3 ^ key.word1, first.low)
  }
}
