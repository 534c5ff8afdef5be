import Estimates
import Foundation
public import Instruments

/// One value that is known from elsewhere, beside ours.
public struct Finding: Sendable {
  /// Which value of the case.
  public let what: String
  public let known: String
  public let found: String
  /// Of ours, where it was simulated.
  public let standardError: String?
  /// How far apart the two are, as a part of what is allowed; the finding holds up to 1.
  public let miss: Double

  public var holds: Bool { miss <= 1 }
}

extension Finding {
  /// A number that is computed; no number where there is none to find.
  public static func computed(
    _ what: String, known: Double?, found: Double?, tolerance: Double
  ) -> Finding {
    let miss: Double =
      switch (known, found) {
      case (nil, nil): 0
      case (let known?, let found?) where known == found: 0
      case (let known?, let found?) where (known - found).isFinite:
        tolerance > 0 ? (known - found).magnitude / tolerance : .infinity
      default: .infinity
      }
    return Finding(
      what: what, known: text(known), found: text(found), standardError: nil, miss: miss)
  }

  /// A rational number, compared as one.
  public static func exact(
    _ what: String, known: Rational, found: Rational, tolerance: Rational = 0
  ) -> Finding {
    let distance = (known - found).magnitude
    let miss: Double =
      if distance == 0 { 0 } else {
        tolerance > 0 ? (distance / tolerance).approximation : .infinity
      }
    return Finding(
      what: what, known: text(known.approximation), found: text(found.approximation),
      standardError: nil, miss: miss)
  }

  /// A word or a verdict.
  public static func answer(_ what: String, known: String, found: String) -> Finding {
    Finding(
      what: what, known: known, found: found, standardError: nil,
      miss: known == found ? 0 : .infinity)
  }

  /// How many standard errors a simulated value may be away from what is known.
  ///
  /// Fixed before any value was looked at. A true hypothesis is refused with chance 6·10⁻⁷; the
  /// book has fewer than 400 of them.
  public static let mostErrors = 5.0

  /// A simulated value, which must also be known to better than `widest`.
  public static func simulated(
    _ what: String, known: Double, value: Double?, error: Double?, atMost widest: Double
  ) -> Finding {
    let miss: Double =
      if let value, let error, error > 0, error <= widest {
        (value - known).magnitude / (mostErrors * error)
      } else { .infinity }
    return Finding(
      what: what, known: text(known), found: text(value), standardError: error.map(shortText),
      miss: miss)
  }

  /// The mean of a sample, one number for each future.
  static func simulated(
    _ what: String, known: Double, _ sample: [Double], atMost widest: Double
  ) -> Finding {
    let count = Double(sample.count)
    let mean = sample.reduce(0, +) / count
    let square = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    return .simulated(
      what, known: known, value: mean, error: (square / count).squareRoot(), atMost: widest)
  }

  private static func text(_ number: Double?) -> String {
    number.map { String(format: "%.8g", $0) } ?? "none"
  }

  private static func shortText(_ number: Double) -> String { String(format: "%.2g", number) }
}
