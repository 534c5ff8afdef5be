// What an instrument says of itself, whichever it is.

extension Instrument {
  public var kind: Kind { type(of: terms).kind }

  /// The word of scenario files.
  public var name: String { kind.rawValue }

  /// The instrument itself, or the parts of a mixture.
  public var parts: [Instrument] {
    if case .mixture(let mixture) = self { return mixture.parts.map(\.instrument) }
    return [self]
  }

  /// Whether the state may come to own shares.
  public var mayOwnShares: Bool { terms.mayOwnShares }

  /// Whether it asks for anything back beside what is unspent.
  public var seeksReturn: Bool { terms.seeksReturn }

  /// The part of the company that the team knows to be the state's before any round, for an award.
  public func shareGivenAway(for award: Double) -> Double { terms.shareGivenAway(for: award) }

  /// Whether it leaves a claim on the company that no price is known for before the round.
  public var isUnpriced: Bool { terms.isUnpriced }
}
