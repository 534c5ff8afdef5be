import Documents
public import Languages

/// What an assumption that no source settles leaves open of a simulated figure.
///
/// It is the scenario's to state: how far the figure moves with the assumption, which no number of futures
/// narrows.
public struct AssumedRange: Sendable, Hashable {
  public let from: Double
  public let to: Double
  /// Which assumption, and what was assumed instead.
  public let because: Phrase
}

extension Shape {
  static let assumedRange = Shape.record(
    "AssumedRange",
    .required(
      "from", .notNegative,
      Phrase("the least that is simulated under it", "该假设下模拟值的下限")),
    .required(
      "to", .notNegative,
      Phrase("the most that is simulated under it", "该假设下模拟值的上限")),
    .required(
      "because", .title,
      Phrase("which assumption, and what was assumed instead", "何种假设，以及改作何种假设")))
}

extension AssumedRange {
  static func read(_ reader: Reader) -> AssumedRange? {
    let (from, to) = (reader.number("from"), reader.number("to"))
    guard from <= to else {
      reader.fault(
        .outOfRange, at: "to",
        Phrase("it must be at least 'from', \(from.rounded4)", "不得小于 from（\(from.rounded4)）"))
      return nil
    }
    return AssumedRange(from: from, to: to, because: Phrase(title: reader.field("because")))
  }
}
