/// Who bears the dilution of a conversion: the meaning of the round's pre-money.
public enum Convention: String, Hashable, Sendable, BitwiseCopyable, CaseIterable {
  /// Old holders and new investors alike: state share `G/(V+N+G)`. Cooley's "pre-money method".
  case alongside
  /// Old holders alone: state share `G/(V+N)`. Cooley's "percent-ownership method".
  case inPreMoney = "in-pre-money"
  /// The post-money is fixed at `V + N +` the principal that converts. Accrued interest and
  /// discounts add shares but no dollars, and so dilute everyone.
  case dollarsInvested = "dollars-invested"
}

/// A valuation cap and the shares it is divided over.
public struct ValuationCap<Number: Scalar>: Hashable, Sendable {
  public var amount: Number
  public var base: CapitalisationBase

  public init(_ amount: Number, over base: CapitalisationBase) {
    self.amount = amount
    self.base = base
  }
}

/// Simple interest: `principal × rate × years`.
public struct SimpleInterest<Number: Scalar>: Hashable, Sendable {
  public var rate: Number
  public var years: Number

  public init(rate: Number, years: Number) {
    self.rate = rate
    self.years = years
  }
}

/// What sets the number of shares that an instrument converts into.
public enum ConversionPrice<Number: Scalar>: Hashable, Sendable {
  /// The lowest of the round's price less the discount and the cap's price.
  case market(discount: Number = 0, cap: ValuationCap<Number>? = nil)
  /// The lowest price of this instrument's own terms and of all issued after it (MFN).
  case mostFavoured(discount: Number = 0, cap: ValuationCap<Number>? = nil)
  /// A share of the fully diluted company after the round, agreed up front.
  case agreedShare(Number)
}

/// The class of share that a conversion delivers.
public enum DeliveredClass: String, Hashable, Sendable, CaseIterable {
  case common
  /// The round's class, with the preference of the round's price.
  case roundClass = "round-class"
  /// A series of its own, like the round's but with the conversion price as its original price.
  case ownSeries = "own-series"
}
