import Policies
import Randomness

/// What of the fund's terms is the same in every trial: discounts and overhead by quarter.
struct FundTerms: Sendable {
  let overheadPerQuarter: Double
  /// The present value of a yuan in the middle of each quarter.
  let discounts: [Double]
  /// The same at each policy's pilot rate of return, and its slope in the rate.
  private(set) var pilotDiscounts: [Double]
  private(set) var pilotSlopes: [Double]
  let end: FundEnd

  init(_ programme: Programme, _ layout: TrialLayout) {
    overheadPerQuarter = programme.fund.overheadPerYear / 4
    discounts = Self.years(layout).map { Self.discount($0, programme.fund.discountRate) }
    pilotDiscounts = Array(repeating: 0, count: layout.policies * layout.quarters)
    pilotSlopes = pilotDiscounts
    end = FundEnd(month: programme.fundMonths, haircut: programme.fund.saleHaircut)
  }

  /// When each quarter's flows are held to fall, in years from the start.
  static func years(_ layout: TrialLayout) -> [Double] {
    (0..<layout.quarters).map { (Double($0) + 0.5) / 4 }
  }

  private static func discount(_ years: Double, _ rate: Double) -> Double {
    power(1 + rate, -years)
  }

  /// Takes the rates that the pilot found; a policy without one keeps zeros.
  mutating func setPilot(_ rates: [Double?], _ layout: TrialLayout) {
    for (policy, rate) in rates.enumerated() {
      guard let rate else { continue }
      for (quarter, years) in Self.years(layout).enumerated() {
        let place = policy * layout.quarters + quarter
        pilotDiscounts[place] = Self.discount(years, rate)
        pilotSlopes[place] = -years * Self.discount(years + 1, rate)
      }
    }
  }
}
