import Estimates
import Languages
import Portfolios

/// An estimate as a table shows it: the value to the digits that its error allows, and the error.
enum EstimateText {
  /// `27.03% ±0.06`; a dash where there is no value.
  static func text(_ estimate: Estimate?, _ kind: Metric.Kind, signed: Bool = false) -> String {
    text(estimate?.value, error: estimate?.standardError, kind, signed: signed)
  }

  static func text(
    _ estimate: RecordedEstimate?, _ kind: Metric.Kind, signed: Bool = false
  ) -> String {
    text(estimate?.value, error: estimate?.standardError, kind, signed: signed)
  }

  /// A policy less the baseline; a difference that no future shows is said to be none.
  static func difference(
    _ estimate: RecordedEstimate?, _ kind: Metric.Kind, in language: Language
  ) -> String {
    estimate?.isSameInEveryFuture ?? false
      ? same[language] : text(estimate, kind, signed: true)
  }

  private static let same = Phrase("same", "相同")

  /// What that word says.
  static let sameInWords = Phrase(
    "same: the same in every future, not merely on average.", "相同：在每个未来中均相同，并非仅均值相同。")

  private static func text(
    _ value: Double?, error: Double?, _ kind: Metric.Kind, signed: Bool
  ) -> String {
    guard let value else { return NumberText.missing }
    let isShare = kind == .share || kind == .rate
    let scale = isShare ? 100.0 : 1
    let digits = digits(error.map { $0 * scale }, kind)
    let number = NumberText.fixed(value * scale, digits: digits) + (isShare ? "%" : "")
    let sign = signed && value > 0 ? "+" : ""
    guard let error else { return sign + number }
    return sign + number + " ±" + NumberText.fixed(error * scale, digits: digits)
  }

  /// As many digits as show one or two of the error's own; the usual ones when there is no error.
  private static func digits(_ error: Double?, _ kind: Metric.Kind) -> Int {
    guard let error, error > 0 else {
      return switch kind {
      case .money: 0
      case .months, .count: 1
      case .share, .rate, .ratio: 2
      }
    }
    var digits = 0
    var shown = error
    while shown < 2, digits < 6 {
      shown *= 10
      digits += 1
    }
    return digits
  }
}
