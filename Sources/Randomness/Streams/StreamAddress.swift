/// The place of one decision in nature: who draws, in which trial, for what.
///
/// An address is packed injectively into Philox's key (seed, domain) and counter
/// (block, trial, project·2³² + team, purpose·2³² + index), so two different addresses never share a block.
/// Limits: trial below 2⁶³; project, team, purpose and index below 2³²; each address owns 2⁶⁴ blocks of four words.
@frozen
public struct StreamAddress: Hashable, Sendable, BitwiseCopyable {
  public let origin: StreamOrigin
  public let purpose: Purpose
  public let index: UInt32

  /// Checks that every part fits its field.
  public init(
    seed: UInt64, trial: Int, project: Int = 0, team: Int = 0, purpose: Purpose, index: Int = 0
  ) throws(AddressError) {
    guard trial >= 0 else {
      throw .outOfRange(part: .trial, value: trial, limit: Int.max)
    }
    origin = StreamOrigin(
      seed: seed, trial: UInt64(trial), project: try Self.fit(project, .project),
      team: try Self.fit(team, .team))
    self.purpose = purpose
    self.index = try Self.fit(index, .index)
  }

  /// The address of a purpose at an origin already known to be valid.
  @inlinable
  public init(_ origin: StreamOrigin, purpose: Purpose, index: UInt32 = 0) {
    self.origin = origin
    self.purpose = purpose
    self.index = index
  }

  /// The four words found at block `number` of this address.
  @inlinable
  public func block(_ number: UInt64 = 0) -> UniformBlock {
    origin.block(purpose, index: index, number: number)
  }

  /// Philox's counter for block `number` of this address.
  @inlinable
  public func counter(_ number: UInt64 = 0) -> Philox4x64.Words {
    origin.counter(purpose, index: index, number: number)
  }

  private static func fit(_ value: Int, _ part: AddressError.Part) throws(AddressError) -> UInt32 {
    guard let fitting = UInt32(exactly: value) else {
      throw .outOfRange(part: part, value: value, limit: Int(UInt32.max))
    }
    return fitting
  }
}

/// An address whose parts do not fit its fields.
public enum AddressError: Error, Equatable, Sendable {
  public enum Part: String, Sendable { case trial, project, team, index }

  /// `value` is not between 0 and `limit`, both included.
  case outOfRange(part: Part, value: Int, limit: Int)
}
