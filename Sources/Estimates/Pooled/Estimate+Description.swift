extension Estimate: CustomStringConvertible {
  /// The value to two digits of its error, with error, interval and trials.
  public var description: String {
    guard let value else { return "undefined (\(reason), n = \(n))" }
    guard let standardError, let interval else { return "\(value) (no error, n = \(n))" }
    let digits = Self.decimals(for: standardError)
    func text(_ number: Double) -> String { Self.rounded(number, decimals: digits) }
    let percent = Self.rounded(100 * confidence.level, decimals: 6)
    let span = "\(percent) %: \(text(interval.low)) to \(text(interval.high))"
    let bound =
      relativeBound > 0 ? ", buckets ±\(Self.rounded(100 * relativeBound, decimals: 2)) %" : ""
    let doubt = status == .unstable ? ", unstable" : ""
    return "\(text(value)) ± \(text(standardError)) (\(span), n = \(n)\(bound)\(doubt))"
  }

  private var reason: String {
    if case .undefined(let reason) = status { reason.rawValue } else { "no value" }
  }

  /// Decimals that show an error to two digits; six where there is no error.
  private static func decimals(for error: Double) -> Int {
    guard error > 0, error.isFinite else { return 6 }
    return max(0, min(12, 1 - Int(decimalLogarithm(error).rounded(.down))))
  }

  private static func rounded(_ number: Double, decimals: Int) -> String {
    let scale = power(10, Double(decimals))
    let scaled = (number * scale).rounded()
    guard scaled.magnitude < 0x1p53 else { return "\(number)" }
    let text = "\(scaled == 0 ? 0 : scaled / scale)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
