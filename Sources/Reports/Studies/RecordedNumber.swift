import Languages
import Portfolios

/// The number that a study of sensitivity is about, as the document names it.
public struct RecordedNumber: Sendable, Hashable {
  public let metric: String
  public let policy: String
  /// The policy that is subtracted on the same futures; nothing where the policy's own number is studied.
  public let other: String?

  public init(metric: String, policy: String, other: String?) {
    (self.metric, self.policy, self.other) = (metric, policy, other)
  }

  /// Its members, which stand among those of what is told of it.
  static let record = RecordForm(
    RecordedNumber.init(metric:policy:other:),
    .init("metric", \.metric, .text), .init("policy", \.policy, .text),
    .init("less", \.other, .orNull(.text)))

  var isDifference: Bool { other != nil }

  var kind: Metric.Kind { Metric.named(metric)?.kind ?? .ratio }

  /// What the metric is called.
  var metricTitle: Phrase { Metric.named(metric)?.title ?? Phrase(same: metric) }
}

extension RecordedStudy {
  func title(ofPolicy name: String) -> Phrase {
    policies.first { $0.name == name }?.title ?? Phrase(same: name)
  }

  /// `grant-to-equity less plain grant`.
  func subject(of number: RecordedNumber) -> Phrase {
    let own = title(ofPolicy: number.policy)
    guard let other = number.other.map(title(ofPolicy:)) else { return own }
    return Phrase(
      "\(own.english) less \(other.english)", "“\(own.chinese)”减去“\(other.chinese)”")
  }

  /// An input's title with its unit.
  func title(ofInput name: String) -> Phrase {
    guard let input = inputs.first(where: { $0.name == name }) else { return Phrase(same: name) }
    guard let unit = input.unit else { return input.title }
    return Phrase(
      "\(input.title.english), \(unit.english)", "\(input.title.chinese)，\(unit.chinese)")
  }
}

extension RecordedStudy {
  /// `Discount rate at 0.05`, `New money at 1,200 CNY 10k`.
  func setting(_ name: String, _ value: RecordedValue) -> Phrase {
    let input = inputs.first { $0.name == name }
    let title = input?.title ?? Phrase(same: name)
    let (unit, value) = (value.number == nil ? nil : input?.unit, value.brief)
    let units = unit.map { Phrase(" \($0.english)", " \($0.chinese)") } ?? Phrase("", "")
    return Phrase(
      "\(title.english) at \(value.english)\(units.english)",
      "\(title.chinese)取 \(value.chinese)\(units.chinese)")
  }
}

extension RecordedValue {
  /// A value in a line: three digits of a number, words as people say them.
  var brief: Phrase { number.map { Phrase(same: NumberText.stated($0)) } ?? words }
}
