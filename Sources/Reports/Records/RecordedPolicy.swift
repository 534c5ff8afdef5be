public import Languages
import Portfolios

/// What one policy came to.
public struct RecordedPolicy: Sendable {
  public let name: String
  let stated: Phrase?
  public let instrument: String
  /// The purse of this policy alone; nothing for one that has the scenario's.
  public let fund: RecordedFund?
  public let metrics: [String: RecordedEstimate]
  /// Which of the sections below there are; the others are empty.
  let parts: Asked.Parts
  public let additionality: RecordedAdditionality?
  public let curves: RecordedCurves
  /// Nothing in a document without it.
  public let valley: RecordedValley?
  public let deaths: [RecordedDeath]
  /// Nothing in a document without them.
  public let exits: [RecordedExit]
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

  /// What people call it.
  public var title: Phrase { stated ?? Phrase(same: name) }

  /// Whether it turns grants into shares.
  var convertsGrants: Bool { instrument == "grant-to-equity" }

  static let form: Form<RecordedPolicy> = .record(
    RecordedPolicy.init,
    .init("name", \.name, .text),
    .init("title", \.stated, .expected(.phrase)),
    .init("instrument", \.instrument, .text),
    .init("fund", \.fund, ifAny: RecordedFund.form),
    .init("metrics", \.metrics, .metrics),
    .init(names: RecordedSection.ofPolicy),
    section("additionality", \.additionality, .orNone(RecordedAdditionality.form), nil),
    section("curves", \.curves, RecordedCurves.form, .none),
    section("valley", \.valley, .expected(RecordedValley.form), nil),
    section("deaths", \.deaths, .list(RecordedDeath.form), []),
    section("exits", \.exits, .list(RecordedExit.form).orAbsent([]), []),
    section("crossings", \.crossings, RecordedCrossings.form, .none),
    section("distributions", \.distributions, RecordedDistribution.all, [:]),
    section("cashPlan", \.cashPlan, .list(RecordedQuarter.form), []),
    section("capital", \.capital, .list(RecordedCapital.form).orAbsent([]), []),
    section("snapshots", \.snapshots, .list(RecordedSnapshot.form).orAbsent([]), []),
    section("sectors", \.sectors, .list(RecordedGroup.form), []),
    section("districts", \.districts, .list(RecordedGroup.form), []),
    section("projects", \.projects, .list(RecordedProject.form), []))

  private static func section<Part>(
    _ name: String, _ path: any KeyPath<RecordedPolicy, Part> & Sendable, _ form: Form<Part>,
    _ nothing: Part
  ) -> Member<RecordedPolicy, Part> {
    let part = RecordedSection.all.first { $0.ofPolicy.contains(name) }?.part ?? []
    return Member(
      name, path, form, where: { $0.parts.contains(part) }, orElse: nothing)
  }
}

extension RecordedSection {
  /// The sections of a policy of which some member stands.
  fileprivate static func ofPolicy(_ names: Set<String>) -> Asked.Parts {
    all.reduce(into: []) { parts, section in
      if !names.isDisjoint(with: section.ofPolicy) { parts.insert(section.part) }
    }
  }
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
  /// What people call it; nothing for a stage without a name.
  public let title: Phrase?
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
    .init("title", \.title, .orNone(.phrase)),
    .init("share", \.share, .estimate),
    .init("gateMissed", \.gateMissed, .estimate),
    .init("wrongStop", \.wrongStop, .estimate),
    .init("noInvestor", \.noInvestor, .estimate),
    .init("outOfMoney", \.outOfMoney, .estimate))
}
