public import Estimates

/// Which histograms and sketches a run keeps, for quantiles over trials and over projects.
public struct TallyPlan: Sendable, Equatable {
  /// What is sketched for each policy.
  public enum Sketch: Int, CaseIterable, Sendable {
    /// Over trials: the state's multiple, net present value, greatest need of cash.
    case multiple, presentValue, peakNeed, netToState
    /// Over projects: spending not covered by team or market, and months to crossing.
    case need, width

    /// Those that a document tells as spreads.
    static let distributions: Set<Sketch> = [.multiple, .presentValue, .peakNeed, .netToState]

    /// The column that counts a future's entries, where there are as many as projects.
    var entries: Column? {
      switch self {
      case .need: .entered
      case .width: .crossed
      case .multiple, .presentValue, .peakNeed, .netToState: nil
      }
    }
  }

  public let policies: Int
  public let quarters: Int
  public let steps: Int
  public let sightings: Int
  /// Whether crossings are counted.
  let countsCrossings: Bool
  /// Whether anything is sketched of single projects.
  let sketchesCourses: Bool
  /// Where each sketch stands among a policy's own; below zero for one that is not kept.
  private let offsets: SIMD8<Int32>
  private let sketches: Int

  public init(_ layout: TrialLayout) {
    policies = layout.policies
    quarters = layout.parts.contains(.cashPlan) ? layout.quarters : 0
    steps = layout.parts.contains(.valley) ? layout.grid.count : 0
    sightings = layout.sightings
    countsCrossings = layout.parts.contains(.crossings)
    let kept = Sketch.allCases.filter(layout.asked.sketches.contains)
    sketches = kept.count
    sketchesCourses = kept.contains(.need) || kept.contains(.width)
    offsets = kept.enumerated().reduce(into: SIMD8(repeating: -1)) {
      $0[$1.element.rawValue] = Int32($1.offset)
    }
  }

  private var width: Int { sketches + 2 * quarters + steps }

  /// Whether a sketch is kept at all.
  func keeps(_ sketch: Sketch) -> Bool { offsets[sketch.rawValue] >= 0 }

  /// Where a sketch stands that is kept.
  public func place(_ sketch: Sketch, of policy: Int) -> Int {
    precondition(keeps(sketch), "the run was not asked for this sketch")
    return policy * width + Int(offsets[sketch.rawValue])
  }

  /// The centre's payments in a quarter.
  public func paid(inQuarter quarter: Int, of policy: Int) -> Int {
    policy * width + sketches + quarter
  }

  /// The centre's balance at the end of a quarter.
  public func balance(afterQuarter quarter: Int, of policy: Int) -> Int {
    policy * width + sketches + quarters + quarter
  }

  /// Over trials: what a project has needed on average by a step since its entry.
  public func need(byStep step: Int, of policy: Int) -> Int {
    policy * width + sketches + 2 * quarters + step
  }

  /// What each future has of a number that was published.
  public func place(ofSighting index: Int) -> Int { policies * width + index }

  public var shape: Tallies.Shape {
    Tallies.Shape(
      histograms: countsCrossings ? policies : 0, sketches: policies * width + sightings)
  }

  /// No entries yet.
  ///
  /// Crossings are counted in the histogram of the policy's number.
  public var empty: Tallies { Tallies(histograms: shape.histograms, sketches: shape.sketches) }
}
