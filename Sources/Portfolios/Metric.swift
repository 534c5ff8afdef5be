public import Estimates
import Returns

/// A reported number: its name, what kind of number it is, and how it follows from the columns.
///
/// The catalogue is the whole list; `botou explain metrics` prints the definitions that the
/// reports keep beside these names.
public struct Metric: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Between 0 and 1, with a beta interval.
    case share
    case months
    /// In the scenario's unit of money.
    case money
    /// A plain ratio, such as a multiple.
    case ratio
    /// A rate a year.
    case rate
    case count
  }

  public let name: String
  public let kind: Kind
  let recipe: Recipe

  /// How a metric follows from the columns.
  enum Recipe: Sendable {
    /// Sums of columns; a single future has such a number too.
    case fraction(ColumnFraction)
    /// The mean of a column that is 0 or 1 in a single future.
    case chance(Column)
    case rateOfReturn
  }

  /// The metric for one policy with its slopes, before an interval is made of it.
  public func pooled(_ source: MetricSource) -> PooledValue { value(source) }

  func value(_ source: MetricSource) -> PooledValue {
    switch recipe {
    case .fraction(let fraction): fraction.pooled(source)
    case .chance(let column): source.mean(column)
    case .rateOfReturn: source.rateOfReturn
    }
  }

  /// The estimate for one policy.
  public func estimate(_ source: MetricSource, confidence: Confidence = .standard) -> Estimate {
    switch kind {
    case .share:
      source.moments.estimate(
        share: value(source), certain: source.isCertain, confidence: confidence)
    default: source.moments.estimate(value(source), confidence: confidence)
    }
  }

  /// What a policy has more than another on the same futures.
  public func difference(
    _ policy: MetricSource, _ baseline: MetricSource, confidence: Confidence = .standard
  ) -> Estimate {
    policy.moments.estimate(value(policy) - value(baseline), confidence: confidence)
  }

  public static func named(_ name: String) -> Metric? { all.first { $0.name == name } }
}

/// Where a policy's metrics are read from.
public struct MetricSource: Sendable {
  public let moments: Moments
  public let layout: TrialLayout
  public let policy: Int
  /// Whether nothing in the scenario is random.
  public let isCertain: Bool

  public init(moments: Moments, layout: TrialLayout, policy: Int, isCertain: Bool = false) {
    self.moments = moments
    self.layout = layout
    self.policy = policy
    self.isCertain = isCertain
  }

  func mean(_ column: Column) -> PooledValue {
    moments.pooled(layout.place(column, of: policy))
  }
}

// MARK: - The catalogue

extension Metric {
  public static let all: [Metric] =
    crossing + running + causes + snapshot + valley + state + money
    + gates + control

  private static func share(_ name: String, _ above: Column, _ below: Column) -> Metric {
    ratio(name, .share, above, below)
  }

  private static func ratio(
    _ name: String, _ kind: Kind, _ above: Column, _ below: Column
  ) -> Metric {
    fraction(name, kind, ColumnFraction([above], over: [below]))
  }

  private static func mean(_ name: String, _ kind: Kind, _ column: Column) -> Metric {
    fraction(name, kind, ColumnFraction([column]))
  }

  private static func fraction(_ name: String, _ kind: Kind, _ fraction: ColumnFraction) -> Metric {
    Metric(name: name, kind: kind, recipe: .fraction(fraction))
  }

  private static func chance(_ name: String, _ column: Column) -> Metric {
    Metric(name: name, kind: .share, recipe: .chance(column))
  }

  private static let crossing = [
    share("crossing.ultimate", .crossed, .entered),
    share("crossing.at36", .crossedAt36, .entered),
    share("crossing.at60", .crossedAt60, .entered),
    share("crossing.at96", .crossedAt96, .entered),
    share("crossing.byHorizon", .crossedByHorizon, .entered),
    share("crossing.done", .done, .entered),
    share("crossing.financedGivenDone", .crossed, .done),
    fraction(
      "crossing.unfinanced", .share,
      ColumnFraction([.done], less: [.crossed], over: [.entered])),
    share("crossing.amongSigned", .crossed, .signed),
    share("crossing.naive", .crossedToday, .startedToday),
    mean("crossing.count", .count, .crossed),
  ]

  private static let running = [
    share("running.crossing", .runningCrossed, .running),
    share("running.failed", .runningFailed, .running),
    share("running.closed", .runningClosed, .running),
  ]

