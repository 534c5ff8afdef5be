public import Languages

/// How much of a number's variance each input explains, and how much is luck.
public struct RecordedSobol: Sendable, Hashable {
  public let number: RecordedNumber
  public let scramblings: Int
  /// In all scramblings together.
  public let rows: Int
  /// Rows that were left out since a point of theirs could not be played.
  public let lost: Int
  /// Why one of them was, where it could not be played.
  public let lostBecause: Phrase?
  /// Over cases, of what is expected.
  public let mean: RecordedEstimate
  public let standardDeviation: Double
  /// What few futures would have added to the variance of what is expected, as a share of it; taken out.
  public let noise: RecordedEstimate
  /// The one that explains most with others first.
  public let inputs: [RecordedIndices]
  /// Nothing where a point has a single future.
  public let luck: RecordedLuck?

  static let form: Form<RecordedSobol> = .record(
    RecordedSobol.init,
    .init(among: \.number, RecordedNumber.record),
    .init("scramblings", \.scramblings, .count), .init("rows", \.rows, .count),
    .init("rowsLeftOut", \.lost, .count), .init("because", \.lostBecause, ifAny: .phrase),
    .init("mean", \.mean, .estimate),
    .init("standardDeviation", \.standardDeviation, .number),
    .init("noise", \.noise, .estimate), .init("indices", \.inputs, .list(RecordedIndices.form)),
    .init("luck", \.luck, .orNone(RecordedLuck.form)))
}

/// The indices of an input.
public struct RecordedIndices: Sendable, Hashable {
  /// The input, by its name.
  public let input: String
  /// Of the variance of what is expected.
  public let expected: RecordedShare
  /// Of the variance of what one portfolio comes to.
  public let portfolio: RecordedShare

  static let form: Form<RecordedIndices> = .record(
    RecordedIndices.init,
    .init("input", \.input, .text), .init("expected", \.expected, RecordedShare.form),
    .init("onePortfolio", \.portfolio, RecordedShare.form))
}

/// What one input explains of a variance.
public struct RecordedShare: Sendable, Hashable {
  /// Sobol's first index.
  public let alone: RecordedEstimate
  /// Sobol's total index.
  public let together: RecordedEstimate

  static let form: Form<RecordedShare> = .record(
    RecordedShare.init,
    .init("alone", \.alone, .estimate), .init("withOthers", \.together, .estimate))
}

/// What the variance of one portfolio's outcome is made of, three shares that sum to 1.
public struct RecordedLuck: Sendable, Hashable {
  /// What inputs explain.
  public let ignorance: RecordedEstimate
  /// What futures explain alone, and all that is left when every input is known.
  public let share: RecordedShare
  /// What only an input and a future explain together.
  public let both: RecordedEstimate

  static let form: Form<RecordedLuck> = .record(
    RecordedLuck.init,
    .init("ignorance", \.ignorance, .estimate), .init("luck", \.share, RecordedShare.form),
    .init("both", \.both, .estimate))
}
