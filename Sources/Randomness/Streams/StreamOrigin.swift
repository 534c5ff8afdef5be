/// The part of an address that a project shares in one trial; each of its decisions is one block away.
///
/// Its fields are as wide as the packing, so every value is valid and nothing is checked in the loop:
///
/// ```swift
/// let draws = origin.block(.stage, index: 2)
/// let months = duration.value(at: draws.uniform(0))
/// ```
@frozen
public struct StreamOrigin: Hashable, Sendable, BitwiseCopyable {
  public let seed: UInt64
  public let trial: UInt64
  public let projectAndTeam: UInt64

  @inlinable
  public init(seed: UInt64, trial: UInt64, project: UInt32 = 0, team: UInt32 = 0) {
    self.seed = seed
    self.trial = trial
    projectAndTeam = UInt64(project) &<< 32 | UInt64(team)
  }

  @inlinable public var project: UInt32 { UInt32(truncatingIfNeeded: projectAndTeam &>> 32) }
  @inlinable public var team: UInt32 { UInt32(truncatingIfNeeded: projectAndTeam) }

  /// Block `number` of the address (self, purpose, index): four uniforms, or eight coarse ones.
  @inlinable @inline(__always)
  public func block(_ purpose: Purpose, index: UInt32 = 0, number: UInt64 = 0) -> UniformBlock {
    UniformBlock(
      Philox4x64.block(key: key, counter: counter(purpose, index: index, number: number)))
  }

  /// Philox's key: the seed, and a constant that marks this packing.
  @inlinable @inline(__always)
  public var key: Philox4x64.Key { Philox4x64.Key(seed, 0x426F_546F_7520_0001) }

  /// Philox's counter for block `number` of the address (self, purpose, index).
  @inlinable @inline(__always)
  public func counter(_ purpose: Purpose, index: UInt32, number: UInt64) -> Philox4x64.Words {
    Philox4x64.Words(
      number, trial, projectAndTeam, UInt64(purpose.rawValue) &<< 32 | UInt64(index))
  }
}
