import Languages
import Portfolios

/// A compared number as a table shows it: both values in one precision and scale, and the difference to the digits
/// that its error allows.
struct ComparedRow {
  let figure: ComparedFigure
  /// By how much numbers are multiplied, and what is added to the title for that.
  private let factor: Double
  private let suffix: String
  private let language: Language
  /// Whether errors are those of paired differences unless they say otherwise.
  private let arePaired: Bool

  /// `others` are the numbers that share its scale.
  init(
    _ figure: ComparedFigure, among others: [ComparedFigure], of runs: ComparedRuns,
    in language: Language
  ) {
    (self.figure, self.language, arePaired) = (figure, language, runs.errors == .paired)
    let money = PeopleMoney(runs.money)
    switch figure.kind {
    case .share, .rate: (factor, suffix) = (100, "%")
    case .money:
      let numbers = (others + [figure]).flatMap { [$0.a.value, $0.b.value] }.compactMap(\.self)
      let scale = money.scale(of: numbers.map { abs($0) }.max() ?? 0, in: language)
      factor = money.number(1, in: scale)
      suffix = money.name(of: scale, in: language)
    case .months, .count, .ratio: (factor, suffix) = (1, "")
    }
  }

  var title: String { title(before: Phrase(", ", "")) }

  /// The title above its unit.
  var head: String { title(before: Phrase(",\n", "\n")) }

  private func title(before unit: Phrase) -> String {
    guard !suffix.isEmpty else { return figure.title[language] }
    return figure.title[language] + unit[language] + Phrase(suffix, "（\(suffix)）")[language]
  }

  private var precision: Precision {
    Precision(ofColumn: [figure.a.value, figure.b.value].compactMap(\.self).map { $0 * factor })
  }

  func value(_ estimate: RecordedEstimate) -> String {
    estimate.value.map { precision.text($0 * factor) } ?? NumberText.missing
  }

  /// `+3.31 ±0.12`, with an asterisk where the difference is within its error.
  var difference: String { difference(withError: true) }

  /// The same without the error.
  var short: String { difference(withError: false) }

  private func difference(withError: Bool) -> String {
    let estimate = figure.difference
    guard let value = estimate.value.map({ $0 * factor }) else { return NumberText.missing }
    if estimate.isSameInEveryFuture || value == 0 { return Phrase("same", "相同")[language] }
    let error = estimate.standardError.map { $0 * factor }
    let digits = digits(value, error)
    let number = (value > 0 ? "+" : "") + NumberText.fixed(value, digits: digits)
    let behind = withError ? error.map { told($0, digits) } ?? "" : ""
    return number + behind + (figure.isClear ? "" : Self.unclear)
  }

  static let unclear = "*"
  static let bound = "~"

  /// Where it is a bound among errors that are none, it says so.
  private func told(_ error: Double, _ digits: Int) -> String {
    let least = (0..<digits).reduce(1.0) { step, _ in step / 10 }
    return " ±"
      + (arePaired && figure.difference.status == RecordedEstimate.atMost ? Self.bound : "")
      + NumberText.fixed(max(error, least), digits: digits)
  }

  /// As many as show one or two of the error's own, but no more than three of the difference.
  private func digits(_ value: Double, _ error: Double?) -> Int {
    let most = Precision(of: value).decimals
    guard let error, error > 0 else { return most }
    var (digits, shown) = (0, error)
    while shown < 2, digits < most { (shown, digits) = (shown * 10, digits + 1) }
    return digits
  }
}
