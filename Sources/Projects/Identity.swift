public import Randomness

/// Who somebody is in nature's addresses: made from a name, never from a place in a list.
///
/// Inserting, removing or reordering projects or sectors therefore moves nobody else's draws.
public struct Identity: Hashable, Sendable, BitwiseCopyable {
  public let number: UInt32

  public init(number: UInt32) { self.number = number }

  /// FNV-1a over the name's UTF-8 bytes (Fowler, Noll and Vo; RFC 9923), and over `salt`
  /// where two names would otherwise meet.
  public init(name: String, salt: UInt8 = 0) {
    var hash: UInt32 = 0x811C_9DC5
    func mix(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    for byte in name.utf8 { mix(byte) }
    if salt > 0 { mix(salt) }
    number = hash
  }

  /// Identities of distinct names, distinct: a name whose number is taken is salted until it is free.
  ///
  /// Only the later of two names that meet is moved, which happens about once in
  /// 2³³/n² lists of n names.
  public static func distinct(_ names: [String]) -> [Identity] {
    var taken: Set<Identity> = [.world]
    return names.map { name in
      var salt: UInt8 = 0
      var identity = Identity(name: name)
      while taken.contains(identity), salt < .max {
        salt += 1
        identity = Identity(name: name, salt: salt)
      }
      taken.insert(identity)
      return identity
    }
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
}
