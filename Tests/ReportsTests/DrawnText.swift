import Languages
import Reports

/// Words of a drawing and about how much room they take: half an em a column.
struct DrawnText: CustomStringConvertible {
  let text: String
  let left: Double
  let right: Double
  let baseline: Double

  var description: String { "\(text) [\(left), \(right)] at \(baseline)" }

  func covers(_ other: DrawnText) -> Bool {
    min(right, other.right) - max(left, other.left) > 1
      && abs(baseline - other.baseline) < 12
  }

  static func all(of figure: Figure) -> [DrawnText] {
    let pattern =
      #/<text[^>]* x="(-?[0-9.]+)" y="(-?[0-9.]+)" text-anchor="([a-z]+)"[^>]*>([^<]*)<\/text>/#
    return figure.svgFile.matches(of: pattern).compactMap { match in
      guard let x = Double(match.1), let y = Double(match.2) else { return nil }
      let width = Double(String(match.4).displayWidth) * 6.5
      let left = match.3 == "start" ? x : match.3 == "end" ? x - width : x - width / 2
      return DrawnText(
        text: String(match.4), left: left, right: left + width, baseline: y)
    }
  }
}

extension Figure {
  /// Numbers that stand in the drawing in this order.
  func numbers(_ pattern: Regex<(Substring, Substring)>) -> [Double] {
    svgFile.matches(of: pattern).compactMap { Double($0.1) }
  }
}
