/// What an instrument may do when the company is sold before any round.
public struct SaleTerms<Number: Scalar>: Hashable, Sendable {
  public enum Election: String, Hashable, Sendable, CaseIterable {
    /// Cash or shares, whichever pays more.
    case better
    case cash
    case shares
  }

  public var election: Election
  /// The cash claim as a multiple of what is owed.
  public var cashMultiple: Number
  /// Compared with the seniority of preferences; a SAFE ranks with ordinary preferred shares.
  public var seniority: Int
  /// The base that a cap is divided over in a sale.
  public var base: CapitalisationBase

  public init(
    election: Election = .better, cashMultiple: Number = 1, seniority: Int = 1,
    base: CapitalisationBase = .liquidity
  ) {
    self.election = election
    self.cashMultiple = cashMultiple
    self.seniority = seniority
    self.base = base
  }
}

/// What one instrument received in a sale.
public struct SaleAccount<Number: Scalar>: Equatable, Sendable {
  public let name: String
  public let holder: String
  /// Shares, or nil where it took cash.
  public let shares: Number?
  public let amount: Number
}

public struct SaleResult<Number: Scalar>: Equatable, Sendable {
  public let instruments: [SaleAccount<Number>]
  public let exit: CapTable<Number>.ExitResult

  /// What one common share received.
  public var commonValue: Number { exit.distribution.commonValue }
}
