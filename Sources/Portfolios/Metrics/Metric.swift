public import Estimates
public import Languages

/// A reported number: its name, what kind of number it is, what it means, and how it comes about.
///
///     let crossing = Metric.crossingUltimate.estimate(source)
public struct Metric: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Between 0 and 1, with a beta interval.
    case share
    case months
    /// In the scenario's unit of money.
    case money
    /// A plain ratio, such as a multiple.
    case ratio
    /// A rate a year.
    case rate
    case count
  }

  public let name: String
  public let kind: Kind
  /// In a few words, as tables print it.
  public let title: Phrase
  /// In full, as `botou explain metrics` prints it.
  public let meaning: Phrase
  let recipe: Recipe

  init(_ name: String, _ kind: Kind, _ recipe: Recipe, _ title: Phrase, _ meaning: Phrase) {
    self.name = name
    self.kind = kind
    self.recipe = recipe
    self.title = title
    self.meaning = meaning
  }
}

extension Metric: Hashable {
  public static func == (one: Metric, other: Metric) -> Bool { one.name == other.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

// MARK: - The catalogue

extension Metric {
  /// Every metric, in the order in which `botou explain metrics` prints them.
  public static let all: [Metric] =
    crossing + ends + running + causes + snapshot + valley + state + routes + company + money
    + purses
    + capital + gates + queue

  /// Those that follow from the means of columns, so that their errors pair between policies.
  public static let ofMeans = all.filter(\.followsFromMeans)

  public static func named(_ name: String) -> Metric? { all.first { $0.name == name } }
}

// MARK: - Estimates

extension Metric {
  public var followsFromMeans: Bool {
    switch recipe {
    case .fraction, .chance, .rateOfReturn: true
    case .quantile, .shortfall: false
    }
  }

  /// The metric for one policy with its slopes, before an interval is made of it; nothing for one that
  /// follows from counts.
  public func pooled(_ source: MetricSource) -> PooledValue? {
    switch recipe {
    case .fraction(let fraction): fraction.pooled(source)
    case .chance(let column): source.mean(column)
    case .rateOfReturn(let withOverhead): source.rateOfReturn(withOverhead: withOverhead)
    case .quantile, .shortfall: nil
    }
  }

  /// The estimate for one policy.
  public func estimate(_ source: MetricSource, confidence: Confidence = .standard) -> Estimate {
    switch recipe {
    case .quantile(let q, let sketch): source.quantile(q, of: sketch, confidence)
    case .shortfall(let worst, let sketch): source.shortfall(worst, of: sketch, confidence)
    case .fraction, .chance, .rateOfReturn: estimateOfMeans(source, confidence)
    }
  }

  private func estimateOfMeans(_ source: MetricSource, _ confidence: Confidence) -> Estimate {
    guard let value = pooled(source) else { return source.missing(confidence) }
    guard kind == .share else { return source.moments.estimate(value, confidence: confidence) }
    return source.moments.estimate(
      share: value, certain: source.isCertain, confidence: confidence)
  }

  /// What a policy has more than another on the same futures; nothing where errors cannot be paired.
  public func difference(
    _ policy: MetricSource, _ baseline: MetricSource, confidence: Confidence = .standard
  ) -> Estimate? {
    guard let value = pooled(policy), let other = pooled(baseline) else { return nil }
    return policy.moments.estimate(value - other, confidence: confidence)
  }
}
