import Languages

/// What a number depends on: each input at its ends while all others stay.
public struct RecordedTornado: Sendable, Hashable {
  public let number: RecordedNumber
  /// The number where every input is as the scenario has it.
  public let best: RecordedEstimate
  /// The widest first.
  public let bars: [RecordedBar]

  static let form: Form<RecordedTornado> = .record(
    RecordedTornado.init,
    .init(among: \.number, RecordedNumber.record),
    .init("best", \.best, .estimate),
    .init("bars", \.bars, .list(RecordedBar.form)))
}

/// What an input's ends make of the number.
public struct RecordedBar: Sendable, Hashable {
  /// The input, by its name.
  public let input: String
  /// The low end first.
  public let ends: [RecordedBarEnd]
  /// What the last end has more than the first in the same futures; nothing where one could not be played.
  public let width: RecordedEstimate
  /// From the least to the greatest among the ends and the best guess.
  public let span: Double
  /// Whether neither end differs from the best guess, nor one from the other, beyond error.
  public let isZeroWithinError: Bool

  static let form: Form<RecordedBar> = .record(
    RecordedBar.init,
    .init("input", \.input, .text), .init("ends", \.ends, .list(RecordedBarEnd.form)),
    .init("width", \.width, .estimate), .init("span", \.span, .number),
    .init("zeroWithinError", \.isZeroWithinError, .flag))
}

/// An end of a bar.
public struct RecordedBarEnd: Sendable, Hashable {
  /// The number of the study's point.
  public let point: Int
  /// The input's value.
  public let value: RecordedValue
  /// The number there.
  public let number: RecordedEstimate
  /// What it has more than at the best guesses in the same futures.
  public let change: RecordedEstimate
  /// Policies that change places against the best guesses, in both beyond error.
  public let overtakings: [RecordedOvertaking]

  static let form: Form<RecordedBarEnd> = .record(
    RecordedBarEnd.init,
    .init("point", \.point, .count), .init("value", \.value, .value),
    .init("number", \.number, .estimate), .init("change", \.change, .estimate),
    .init("overtakings", \.overtakings, .list(RecordedOvertaking.form)))
}

/// A policy that has more than another at an end, and less at the best guesses.
public struct RecordedOvertaking: Sendable, Hashable {
  public let above: String
  public let below: String

  static let form: Form<RecordedOvertaking> = .record(
    RecordedOvertaking.init, .init("above", \.above, .text), .init("below", \.below, .text))
}
