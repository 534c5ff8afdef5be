import Languages
import Portfolios

/// A policy less the baseline on the same futures.
public struct RecordedComparison: Sendable {
  public let policy: String
  public let baseline: String
  public let metrics: [String: RecordedEstimate]
  /// Whether what follows was asked for; it is empty otherwise.
  let isWhole: Bool
  public let chanceOfBeing: RecordedContests
  /// What each factor adds to what the state has more in the end, and their sum as `total`; empty in
  /// a document without it.
  public let attribution: [String: RecordedEstimate]

  static let form: Form<RecordedComparison> = .record(
    RecordedComparison.init,
    .init("policy", \.policy, .text),
    .init("baseline", \.baseline, .text),
    .init("metrics", \.metrics, .metrics),
    .init(names: { @Sendable in $0.contains("chanceOfBeing") }),
    .init(
      "chanceOfBeing", \.chanceOfBeing, RecordedContests.form, where: { @Sendable in $0.isWhole },
      orElse: .none),
    .init(
      "attribution", \.attribution,
      .dictionary(TrialLayout.Factor.allCases.map { "\($0)" } + ["total"], .estimate)
        .orAbsent([:]),
      where: { @Sendable in $0.isWhole }, orElse: [:]))
}

/// The chances that a policy does better than the baseline in one future.
public struct RecordedContests: Sendable {
  public let moreCross: RecordedEstimate
  public let stateKeepsMore: RecordedEstimate

  /// Where nobody asked for them.
  static let none = RecordedContests(moreCross: .none, stateKeepsMore: .none)

  static let form: Form<RecordedContests> = .record(
    RecordedContests.init,
    .init("moreCross", \.moreCross, .estimate),
    .init("stateKeepsMore", \.stateKeepsMore, .estimate))
}

/// The entry price at which buying shares is worth as much to the state as a grant that converts.
public struct RecordedBreakEven: Sendable {
  public let policy: String
  public let against: String
  /// Its status says where it is a bound.
  public let entryPreMoney: RecordedEstimate

  /// What to say before the price where it is a bound.
  var bound: Phrase? {
    switch entryPreMoney.status {
    case "lowerBound": Phrase("at least ", "不低于 ")
    case "upperBound": Phrase("at most ", "不高于 ")
    default: nil
    }
  }

  static let form: Form<RecordedBreakEven> = .record(
    RecordedBreakEven.init,
    .init("policy", \.policy, .text),
    .init("against", \.against, .text),
    .init("entryPreMoney", \.entryPreMoney, .estimate))
}
