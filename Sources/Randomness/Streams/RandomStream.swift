/// The draws of one address in sequence, for the few places that need an unknown number of them.
///
/// It cannot be copied, so two callers cannot replay the same draws by accident.
@frozen
public struct RandomStream: ~Copyable, Sendable {
  @usableFromInline let address: StreamAddress
  @usableFromInline var nextBlock: UInt64
  @usableFromInline var block: UniformBlock
  @usableFromInline var used: Int

  /// Starts at the first draw of `address`.
  @inlinable
  public init(_ address: StreamAddress) {
    self.address = address
    nextBlock = 1
    block = address.block(0)
    used = 0
  }

  /// The next 64 random bits.
  @inlinable
  public mutating func nextWord() -> UInt64 {
    if used == 4 {
      block = address.block(nextBlock)
      nextBlock &+= 1
      used = 0
    }
    defer { used &+= 1 }
    return block[used]
  }

  /// The next uniform in the open unit interval.
  @inlinable
  public mutating func nextUniform() -> Double { UnitInterval.uniform(nextWord()) }
}
