public import Randomness

/// A quantity that nature draws: its law, and how it moves with the factors.
public struct Quantity: Sendable, Equatable {
  public var law: Distribution
  public var loading: Loading

  public init(_ law: Distribution, loading: Loading = .none) {
    self.law = law
    self.loading = loading
  }
}

/// One step of research and development, from signing or the last gate to its own gate.
public struct Stage: Sendable, Equatable {
  /// What a chance of success is a share of.
  public enum Population: Sendable, Hashable {
    /// Projects that achieved every earlier stage: the product of all stages' chances is the chance to be done.
    case achievers
    /// All projects, whatever became of their earlier stages.
    case everybody
  }

  public var name: String
  /// Technology readiness before and after, where it is stated.
  public var readiness: ClosedRange<Int>?
  public var durationMonths: Quantity
  public var cost: Quantity
  /// The chance of success at the first attempt.
  public var success: Double
  public var population: Population
  /// How strongly success depends on merit, λ.
  public var loading: Double
  public var rework: Rework?
  public var review: Review

  public init(
    name: String, readiness: ClosedRange<Int>? = nil, durationMonths: Quantity, cost: Quantity,
    success: Double, population: Population = .achievers, loading: Double = 0,
    rework: Rework? = nil, review: Review = .perfect
  ) throws(ProjectError) {
    try require("success", success, .share)
    try require("loading", loading, .correlation)
    self.name = name
    self.readiness = readiness
    self.durationMonths = durationMonths
    self.cost = cost
    self.success = success
    self.population = population
    self.loading = loading
    self.rework = rework
    self.review = review
  }
}

/// Further attempts after a gate that found the stage not achieved.
public struct Rework: Sendable, Equatable {
  /// How often a stage may be tried again.
  public var attempts: Int
  /// The chance that one further attempt achieves what the last one missed.
  public var success: Double
  public var extraMonths: Quantity
  public var extraCost: Quantity

  /// More attempts than a gate grants in any programme known.
  public static let mostAttempts = 20
  /// How many attempts may be granted.
  public static let attemptCounts = 1...mostAttempts

  public init(
    attempts: Int, success: Double, extraMonths: Quantity, extraCost: Quantity
  ) throws(ProjectError) {
    guard Self.attemptCounts.contains(attempts) else {
      throw .outOfRange("attempts", value: Double(attempts), allowed: .counts(Self.attemptCounts))
    }
    try require("success", success, .share)
    self.attempts = attempts
    self.success = success
    self.extraMonths = extraMonths
    self.extraCost = extraCost
  }

  /// The chance that a stage missed at first is achieved in the end when every miss is seen.
  public var eventualSuccess: Double {
    (0..<attempts).reduce(0) { done, _ in done + (1 - done) * success }
  }
}

/// How well a gate sees whether a stage was achieved.
public struct Review: Sendable, Hashable, BitwiseCopyable {
  /// The chance that an achieved stage passes.
  public let sensitivity: Double
  /// The chance that a stage not achieved is stopped.
  public let specificity: Double

  public static let perfect = Review()

  private init() {
    sensitivity = 1
    specificity = 1
  }

  public init(sensitivity: Double, specificity: Double) throws(ProjectError) {
    try require("sensitivity", sensitivity, .share)
    try require("specificity", specificity, .share)
    self.sensitivity = sensitivity
    self.specificity = specificity
  }

  /// A reviewer who sees `achieved (1 or 0) + noise·ε` and passes what lies above `threshold`.
  public init(noise: Double, threshold: Double) throws(ProjectError) {
    try require("noise", noise, .positive)
    try require("threshold", threshold, .finite)
    try self.init(
      sensitivity: GSL.normalCDF((1 - threshold) / noise),
      specificity: GSL.normalCDF(threshold / noise))
  }

  /// Whether a stage passes, given the reviewer's uniform: the same draw serves every rule.
  @inlinable
  public func passes(achieved: Bool, uniform: Double) -> Bool {
    uniform < (achieved ? sensitivity : 1 - specificity)
  }
}
