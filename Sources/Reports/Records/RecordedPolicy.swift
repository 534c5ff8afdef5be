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
  public let crossings: RecordedCrossings
  /// How results spread over futures, by the name of what varies.
  public let distributions: [String: RecordedDistribution]
  public let cashPlan: [RecordedQuarter]
  /// None for a policy under which nothing becomes capital.
  public let capital: [RecordedCapital]
  public let snapshots: [RecordedSnapshot]
  public let sectors: [RecordedGroup]
  public let districts: [RecordedGroup]
  public let projects: [RecordedProject]

  /// Whether it turns grants into shares.
  var convertsGrants: Bool { instrument == "grant-to-equity" }

  static let form: Form<RecordedPolicy> = .record(
    RecordedPolicy.init,
    .init("name", \.name, .text),
    .init("instrument", \.instrument, .text),
    .init("metrics", \.metrics, .metrics),
    .init("additionality", \.additionality, .orNone(RecordedAdditionality.form)),
    .init("curves", \.curves, RecordedCurves.form),
    .init("valley", \.valley, .expected(RecordedValley.form)),
    .init("deaths", \.deaths, .list(RecordedDeath.form)),
    .init("crossings", \.crossings, RecordedCrossings.form),
    .init("distributions", \.distributions, RecordedDistribution.all),
    .init("cashPlan", \.cashPlan, .list(RecordedQuarter.form)),
    .init("capital", \.capital, .list(RecordedCapital.form).orAbsent([])),
    .init("snapshots", \.snapshots, .list(RecordedSnapshot.form).orAbsent([])),
    .init("sectors", \.sectors, .list(RecordedGroup.form)),
    .init("districts", \.districts, .list(RecordedGroup.form)),
    .init("projects", \.projects, .list(RecordedProject.form)))
}

/// What a policy adds to the counterfactual.
public struct RecordedAdditionality: Sendable {
  public let against: String
  public let crossings: RecordedEstimate
  public let publicCostPerCrossing: RecordedEstimate
  public let privateMoneyPerCrossing: RecordedEstimate?

  /// The status of crossings that are added to a counterfactual under which nobody can cross.
  static let counterfactualIsZero = "counterfactualIsZero"

  static let form: Form<RecordedAdditionality> = .record(
    RecordedAdditionality.init,
    .init("against", \.against, .text),
    .init("crossings", \.crossings, .estimate),
    .init("publicCostPerCrossing", \.publicCostPerCrossing, .estimate),
    .init("privateMoneyPerCrossing", \.privateMoneyPerCrossing, .expected(.estimate)))
}

/// Projects that fail at a stage, over all that entered.
public struct RecordedDeath: Sendable {
  public let stage: Int
  public let name: String?
  public let share: RecordedEstimate
  /// The parts of it, by what they fail of.
  public let gateMissed: RecordedEstimate
  public let wrongStop: RecordedEstimate
  public let noInvestor: RecordedEstimate
  public let outOfMoney: RecordedEstimate

  static let form: Form<RecordedDeath> = .record(
    RecordedDeath.init,
    .init("stage", \.stage, .count),
    .init("name", \.name, .orNone(.text)),
    .init("share", \.share, .estimate),
    .init("gateMissed", \.gateMissed, .estimate),
    .init("wrongStop", \.wrongStop, .estimate),
    .init("noInvestor", \.noInvestor, .estimate),
    .init("outOfMoney", \.outOfMoney, .estimate))
}
