/// Four random words, read as four uniforms in the open unit interval or as eight coarse ones.
@frozen
public struct UniformBlock: Hashable, Sendable, BitwiseCopyable {
  public let words: Philox4x64.Words

  @inlinable @inline(__always)
  public init(_ words: Philox4x64.Words) { self.words = words }

  /// The uniform of word 0, 1, 2 or 3.
  @inlinable @inline(__always)
  public func uniform(_ position: Int) -> Double { UnitInterval.uniform(self[position]) }

  /// The 32-bit uniform at position 0...7: two for each word, its lower half first.
  @inlinable @inline(__always)
  public func coarse(_ position: Int) -> Double {
    let word = self[position &>> 1]
    return UnitInterval.coarse(
      UInt32(truncatingIfNeeded: position & 1 == 0 ? word : word &>> 32))
  }

  /// The word at `position`, 0...3.
  @inlinable @inline(__always)
  public subscript(position: Int) -> UInt64 {
    switch position {
    case 0: words.word0
    case 1: words.word1
    case 2: words.word2
    case 3: words.word3
    default: preconditionFailure("a block has the words 0, 1, 2 and 3")
    }
  }
}
