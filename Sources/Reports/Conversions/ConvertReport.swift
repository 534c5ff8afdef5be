import Instruments
public import TermSheets

/// What `botou convert` tells of a term sheet.
public struct ConvertReport: Sendable {
  let sheet: ConvertSheet

  public init(_ sheet: ConvertSheet) {
    self.sheet = sheet
  }

  var heading: Heading { sheet.heading }

  /// One line of the table before and after: a holder's shares of one class, or options.
  struct Line {
    let owner: Owner
    let shareClass: String
    let before: Rational
    let after: Rational

    enum Owner: Equatable {
      case holder(String)
      case grantedOptions, promisedOptions, unissuedOptions
    }
  }

  /// Every holder and class of either table, old holders first, then options.
  static func lines(_ before: CapTable<Rational>, _ after: CapTable<Rational>) -> [Line] {
    // The table after has every line of the one before.
    let holdings = after.holders.flatMap { holder in
      after.holdings.filter { $0.holder == holder }
    }
    return holdings.map { holding in
      Line(
        owner: .holder(holding.holder), shareClass: holding.shareClass,
        before: before.shares(of: holding.holder, in: holding.shareClass), after: holding.shares)
    } + options(before.options, after.options)
  }

  private static func options(
    _ before: OptionPool<Rational>, _ after: OptionPool<Rational>
  ) -> [Line] {
    let parts: [(Line.Owner, KeyPath<OptionPool<Rational>, Rational>)] = [
      (.grantedOptions, \.granted), (.promisedOptions, \.promised), (.unissuedOptions, \.unissued),
    ]
    return parts.compactMap { owner, count in
      guard before[keyPath: count] > 0 || after[keyPath: count] > 0 else { return nil }
      return Line(
        owner: owner, shareClass: "", before: before[keyPath: count], after: after[keyPath: count])
    }
  }
}