  private static let causes = [
    share("cause.failed", .failedByHorizon, .entered),
    share("cause.closed", .closedByHorizon, .entered),
    share("cause.other", .otherByHorizon, .entered),
    share("cause.refused", .refusedByHorizon, .entered),
    share("cause.inProgress", .inProgressByHorizon, .entered),
  ]

  private static let snapshot = [
    mean("snapshot.started", .count, .startedToday),
    mean("snapshot.crossed", .count, .crossedToday),
    mean("snapshot.failed", .count, .failedToday),
    mean("snapshot.closed", .count, .closedToday),
    mean("snapshot.inProgress", .count, .inProgressToday),
  ]

  private static let valley = [
    ratio("valley.depth", .money, .need, .entered),
    ratio("valley.shortage", .money, .shortage, .entered),
    ratio("valley.width", .months, .width, .crossed),
    ratio("valley.uncrossedWithin60", .months, .uncrossedWithin60, .entered),
  ]

  private static let state = [
    share("state.stakeAtConversion", .stakeAtCrossing, .owning),
    share("state.stakeAtExit", .stakeAtExit, .owning),
    fraction(
      "state.moic", .ratio,
      ColumnFraction([.proceeds, .returned], over: [.centrePaid, .overhead])),
    Metric(name: "state.irr", kind: .rate, recipe: .rateOfReturn),
    mean("state.npv", .money, .presentValue),
    mean("state.proceeds", .money, .proceeds),
    chance("state.lossProbability", .nominalLoss),
    chance("state.appraisedLossProbability", .appraisedLoss),
    mean("state.exemptLosses", .money, .exemptLosses),
    share("state.projectLossProbability", .proceedsBelowCost, .owning),
  ]

  private static let money = [
    fraction("money.public", .money, ColumnFraction([.centrePaid, .otherPublicPaid])),
    mean("money.centre", .money, .centrePaid),
    mean("money.returned", .money, .returned),
    mean("money.tolerated", .money, .tolerated),
    mean("money.private", .money, .marketPaid),
    ratio("money.privatePerCrossing", .money, .marketPaid, .crossers),
    mean("money.laterPrivate", .money, .laterMarketPaid),
    fraction(
      "money.leverage", .ratio,
      ColumnFraction([.marketPaid], over: [.centrePaid, .otherPublicPaid])),
    fraction(
      "money.costPerCrossing", .money,
      ColumnFraction([.centrePaid, .otherPublicPaid], over: [.crossers])),
    fraction(
      "money.netCostPerCrossing", .money,
      ColumnFraction(
        [.centrePaid, .otherPublicPaid], less: [.returned, .proceeds], over: [.crossers])),
    mean("fund.peakNeed", .money, .peakNeed),
  ]

  private static let gates = [
    ratio("gate.wrongPass", .count, .wrongPasses, .entered),
    ratio("gate.wrongStop", .count, .wrongStops, .entered),
  ]

  private static let control = [
    share("control.teamKept", .teamInControl, .crossers),
    share("control.teamShare", .teamAtCrossing, .crossers),
    share("control.boundMaximumShare", .boundMaximumShare, .crossers),
    share("control.boundLargestHolder", .boundLargestHolder, .crossers),
    share("control.boundTeamFloor", .boundTeamFloor, .crossers),
  ]
}

// MARK: - Rate of return

extension MetricSource {
  /// The centre's mean flows by quarter: what comes in less what goes out.
  var meanFlows: [Double] {
    zip(layout.received(of: policy), layout.paid(of: policy)).map {
      moments.means[$0] - moments.means[$1]
    }
  }

  /// The rate at which the expected flows are worth nothing, with its slopes read at the pilot's rate.
  var rateOfReturn: PooledValue {
    guard moments.count > 0 else { return PooledValue(undefined: .noTrials) }
    let years = FundTerms.years(layout)
    let flows = try? CashFlows(times: years, amounts: meanFlows)
    switch flows?.internalRateOfReturn() {
    case .unique(let rate):
      let slope = moments.means[layout.place(.pilotSlope, of: policy)]
      guard slope != 0 else { return PooledValue(undefined: .noRoot) }
      return PooledValue(
        rate,
        gradient: [.init(column: layout.place(.pilotValue, of: policy), slope: -1 / slope)])
    case .several: return PooledValue(undefined: .severalRoots)
    case .some(.none), .notBracketed, nil: return PooledValue(undefined: .noRoot)
    }
  }
}
