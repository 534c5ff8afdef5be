public import Instruments

/// A term sheet in which grants, notes and SAFEs become shares, with its answer.
///
///     let sheet = try ConvertSheet.read(bytes, file: "round.json5")
///
/// There is no other door: a sheet that exists has terms that have an answer.
public struct ConvertSheet: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case round(PricedRound<Rational>, RoundResult<Rational>)
    case sale(proceeds: Rational, SaleResult<Rational>)
  }

  public let heading: Heading
  public let company: Company
  public let instruments: [Convertible<Rational>]
  public let limits: ConversionLimits<Rational>?
  public let outcome: Outcome
}
