/// Divides the proceeds of an exit among claims and share classes.
///
/// Everything follows from one number, the value `v` of a common share. At a given `v` each class
/// knows what it does: a non-participating share is worth `max(preference, v)`, a capped one
/// `max(min(preference + v, cap), v)`, an option `max(0, v − strike)`. The sum `D(v)` grows with
/// `v` along straight pieces, so one `v` spends the proceeds, and at it no class gains by choosing
/// otherwise: one that converts has `v` at least its preference, and leaving would pay it just that;
/// one that keeps has `v` below, and joining would only pull `v` towards its preference from below.
/// Proceeds below `D(0)` go by seniority, and conversion could only add sharers to less.
public struct ExitWaterfall<Number: Scalar>: Equatable, Sendable {
  /// A fixed amount: a debt, or an instrument that takes cash.
  public struct Claim: Hashable, Sendable {
    public var name: String
    public var amount: Number
    /// Compared with the seniority of preferences; debts come first.
    public var seniority: Int

    public init(_ name: String, amount: Number, seniority: Int = .max) {
      self.name = name
      self.amount = amount
      self.seniority = seniority
    }
  }

  /// Shares with the same rights.
  public struct Tranche: Hashable, Sendable {
    public enum Right: Hashable, Sendable {
      case common
      case option(strike: Number)
      case preferred(LiquidationPreference<Number>)
    }

    public var name: String
    public var shares: Number
    public var right: Right
    /// Common shares that one share becomes.
    public var conversionRatio: Number

    public init(name: String, shares: Number, right: Right, conversionRatio: Number = 1) {
      self.name = name
      self.shares = shares
      self.right = right
      self.conversionRatio = conversionRatio
    }
  }

  public let claims: [Claim]
  public let tranches: [Tranche]
  let turns: [Turn]

  /// Refuses classes without shares, impossible rights, and a company whose last money nobody owns.
  public init(tranches: [Tranche], claims: [Claim] = []) throws(TermsErrors) {
    var faults = FaultList()
    for (index, claim) in claims.enumerated() {
      faults.require(claim.amount, .notNegative, at: .field("claims")[index].field("amount"))
    }
    for (index, tranche) in tranches.enumerated() {
      tranche.check(at: .field("classes")[index], &faults)
      if tranches[..<index].contains(where: { $0.name == tranche.name }) {
        faults.report(.duplicate(.field("classes")[index].field("name"), name: tranche.name))
      }
    }
    // A capped class that may not convert leaves the rest to others.
    if !tranches.isEmpty, tranches.allSatisfy({ $0.isBounded }) {
      faults.report(.ambiguous(.field("classes"), .noResidualOwner))
    }
    try faults.throwIfAny()
    self.claims = claims
    self.tranches = tranches
    turns = Self.turns(of: tranches)
  }
}

extension ExitWaterfall.Tranche {
  /// The preference of all shares together.
  var preference: Number {
    if case .preferred(let terms) = right {
      shares * terms.originalPrice * terms.multiple
    } else {
      0
    }
  }

  var seniority: Int {
    if case .preferred(let terms) = right { terms.seniority } else { .min }
  }

  var isBounded: Bool {
    guard case .preferred(let terms) = right,
      case .capped(_, mayConvert: false) = terms.participation
    else { return false }
    return true
  }

  func check(at path: TermsPath, _ faults: inout FaultList) {
    guard shares.isFinite, shares > 0 else {
      faults.report(.emptyClass(path, name: name))
      return
    }
    faults.require(conversionRatio, .positive, at: path.field("conversionRatio"))
    switch right {
    case .common: break
    case .option(let strike): faults.require(strike, .notNegative, at: path.field("strike"))
    case .preferred(let terms):
      ShareClass(name: name, preference: terms).check(at: path, &faults)
    }
  }
}
