/// A fault in the terms of a table, a round or an exit: where, what was found, what is allowed.
public enum TermsError: Error, Equatable, Sendable {
  /// A number outside what its field allows.
  case outOfRange(TermsPath, value: String, allowed: Requirement)
  /// A holder that owns nothing and is named nowhere else.
  case unknownHolder(TermsPath, name: String)
  /// A class that the table does not have.
  case unknownClass(TermsPath, name: String)
  /// A class that nobody holds.
  case emptyClass(TermsPath, name: String)
  /// The same name given to two different things.
  case duplicate(TermsPath, name: String)
  /// More shares than the holder has.
  case notEnoughShares(TermsPath, holder: String, held: String, wanted: String)
  /// The convertible money takes the whole pre-money, so no positive price exists.
  case grantExceedsMoney(TermsPath, amount: String, available: String)
  /// The instruments' shares of the capitalisation add up to everything, or more.
  case claimsExceedCompany(TermsPath, claimed: String)
  /// The team stands at or below its floor before the round.
  case floorImpossible(TermsPath, share: String, floor: String)
  /// A price that rounding turns into nothing.
  case priceRoundsToZero(TermsPath, price: String)
  /// Rounding that is declared where it cannot be done.
  case rounding(TermsPath, RoundingFault)
  /// Terms that have more than one reading.
  case ambiguous(TermsPath, Ambiguity)
  /// The solver could not prove its answer: a fault of this program, not of the terms.
  case unproven(TermsPath, residual: String)

  /// Why a declared rounding cannot be done.
  public enum RoundingFault: String, Sendable {
    /// An instrument rounds and its round does not, so that fractions of shares are left anyway.
    case roundIsExact
    /// A sale without a round divides money, and rounds no price.
    case noRound
    /// Whole shares and rounded prices go on changing each other.
    case neverSettles
  }

  /// Why a term has more than one reading.
  public enum Ambiguity: String, Sendable {
    /// The post-money counts only the money that converts, which then depends on the limit and on
    /// the cap at once; no rational answer exists.
    case limitOnCappedDollarsInvested
    /// A holder cannot be limited and protected by the same floor.
    case limitedHolderInTeam
    /// Every class is capped and none may convert, so nobody owns the last of the proceeds.
    case noResidualOwner
  }
}

/// What a number has to be.
public enum Requirement: Equatable, Sendable {
  case positive
  case notNegative
  /// At least 0 and below 1.
  case properFraction
  /// Above 0 and at most 1.
  case positiveFraction
  /// Above 0 and below 1.
  case openFraction
  case atLeast(String)
  case within(Int, Int)

  /// Whether `value` meets it; a NaN meets nothing.
  func admits<Number: Scalar>(_ value: Number) -> Bool {
    guard value.isFinite else { return false }
    return switch self {
    case .positive: value > 0
    case .notNegative: value >= 0
    case .properFraction: value >= 0 && value < 1
    case .positiveFraction: value > 0 && value <= 1
    case .openFraction: value > 0 && value < 1
    case .atLeast: true
    case .within(let low, let high): value >= Number(low) && value <= Number(high)
    }
  }
}

/// Every fault found in one pass.
public struct TermsErrors: Error, Equatable, Sendable {
  public let faults: [TermsError]

  public init(_ faults: [TermsError]) { self.faults = faults }
}

extension TermsError {
  /// A stable name for programs.
  public var code: String {
    switch self {
    case .outOfRange: "terms.out-of-range"
    case .unknownHolder: "terms.unknown-holder"
    case .unknownClass: "terms.unknown-class"
    case .emptyClass: "terms.empty-class"
    case .duplicate: "terms.duplicate"
    case .notEnoughShares: "terms.not-enough-shares"
    case .grantExceedsMoney: "terms.grant-exceeds-money"
    case .claimsExceedCompany: "terms.claims-exceed-company"
    case .floorImpossible: "terms.floor-impossible"
    case .priceRoundsToZero: "terms.price-rounds-to-zero"
    case .rounding(_, let reason): "terms.rounding.\(reason.rawValue)"
    case .ambiguous(_, let reason): "terms.ambiguous.\(reason.rawValue)"
    case .unproven: "terms.unproven"
    }
  }

  /// The field at fault.
  public var path: TermsPath {
    switch self {
    case .outOfRange(let path, _, _), .unknownHolder(let path, _), .unknownClass(let path, _),
      .emptyClass(let path, _), .duplicate(let path, _), .notEnoughShares(let path, _, _, _),
      .grantExceedsMoney(let path, _, _), .claimsExceedCompany(let path, _),
      .floorImpossible(let path, _, _), .priceRoundsToZero(let path, _),
      .rounding(let path, _), .ambiguous(let path, _), .unproven(let path, _):
      path
    }
  }
}
