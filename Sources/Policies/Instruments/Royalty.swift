import Projects

/// No shares, but a part of what the result earns, up to a multiple of the grant 赋权+约定收益.
///
/// Revenue is a declared part of the last round's post-money a year, paid yearly from the crossing on.
/// Once the multiple is reached nothing more is owed. Where nothing is earned, nothing is owed.
public struct Royalty: InstrumentTerms, Hashable, BitwiseCopyable {
  /// Part of revenue.
  public var revenueShare: Double
  /// Revenue a year over the company's value.
  public var revenueOverValue: Double
  /// Months from crossing until there is revenue.
  public var revenueAfterMonths: Double
  /// Part of what the company is worth at its exit, paid before any shares.
  public var exitShare: Double
  /// The most that is ever paid, over the grant and its interest.
  public var mostMultiple: Double
  /// Simple interest on the grant that the most grows with, from each payment.
  public var interestPerYear: Double

  public init(
    revenueShare: Double = 0, revenueOverValue: Double = 0.2, revenueAfterMonths: Double = 0,
    exitShare: Double = 0, mostMultiple: Double = 1, interestPerYear: Double = 0
  ) throws(PolicyError) {
    try require("revenueShare", revenueShare, .share)
    try require("revenueOverValue", revenueOverValue, .notNegative)
    try require("revenueAfterMonths", revenueAfterMonths, .notNegative)
    try require("exitShare", exitShare, .share)
    try require("mostMultiple", mostMultiple, .positive)
    try require("interestPerYear", interestPerYear, .notNegative)
    guard revenueShare * revenueOverValue > 0 || exitShare > 0 else {
      throw .clash(.onNothing(Self.kind))
    }
    self.revenueShare = revenueShare
    self.revenueOverValue = revenueOverValue
    self.revenueAfterMonths = revenueAfterMonths
    self.exitShare = exitShare
    self.mostMultiple = mostMultiple
    self.interestPerYear = interestPerYear
  }
}

extension Royalty {
  public static let kind = Instrument.Kind.royalty
  public var seeksReturn: Bool { true }

  public var instrument: Instrument { .royalty(self) }
}
