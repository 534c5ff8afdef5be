/// Money given earlier that becomes shares in a round: a grant, a note or a SAFE.
///
///     Convertible<Rational>.grant("MEMS", holder: "centre", principal: 10, convention: .alongside)
public struct Convertible<Number: Scalar>: Hashable, Sendable {
  public var name: String
  public var holder: String
  public var principal: Number
  public var interest: SimpleInterest<Number>?
  /// The part of principal and interest that converts; the rest stays as it was.
  public var convertingShare: Number
  public var price: ConversionPrice<Number>
  public var convention: Convention
  public var delivers: DeliveredClass
  /// How its own price and shares are rounded; nil is as the round declares.
  public var rounding: ShareRounding?
  public var atSale: SaleTerms<Number>

  public init(
    name: String, holder: String, principal: Number, interest: SimpleInterest<Number>? = nil,
    convertingShare: Number = 1, price: ConversionPrice<Number> = .market(),
    convention: Convention, delivers: DeliveredClass = .roundClass,
    rounding: ShareRounding? = nil, atSale: SaleTerms<Number> = SaleTerms()
  ) {
    self.name = name
    self.holder = holder
    self.principal = principal
    self.interest = interest
    self.convertingShare = convertingShare
    self.price = price
    self.convention = convention
    self.delivers = delivers
    self.rounding = rounding
    self.atSale = atSale
  }

  /// A public grant that converts at the round's price.
  public static func grant(
    _ name: String, holder: String, principal: Number, convention: Convention
  ) -> Convertible {
    Convertible(name: name, holder: holder, principal: principal, convention: convention)
  }

  /// YC's post-money SAFE: the cap is divided over everything that converts, itself included.
  public static func postMoneySAFE(
    _ name: String, holder: String, principal: Number, cap: Number? = nil, discount: Number = 0
  ) -> Convertible {
    safe(name, holder, principal, discount, cap.map { ValuationCap($0, over: .postMoneySAFE) })
  }

  /// YC's earlier SAFE: the cap is divided over what exists before any conversion, with the options
  /// that the round adds.
  public static func preMoneySAFE(
    _ name: String, holder: String, principal: Number, cap: Number? = nil, discount: Number = 0
  ) -> Convertible {
    safe(name, holder, principal, discount, cap.map { ValuationCap($0, over: .preMoneySAFE) })
  }

  private static func safe(
    _ name: String, _ holder: String, _ principal: Number, _ discount: Number,
    _ cap: ValuationCap<Number>?
  ) -> Convertible {
    Convertible(
      name: name, holder: holder, principal: principal,
      price: .market(discount: discount, cap: cap), convention: .inPreMoney, delivers: .ownSeries)
  }

  /// Principal with the interest accrued on it.
  public var owed: Number {
    principal + (interest.map { principal * $0.rate * $0.years } ?? 0)
  }
  /// The principal that converts.
  public var convertingPrincipal: Number { principal * convertingShare }
  /// The money that converts, interest included.
  public var convertingAmount: Number { owed * convertingShare }

  func check(at path: TermsPath, _ faults: inout FaultList) {
    faults.require(principal, .notNegative, at: path.field("principal"))
    faults.require(convertingShare, .positiveFraction, at: path.field("convertingShare"))
    if let interest {
      faults.require(interest.rate, .notNegative, at: path.field("interest").field("rate"))
      faults.require(interest.years, .notNegative, at: path.field("interest").field("years"))
    }
    rounding?.check(Number.self, at: path.field("rounding"), &faults)
    switch price {
    case .market(let discount, let cap), .mostFavoured(let discount, let cap):
      faults.require(discount, .properFraction, at: path.field("discount"))
      if let cap { faults.require(cap.amount, .positive, at: path.field("cap")) }
    case .agreedShare(let share):
      faults.require(share, .openFraction, at: path.field("agreedShare"))
    }
  }
}

extension Convertible {
  /// The parts of the company that caps and agreed shares promise must leave something over.
  ///
  /// A cap over a base with the instrument and all others promises `amount / cap` of it.
  static func checkClaims(of instruments: [Convertible], _ faults: inout FaultList) {
    let claimed = instruments.sum(of: \.promisedPart)
    guard claimed >= 1 else { return }
    faults.report(.claimsExceedCompany(.field("instruments"), claimed: claimed.description))
  }

  /// The base of the instrument's own cap.
  var capBase: CapitalisationBase? {
    switch price {
    case .market(_, let cap), .mostFavoured(_, let cap): cap?.base
    case .agreedShare: nil
    }
  }

  private var promisedPart: Number {
    switch price {
    case .agreedShare(let share): return share
    case .market(_, let cap), .mostFavoured(_, let cap):
      guard let cap, cap.amount > 0, cap.base.isSuperset(of: [.otherConverting, .itself]) else {
        return 0
      }
      return convertingAmount / cap.amount
    }
  }
}
