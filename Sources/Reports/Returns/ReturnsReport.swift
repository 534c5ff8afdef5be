public import Returns
public import TermSheets

/// Everything that `botou returns` finds out about a table of flows.
public struct ReturnsReport: Sendable {
  /// What the user declares beside the flows.
  public struct Terms: Sendable {
    public var dayCount: DayCount
    /// For NPV and NFV; neither is computed without it.
    public var discountRate: Double?
    /// For MIRR, which is not computed without both.
    public var financeRate: Double?
    public var reinvestRate: Double?

    public init(
      dayCount: DayCount = .actual365Fixed, discountRate: Double? = nil,
      financeRate: Double? = nil, reinvestRate: Double? = nil
    ) {
      (self.dayCount, self.discountRate) = (dayCount, discountRate)
      (self.financeRate, self.reinvestRate) = (financeRate, reinvestRate)
    }
  }

  /// One line of the result.
  struct Entry: Sendable {
    enum Answer: Sendable {
      case rate(RateOfReturn)
      /// A rate that is one number by definition.
      case share(Measure)
      case ratio(Measure)
      case amount(Measure)
    }
    let measure: ReturnsMeasure
    let answer: Answer
  }

  let table: FlowTable
  let terms: Terms
  let flows: CashFlows
  /// The same with what is still held, as received on the last date.
  public let flowsWithHeld: CashFlows
  let entries: [Entry]

  public init(_ table: FlowTable, terms: Terms) throws(ReturnsError) {
    (self.table, self.terms) = (table, terms)
    flows = try CashFlows(dates: table.dates, amounts: table.amounts, dayCount: terms.dayCount)
    flowsWithHeld = try ReturnsReport.flowsWithHeld(table, terms)
    entries =
      try ReturnsReport.rates(flowsWithHeld, terms) + ReturnsReport.multiples(flows, table)
      + ReturnsReport.marketEquivalents(table, terms)
  }

  /// Days on which something is recorded.
  var period: ClosedRange<CivilDate>? {
    table.dates.min().flatMap { first in table.dates.max().map { first...$0 } }
  }
}

// MARK: - What is computed

extension ReturnsReport {
  private static func flowsWithHeld(
    _ table: FlowTable, _ terms: Terms
  ) throws(ReturnsError) -> CashFlows {
    var (dates, amounts) = (table.dates, table.amounts)
    if let last = dates.max(), let residual = table.residualValue {
      dates.append(last)
      amounts.append(residual)
    }
    return try CashFlows(dates: dates, amounts: amounts, dayCount: terms.dayCount)
  }

  /// Rates and values count what is still held.
  private static func rates(_ flows: CashFlows, _ terms: Terms) throws(ReturnsError) -> [Entry] {
    var entries = [
      Entry(measure: .internalRateOfReturn, answer: .rate(flows.internalRateOfReturn()))
    ]
    if let rate = terms.discountRate {
      let present = try measured { () throws(ReturnsError) in try flows.netPresentValue(at: rate) }
      let future = try measured { () throws(ReturnsError) in try flows.netFutureValue(at: rate) }
      entries.append(Entry(measure: .netPresentValue, answer: .amount(present)))
      entries.append(Entry(measure: .netFutureValue, answer: .amount(future)))
    }
    if let finance = terms.financeRate, let reinvest = terms.reinvestRate {
      let modified = try flows.modifiedRateOfReturn(financeRate: finance, reinvestRate: reinvest)
      entries.append(Entry(measure: .modifiedRateOfReturn, answer: .share(modified)))
    }
    return entries
  }

  /// A value beyond the machine's numbers is undefined, not an error.
  private static func measured(
    _ value: () throws(ReturnsError) -> Double
  ) throws(ReturnsError) -> Measure {
    do { return .value(try value()) } catch .notRepresentable {
      return .undefined(.notRepresentable)
    } catch { throw error }
  }

  private static func multiples(_ flows: CashFlows, _ table: FlowTable) -> [Entry] {
    let residual = table.residualValue ?? 0
    return [
      Entry(measure: .multipleOnInvested, answer: .ratio(flows.multipleOnInvested(residual))),
      Entry(measure: .distributedToPaidIn, answer: .ratio(flows.distributedToPaidIn)),
      Entry(measure: .residualToPaidIn, answer: .ratio(flows.residualToPaidIn(residual))),
      Entry(measure: .totalToPaidIn, answer: .ratio(flows.totalToPaidIn(residual))),
    ]
  }

  private static func marketEquivalents(
    _ table: FlowTable, _ terms: Terms
  ) throws(ReturnsError) -> [Entry] {
    guard let index = table.index else { return [] }
    let market = try PublicMarketEquivalent(
      times: terms.dayCount.times(of: table.dates), amounts: table.amounts, index: index,
      residualValue: table.residualValue ?? 0)
    return [
      Entry(measure: .kaplanSchoar, answer: .ratio(market.kaplanSchoar)),
      Entry(
        measure: .longNickelsResidualValue,
        answer: .amount(.value(market.longNickelsResidualValue))),
      Entry(measure: .longNickels, answer: .rate(try market.longNickels())),
      Entry(measure: .plusLambda, answer: .ratio(market.plusLambda)),
      Entry(measure: .plus, answer: .rate(try market.plus())),
      Entry(measure: .directAlpha, answer: .rate(try market.directAlpha())),
    ]
  }
}
