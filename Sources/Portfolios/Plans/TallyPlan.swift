public import Estimates

/// Which histograms and sketches a run keeps, for quantiles over trials and over projects.
public struct TallyPlan: Sendable, Equatable {
  /// What is sketched for each policy.
  public enum Sketch: Int, CaseIterable, Sendable {
    /// Over trials: the state's multiple, net present value, greatest need of cash.
    case multiple, presentValue, peakNeed, netToState
    /// Over projects: spending not covered by team or market, and months to crossing.
    case need, width
  }

  public let policies: Int
  public let quarters: Int
  public let steps: Int
  public let sightings: Int

  public init(_ layout: TrialLayout) {
    policies = layout.policies
    quarters = layout.quarters
    steps = layout.grid.count
    sightings = layout.sightings
  }

  private var width: Int { Sketch.allCases.count + 2 * quarters + steps }

  public func place(_ sketch: Sketch, of policy: Int) -> Int { policy * width + sketch.rawValue }

  /// The centre's payments in a quarter.
  public func paid(inQuarter quarter: Int, of policy: Int) -> Int {
    policy * width + Sketch.allCases.count + quarter
  }

  /// The centre's balance at the end of a quarter.
  public func balance(afterQuarter quarter: Int, of policy: Int) -> Int {
    policy * width + Sketch.allCases.count + quarters + quarter
  }

  /// Over trials: what a project has needed on average by a step since its entry.
  public func need(byStep step: Int, of policy: Int) -> Int {
    policy * width + Sketch.allCases.count + 2 * quarters + step
  }

  /// What each future has of a number that was published.
  public func place(ofSighting index: Int) -> Int { policies * width + index }

  public var shape: Tallies.Shape {
    Tallies.Shape(histograms: policies, sketches: policies * width + sightings)
  }

  /// No entries yet.
  ///
  /// Crossings are counted in the histogram of the policy's number.
  public var empty: Tallies { Tallies(histograms: shape.histograms, sketches: shape.sketches) }
}
