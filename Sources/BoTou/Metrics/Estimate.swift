internal import Languages
internal import Portfolios
internal import Reports

/// A number from a simulation together with its error.
///
///     let crossing = run["grant-to-equity"][.crossingUltimate]
///     crossing.value          // 0.2450…
///     crossing.standardError  // 0.0003…
///     print(crossing)         // cross in the end: 24.50% ±0.03
///
/// The error is that of simulating few futures. How much futures differ from each other it does not tell.
public struct Estimate: Hashable, Sendable {
  /// What was estimated.
  public let metric: Metric
  /// The number; nothing where there is none, such as the waits of crossers where none crossed.
  public let value: Double?
  /// The standard error; nothing from a single future.
  public let standardError: Double?
  /// The 95% interval, where there is an error.
  public let interval: ClosedRange<Double>?
  /// How many futures are behind it; nothing where the run did not keep the metric.
  public let trials: Int?
  /// Why there is no value, or how to read it, by a stable name such as `noEntries`; nothing where all is well.
  public let status: String?

  let recorded: RecordedEstimate?
  let money: MoneyUnit
  let isDifference: Bool
}

extension Estimate {
  /// The status of a metric that the run was not asked to keep.
  public static let notKept = "notKept"

  init(
    _ metric: Metric, _ recorded: RecordedEstimate?, _ money: MoneyUnit,
    isDifference: Bool = false
  ) {
    self.init(
      metric: metric, value: recorded?.value, standardError: recorded?.standardError,
      interval: recorded?.interval.flatMap { $0.low <= $0.high ? $0.low...$0.high : nil },
      trials: recorded?.n, status: recorded == nil ? Self.notKept : recorded?.status,
      recorded: recorded, money: money, isDifference: isDifference)
  }
}

// MARK: - In words

extension Estimate: CustomStringConvertible {
  /// The number with its error and unit, as `25.58% ±0.09`; a dash where there is none.
  public func text(in language: Language) -> String {
    guard metric.unit == .money else { return number + unit[language] }
    let people = PeopleMoney(money)
    let amount = people.text(value)[language.layer]
    let sign = isDifference && value ?? 0 > 0 ? "+" : ""
    guard value != nil, let standardError else { return sign + amount }
    return sign + amount + " ±" + people.text(standardError)[language.layer]
  }

  /// What is estimated, and the number, in each language.
  public var words: Phrase {
    Phrase(
      "\(metric.title.english): \(text(in: .english))",
      "\(metric.title.chinese)：\(text(in: .chinese))")
  }

  /// The words in English.
  public var description: String { words.english }

  private var number: String {
    EstimateText.text(recorded, metric.layer.kind, signed: isDifference)
  }

  /// What follows the number.
  private var unit: Phrase {
    guard value != nil else { return Phrase("", "") }
    return switch metric.unit {
    case .months: Phrase(" months", " 个月")
    case .rate: Phrase(" a year", "（年）")
    case .share, .money, .ratio, .count: Phrase("", "")
    }
  }
}
