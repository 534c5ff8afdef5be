import Estimates

/// How a trial's result for the state comes about, factor by factor.
///
///     net = crossers · stake per crosser · part of it kept · proceeds per kept stake − money spent
struct ValueChain: Sendable, BitwiseCopyable {
  let crossers: Double
  let stakePerCrosser: Double?
  let kept: Double?
  let proceedsPerStake: Double?
  let spent: Double

  init(crossers: Double, stake: Double, kept: Double, proceeds: Double, spent: Double) {
    self.crossers = crossers
    stakePerCrosser = crossers > 0 ? stake / crossers : nil
    self.kept = stake > 0 ? kept / stake : nil
    proceedsPerStake = kept > 0 ? proceeds / kept : nil
    // Money that no shares brought, such as a cash claim, is money that was not spent.
    self.spent = kept > 0 ? spent : spent - proceeds
  }

  /// The result with each factor taken from `policy` where its bit is set, else from `baseline`.
  ///
  /// A link that a policy does not have, such as the exit price of shares that nobody holds,
  /// is taken from the other side: it cannot have made the difference.
  static func net(_ set: Int, _ policy: ValueChain, _ baseline: ValueChain) -> Double {
    func has(_ factor: TrialLayout.Factor) -> Bool { set & 1 << factor.rawValue != 0 }
    func link(_ factor: TrialLayout.Factor, _ own: Double?, _ other: Double?) -> Double {
      (has(factor) ? own ?? other : other ?? own) ?? 0
    }
    let crossers = has(.crossing) ? policy.crossers : baseline.crossers
    let stake = link(.price, policy.stakePerCrosser, baseline.stakePerCrosser)
    let kept = link(.dilution, policy.kept, baseline.kept)
    let price = link(.exit, policy.proceedsPerStake, baseline.proceedsPerStake)
    return crossers * stake * kept * price
      - (has(.moneySpent) ? policy.spent : baseline.spent)
  }
}

/// Room for one attribution, kept by a worker.
struct AttributionScratch: ~Copyable {
  private var results: [Double]
  private(set) var values: [Double]

  init(_ attribution: ShapleyAttribution) {
    results = Array(repeating: 0, count: attribution.sets)
    values = Array(repeating: 0, count: attribution.factors)
  }

  mutating func fill(_ policy: ValueChain, _ baseline: ValueChain) {
    for set in results.indices { results[set] = ValueChain.net(set, policy, baseline) }
  }

  mutating func attribute(_ attribution: ShapleyAttribution) {
    Self.attribute(attribution, results, &values)
  }

  private static func attribute(
    _ attribution: ShapleyAttribution, _ results: [Double], _ values: inout [Double]
  ) {
    var span = values.mutableSpan
    attribution.attribute(results.span, to: &span)
  }
}
