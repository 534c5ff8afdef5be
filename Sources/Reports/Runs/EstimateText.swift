import Estimates
import Languages
package import Portfolios

/// An estimate as a table shows it: the value to the digits that its error allows, and the error.
package enum EstimateText {
  /// `27.03% ±0.06`; a dash where there is no value.
  static func text(_ estimate: Estimate?, _ kind: Metric.Kind, signed: Bool = false) -> String {
    text(estimate?.value, error: estimate?.standardError, kind, signed: signed)
  }

  package static func text(
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

  /// `27.03% [26.92, 27.14]`; the value alone where there is no interval.
  static func interval(
    _ estimate: RecordedEstimate?, _ kind: Metric.Kind, signed: Bool = false
  ) -> String {
    let error = estimate?.standardError
    guard let estimate, let interval = estimate.interval, let value = estimate.value, error != nil
    else { return text(estimate?.value, error: nil, kind, signed: signed) }
    let scale = scale(kind)
    let digits = digits(error.map { $0 * scale }, kind)
    let ends = [interval.low, interval.high].map { NumberText.fixed($0 * scale, digits: digits) }
    return number(value, digits: digits, kind, signed: signed)
      + " [\(ends.joined(separator: ", "))]"
  }

  /// The same of a policy less the baseline.
  static func differenceInterval(
    _ estimate: RecordedEstimate?, _ kind: Metric.Kind, in language: Language
  ) -> String {
    estimate?.isSameInEveryFuture ?? false
      ? same[language] : interval(estimate, kind, signed: true)
  }

  private static let same = Phrase("same", "相同")

  /// What that word says.
  static let sameInWords = Phrase(
    "same: the same in every future, not merely on average.", "相同：在每个未来中均相同，并非仅均值相同。")

  private static func text(
    _ value: Double?, error: Double?, _ kind: Metric.Kind, signed: Bool
  ) -> String {
    guard let value else { return NumberText.missing }
    let scale = scale(kind)
    let digits = digits(error.map { $0 * scale }, kind)
    let number = number(value, digits: digits, kind, signed: signed)
    guard let error else { return number }
    return number + " ±" + NumberText.fixed(error * scale, digits: digits)
  }

  private static func number(
    _ value: Double, digits: Int, _ kind: Metric.Kind, signed: Bool
  ) -> String {
    let scale = scale(kind)
    return (signed && value > 0 ? "+" : "") + NumberText.fixed(value * scale, digits: digits)
      + (scale == 1 ? "" : "%")
  }

  /// Shares and rates are told in hundredths.
  private static func scale(_ kind: Metric.Kind) -> Double {
    kind == .share || kind == .rate ? 100 : 1
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
