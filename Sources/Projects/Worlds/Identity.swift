public import Randomness

/// Who somebody is in nature's addresses: made from a name, never from a place in a list.
///
/// Inserting, removing or reordering projects or sectors therefore moves nobody else's draws.
public struct Identity: Hashable, Sendable, BitwiseCopyable {
  public let number: UInt32

  public init(number: UInt32) { self.number = number }

  /// FNV-1a over the name's UTF-8 bytes (Fowler, Noll and Vo; RFC 9923).
  public init(name: String) {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    number = hash
  }

  /// Identities of distinct names, distinct, whatever the order of the list.
  ///
  /// Where two names meet, which is so in about one of 2³³/n² lists of n names, the later in
  /// the alphabet takes the next free number; only such a name could be moved by another.
  public static func distinct(_ names: [String]) -> [Identity] {
    var taken: Set<Identity> = [.world]
    var identities: [String: Identity] = [:]
    for name in names.sorted() where identities[name] == nil {
      var identity = Identity(name: name)
      while !taken.insert(identity).inserted {
        identity = Identity(number: identity.number &+ 1)
      }
      identities[name] = identity
    }
    return names.map { identities[$0] ?? Identity(name: $0) }
  }

  /// What all projects share: climate, market and sectors.
  public static let world = Identity(number: .max)
}

extension StreamOrigin {
  /// Where the draws of one copy of a cohort's project, or of one of its rival teams, are found.
  ///
  /// Copy and team share the address's last field: 2²⁴ copies of up to 2⁸ teams each.
  @inlinable
  public init(
    seed: UInt64, trial: UInt64, identity: Identity, copy: UInt32 = 0, team: UInt8 = 0
  ) {
    self.init(
      seed: seed, trial: trial, project: identity.number, team: copy &<< 8 | UInt32(team))
  }

  /// The same copy's draws for another of its rival teams.
  @inlinable
  public func team(_ team: UInt8) -> StreamOrigin {
    StreamOrigin(
      seed: seed, trial: trial, project: project, team: self.team & 0xFFFF_FF00 | UInt32(team))
  }
}
