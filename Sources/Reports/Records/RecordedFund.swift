public import Languages
public import Policies

/// The purse of one policy, where it is not that of all: money, and months from the start.
public struct RecordedFund: Sendable {
  /// What it has that the scenario's fund has not, in words.
  public let words: Phrase
  /// What may be promised: one sum, or a sum for each year; unlimited where neither stands.
  public let commitment: Double?
  public let yearly: [Double]?
  public let carries: Bool
  public let rank: Fund.Queue.Rank
  public let head: Fund.Queue.Head
  /// Nothing where projects wait for ever.
  public let queuePatience: Double?
  public let overheadPerYear: Double
  public let overheadUntilMonth: Double?
  /// The part of proceeds that is granted again, the most in all, and until when.
  public let recycling: Double
  public let recyclingMost: Double?
  public let recyclingUntilMonth: Double?
  /// Nothing where shares are held to their exits.
  public let endMonth: Double?
  public let atEnd: Fund.AtEnd
  public let saleHaircut: Double

  static let form: Form<RecordedFund> = .record(
    RecordedFund.init,
    .init("words", \.words, .phrase),
    .init("commitment", \.commitment, ifAny: .number),
    .init("yearly", \.yearly, ifAny: .list(.number)),
    .init("carries", \.carries, .flag),
    .init("rank", \.rank, .choice),
    .init("head", \.head, .choice),
    .init("queuePatience", \.queuePatience, ifAny: .number),
    .init("overheadPerYear", \.overheadPerYear, .number),
    .init("overheadUntilMonth", \.overheadUntilMonth, ifAny: .number),
    .init("recycling", \.recycling, .number),
    .init("recyclingMost", \.recyclingMost, ifAny: .number),
    .init("recyclingUntilMonth", \.recyclingUntilMonth, ifAny: .number),
    .init("endMonth", \.endMonth, ifAny: .number),
    .init("atEnd", \.atEnd, .choice),
    .init("saleHaircut", \.saleHaircut, .number))
}
