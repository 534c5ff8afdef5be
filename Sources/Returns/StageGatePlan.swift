import Glibc

/// Phases of research passed one after another, each with its chance, cost and duration.
///
/// The plain expected net present value that the simulation must reproduce when nothing but
/// success is random.
public struct StageGatePlan: Equatable, Sendable {
  /// One phase: money moves when it begins, and its success is known when it ends.
  public struct Phase: Equatable, Sendable {
    /// Years from the phase's beginning to its end.
    public var duration: Double
    public var probability: Double
    public var cost: Double
    public var revenue: Double

    public init(
      duration: Double, probability: Double, cost: Double, revenue: Double = 0
    ) throws(ReturnsError) {
      (self.duration, self.probability) = (duration, probability)
      (self.cost, self.revenue) = (cost, revenue)
      try check()
    }

    func check() throws(ReturnsError) {
      try ReturnsError.requireFinite([duration], .duration)
      try ReturnsError.requireFinite([cost], .cost)
      try ReturnsError.requireFinite([revenue], .revenue)
      try ReturnsError.requireProbabilities([probability], .probability)
      guard duration >= 0 else { throw .negative(.duration, index: 0, value: duration) }
      guard cost >= 0 else { throw .negative(.cost, index: 0, value: cost) }
    }

    var netCash: Double { revenue - cost }
  }

  public let phases: [Phase]
  /// Worth of having passed the last phase, when it ends.
  public let completionValue: Double

  public init(_ phases: [Phase], completionValue: Double = 0) throws(ReturnsError) {
    guard !phases.isEmpty else { throw .empty(.phases) }
    try ReturnsError.requireFinite([completionValue], .completionValue)
    (self.phases, self.completionValue) = (phases, completionValue)
  }
}

// MARK: - Chances

extension StageGatePlan {
  /// The chance of passing this phase and all that follow, for each phase.
  public var remainingProbabilities: [Double] {
    var products: [Double] = []
    var product = 1.0
    for phase in phases.reversed() {
      product *= phase.probability
      products.append(product)
    }
    return products.reversed()
  }

  /// The chance of passing every phase.
  public var successProbability: Double { phases.reduce(1) { $0 * $1.probability } }

  /// When each phase begins, in years from the first one's beginning.
  public var beginnings: [Double] {
    var moment = 0.0
    return phases.map { phase in
      defer { moment += phase.duration }
      return moment
    }
  }

  /// One line of the plan's cash flow: what is paid, when, and with which chances.
  public struct Row: Equatable, Sendable {
    public let netCash: Double
    public let time: Double
    public let successProbability: Double
    public let remainingProbability: Double
  }

  public var cashFlowTable: [Row] {
    zip(zip(phases, beginnings), remainingProbabilities).map { entry, remaining in
      Row(
        netCash: entry.0.netCash, time: entry.1, successProbability: successProbability,
        remainingProbability: remaining)
    }
  }
}

// MARK: - Value

extension StageGatePlan {
  /// Worth of standing at the beginning of each phase: Vₖ = net cash + pₖ·Vₖ₊₁·(1+rₖ)^−dₖ.
  ///
  /// One rate per phase: the risk that an investor charges for falls as research advances.
  public func values(rates: [Double]) throws(ReturnsError) -> [Double] {
    try checkRates(rates)
    var value = completionValue
    var values: [Double] = []
    for (phase, rate) in zip(phases, rates).reversed() {
      let discount = exp(-log1p(rate) * phase.duration)
      value = phase.netCash + phase.probability * value * discount
      values.append(value)
    }
    return values.reversed()
  }

  /// What a buyer pays for a project in each phase, who has yet to bear the later phases' costs.
  ///
  /// The completion value discounted at each phase's rate and chance, less the later phases'
  /// expected costs *undiscounted*, the present phase's own cost being the seller's; never below
  /// zero. The convention of Fagnan et al., "Financing drug discovery for orphan diseases",
  /// *Drug Discovery Today* 19 (2014) 533–538.
  public func saleValues(rates: [Double]) throws(ReturnsError) -> [Double] {
    try checkRates(rates)
    var (worth, laterCost, nextCost) = (completionValue, 0.0, 0.0)
    var values: [Double] = []
    for (phase, rate) in zip(phases, rates).reversed() {
      worth *= phase.probability * exp(-log1p(rate) * phase.duration)
      laterCost = phase.probability * (laterCost + nextCost)
      nextCost = phase.cost
      values.append(max(worth - laterCost, 0))
    }
    return values.reversed()
  }

  private func checkRates(_ rates: [Double]) throws(ReturnsError) {
    guard rates.count == phases.count else {
      throw .lengthsDiffer(.rate, count: rates.count, expected: phases.count)
    }
    for rate in rates { try ReturnsError.requireDiscountable(rate) }
  }

  /// eNPV at the first phase's beginning, at one rate for all phases.
  public func expectedNetPresentValue(at rate: Double) throws(ReturnsError) -> Double {
    try values(rates: phases.map { _ in rate })[0]
  }
}
