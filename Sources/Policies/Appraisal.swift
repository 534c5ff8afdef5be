import Projects

/// By what the funder is judged 考核, and what that makes it refuse.
public enum Appraisal: Sendable, Hashable, BitwiseCopyable {
  /// The portfolio as a whole 整体业绩, but for losses that diligence exempts 尽职免责.
  case portfolio(exempt: ExemptLosses)
  /// Each project must keep its value 保值增值: what is likely to lose is refused at entry.
  case perProject(LossBar)

  /// The portfolio with all its losses.
  public static let whole = Appraisal.portfolio(exempt: [])

  public var exempt: ExemptLosses {
    if case .portfolio(let exempt) = self { exempt } else { [] }
  }
}

/// The likeliest loss that an appraiser accepts, by an observable signal.
public struct LossBar: Sendable, Hashable, BitwiseCopyable {
  /// A project whose chance never to cross is greater is refused.
  public let mostLossChance: Double
  /// The correlation of the signal with merit.
  public let accuracy: Double

  public init(mostLossChance: Double, accuracy: Double = 0.5) throws(PolicyError) {
    self.mostLossChance = try .share(mostLossChance, "mostLossChance")
    self.accuracy = try .share(accuracy, "accuracy")
  }
}

/// Whose losses are left out of the appraisal of a portfolio.
public struct ExemptLosses: OptionSet, Sendable, Hashable, BitwiseCopyable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Projects that were stopped or ran dry before acceptance.
  @inlinable public static var failed: ExemptLosses { ExemptLosses(rawValue: 1) }
  /// Projects accepted and closed without market money 结题验收.
  @inlinable public static var closed: ExemptLosses { ExemptLosses(rawValue: 2) }
  /// Companies that crossed and brought less than they cost.
  @inlinable public static var crossed: ExemptLosses { ExemptLosses(rawValue: 4) }
}
