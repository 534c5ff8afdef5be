/// Which shares a price is divided over: a declared part of every cap and every pre-money.
///
/// Two deals with the same cap and different bases give different shares, so no base is implied.
public struct CapitalisationBase: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Issued shares of every class, preferred shares as converted.
  public static let outstanding = CapitalisationBase(rawValue: 1 << 0)
  /// Options granted and not yet exercised.
  public static let granted = CapitalisationBase(rawValue: 1 << 1)
  /// Options promised and not yet granted.
  public static let promised = CapitalisationBase(rawValue: 1 << 2)
  /// The pool's options that are neither granted nor promised.
  public static let unissued = CapitalisationBase(rawValue: 1 << 3)
  /// Options added to the pool in this round.
  public static let poolIncrease = CapitalisationBase(rawValue: 1 << 4)
  /// Shares that the other instruments receive in this round.
  public static let otherConverting = CapitalisationBase(rawValue: 1 << 5)
  /// Shares that the instrument itself receives.
  public static let itself = CapitalisationBase(rawValue: 1 << 6)

  /// Everything that exists before the round.
  public static let existing: CapitalisationBase = [.outstanding, .granted, .promised, .unissued]
  /// The company capitalisation of a post-money SAFE (YC, version 1.2): with the converting
  /// securities, without the round's pool increase.
  public static let postMoneySAFE: CapitalisationBase = [existing, .otherConverting, .itself]
  /// The capitalisation of YC's pre-2018 SAFE: with the round's pool increase, without any
  /// converting security.
  public static let preMoneySAFE: CapitalisationBase = [existing, .poolIncrease]
  /// The liquidity capitalisation of a post-money SAFE: no pool, promised options not paid.
  public static let liquidity: CapitalisationBase = [
    .outstanding, .granted, .otherConverting, .itself,
  ]
}
