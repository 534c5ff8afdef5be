/// What a buy-back of the company pays for the state's shares, as far as the company has it.
public enum BuyBackPrice: Sendable, Hashable, BitwiseCopyable {
  /// What they cost, with simple interest from the crossing on.
  case principal(interestPerYear: Double)
  /// Their part of the company's price.
  case share

  /// The interest that is agreed, if any.
  public var interestPerYear: Double {
    if case .principal(let interest) = self { interest } else { 0 }
  }
}
