import Languages

/// How many projects cross: on average, and in single futures, which is no error of the average.
struct CrossingSpread: Equatable {
  /// What is known of single futures.
  enum Futures: Equatable {
    /// Only one was played.
    case one
    /// All played have the same.
    case same
    /// From the least to the most of a few.
    case few(Int)
    /// Eight of ten lie between two numbers.
    case many
  }

  let mean: Double
  let low: Int
  let high: Int
  let futures: Futures

  /// Fewer futures than this have no tenth.
  static let fewestFutures = 10

  /// Nothing where nobody counted.
  init?(_ crossings: RecordedCrossings) {
    let counts = crossings.counts
    let played = counts.reduce(0.0) { $0 + Double($1) }
    let seen = counts.indices.filter { counts[$0] > 0 }
    guard let least = seen.first, let most = seen.last else { return nil }
    mean = counts.enumerated().reduce(0) { $0 + Double($1.offset) * Double($1.element) } / played
    let quantiles = crossings.quantiles
    if played < Double(Self.fewestFutures) || least == most {
      (low, high) = (least, most)
      futures = played == 1 ? .one : least == most ? .same : .few(Int(played))
    } else {
      guard let p10 = quantiles["p10"].number, let p90 = quantiles["p90"].number,
        let low = Int(exactly: p10.rounded(.down)), let high = Int(exactly: p90.rounded(.down))
      else { return nil }
      (self.low, self.high) = (low, high)
      futures = .many
    }
  }

  /// `10–44`; nothing where all futures have the same.
  var range: String? {
    switch futures {
    case .one, .same: nil
    case .few, .many: low == high ? "\(low)" : "\(low)–\(high)"
    }
  }

  /// Reads on from how many cross.
  var words: Phrase {
    let ends = (NumberText.whole(low), NumberText.whole(high))
    switch futures {
    case .one: return Phrase("", "")
    case .same: return Phrase("; the same in every future", "；每个未来均如此")
    case .few(let played):
      return Phrase(
        "; in the \(played) futures played between \(ends.0) and \(ends.1)",
        "；所模拟的 \(played) 个未来中为 \(ends.0) 至 \(ends.1) 个")
    case .many:
      return low == high
        ? Phrase("; in 8 futures of 10 just \(ends.0)", "；八成未来中恰为 \(ends.0) 个")
        : Phrase(
          "; in 8 futures of 10 between \(ends.0) and \(ends.1)",
          "；八成未来介于 \(ends.0) 至 \(ends.1) 个")
    }
  }
}
