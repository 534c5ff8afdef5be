public import Documents
public import Languages

/// A run as its result document tells it: what pictures and reports are made of.
public struct RecordedRun: Sendable {
  public let version: String
  public let name: String
  public let title: Phrase
  public let sha256: String
  public let unit: MoneyUnit
  public let start: String
  public let asOf: String
  public let horizonMonths: Double
  /// The scenario with every default filled in, where the document carries it.
  public let assumptions: DocumentNode?
  /// As written: a seed may have more digits than a `Double` keeps.
  public let seed: String
  public let trials: Int
  public let sampler: String
  public let confidence: Double
  public let baseline: String
  public let policies: [RecordedPolicy]
  public let comparisons: [RecordedComparison]
  /// Published figures beside the simulated ones.
  public let official: [RecordedOfficial]
  public let breakEvens: [RecordedBreakEven]

  /// The policy that a report speaks of first: the first that converts grants, else the baseline.
  public var foremost: RecordedPolicy? {
    policies.first { $0.instrument == "grant-to-equity" } ?? policies.first { $0.name == baseline }
      ?? policies.first
  }
}

/// What one policy came to.
public struct RecordedPolicy: Sendable {
  public let name: String
  public let instrument: String
  public let metrics: [String: RecordedEstimate]
  public let additionality: RecordedAdditionality?
  public let curves: RecordedCurves
  /// Nothing in a document without it.
  public let valley: RecordedValley?
  public let deaths: [RecordedDeath]
  /// How many futures have how many crossings: `crossings[k]` of them have k.
  public let crossings: [Int]
  /// Quantiles of that number over futures, `p10`, `p50` and `p90`, where the document tells them.
  public let crossingQuantiles: [String: RecordedEstimate]
  public let distributions: [String: [String: RecordedEstimate]]
  public let cashPlan: [RecordedQuarter]
  public let sectors: [RecordedGroup]
  public let districts: [RecordedGroup]
  public let projects: [RecordedGroup]
}

/// A value with its error, as the document holds it.
public struct RecordedEstimate: Sendable, Hashable {
  public let value: Double?
  public let standardError: Double?
  public let low: Double?
  public let high: Double?
  public let status: String?
}

/// What a policy adds to the counterfactual.
public struct RecordedAdditionality: Sendable {
  public let against: String
  public let crossings: RecordedEstimate
  public let publicCostPerCrossing: RecordedEstimate
}

/// Cumulative incidence over months since entry, by cause.
public struct RecordedCurves: Sendable, Hashable {
  public let months: [Double]
  public let crossed: RecordedCurve
}

public struct RecordedCurve: Sendable, Hashable {
  public let share: [Double?]
  public let standardError: [Double?]
  public let low: [Double?]
  public let high: [Double?]
}

/// What a project spends, and needs beyond team and market money, over months since its entry.
public struct RecordedValley: Sendable, Hashable {
  public let months: [Double]
  /// How many futures were watched.
  public let futures: Int
  public let spending: RecordedMeans
  public let need: RecordedMeans
  /// Quantiles over futures of a future's mean.
  public let needQuantiles: RecordedFans
}

public struct RecordedMeans: Sendable, Hashable {
  public let value: [Double?]
  public let standardError: [Double?]
  public let low: [Double?]
  public let high: [Double?]
}

public struct RecordedFans: Sendable, Hashable {
  public let p10: [Double?]
  public let p50: [Double?]
  public let p90: [Double?]
}

/// Projects that fail at a stage, over all that entered.
public struct RecordedDeath: Sendable {
  public let stage: Int
  public let name: String?
  public let share: RecordedEstimate
}

/// A quarter of the centre's cash.
public struct RecordedQuarter: Sendable, Hashable {
  public let month: Double
  public let date: String?
  public let paid: RecordedEstimate
  public let received: RecordedEstimate
  public let balance: RecordedEstimate
  public let paidQuantiles: RecordedFan
  public let balanceQuantiles: RecordedFan
}

/// Quantiles over futures.
public struct RecordedFan: Sendable, Hashable {
  public let p10: Double?
  public let p50: Double?
  public let p90: Double?
}

/// A project, a sector or a district.
public struct RecordedGroup: Sendable {
  public let name: String
  public let count: RecordedEstimate
  public let crossed: RecordedEstimate
  public let failed: RecordedEstimate
  public let closed: RecordedEstimate
  public let other: RecordedEstimate
  public let crossingDate: String?
  public let paid: RecordedEstimate
  public let value: RecordedEstimate
  public let sector: String?
  public let district: String?
  public let isRunning: Bool
}

/// A policy less the baseline on the same futures.
public struct RecordedComparison: Sendable {
  public let policy: String
  public let baseline: String
  public let metrics: [String: RecordedEstimate]
  public let moreCross: RecordedEstimate
  public let stateKeepsMore: RecordedEstimate
  /// What each factor adds to what the state has more in the end, and their sum as `total`; empty in
  /// a document without it.
  public let attribution: [String: RecordedEstimate]
}

/// The entry price at which buying shares is worth as much to the state as a grant that converts.
public struct RecordedBreakEven: Sendable {
  public let policy: String
  public let against: String
  /// Its status says where it is a bound.
  public let entryPreMoney: RecordedEstimate
}
