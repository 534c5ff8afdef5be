public import Instruments

/// A sale of the whole company before any round, and what it paid.
public struct CompanySale: Equatable, Sendable {
  public let proceeds: Rational
  /// Debts that the proceeds pay; instruments that take cash are not among them.
  public let debts: [ExitWaterfall<Rational>.Claim]
  public let result: SaleResult<Rational>

  /// What each holder receives for shares and for instruments together, debts left out.
  public var holders: [(name: String, amount: Rational)] {
    result.instruments.reduce(into: result.exit.holders) { holders, account in
      let cash = account.amount - (account.shares ?? 0) * result.commonValue
      if let line = holders.firstIndex(where: { $0.name == account.holder }) {
        holders[line].amount += cash
      } else {
        holders.append((account.holder, cash))
      }
    }
  }

  /// What each debt is paid.
  public var debtsPaid: [ExitWaterfall<Rational>.Payment] {
    Array(result.exit.distribution.claims.prefix(debts.count))
  }
}

/// A term sheet in which grants, notes and SAFEs become shares, with its answer.
///
///     let sheet = try ConvertSheet.read(bytes, file: "round.json5")
///
/// There is no other door: a sheet that exists has terms that have an answer.
public struct ConvertSheet: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case round(PricedRound<Rational>, RoundResult<Rational>)
    case sale(CompanySale)
  }

  public let heading: Heading
  public let company: Company
  public let instruments: [Convertible<Rational>]
  public let limits: ConversionLimits<Rational>?
  public let outcome: Outcome
}
