internal import Documents
internal import Languages
internal import Portfolios
internal import Reports

/// How exactly a metric must be known before a run ends by itself.
///
///     let run = try scenario.run(until: .halfWidth(0.002, of: .crossingUltimate))
public struct Precision: Hashable, Codable, Sendable {
  /// The metric that decides.
  public let metric: Metric
  /// What half its 95% interval must not exceed, under every policy.
  public let halfWidth: Double

  /// A half-width above 0, of a metric that follows from means.
  public static func halfWidth(_ halfWidth: Double, of metric: Metric) -> Precision {
    Precision(metric: metric, halfWidth: halfWidth)
  }

  /// Futures at most, where the precision alone decides.
  static let mostTrials = 1 << 20

  var target: Target {
    get throws(Faults) {
      guard metric.layer.followsFromMeans else {
        throw Faults([
          Documents.Fault(
            .unknownChoice, argument: "until", metric.name,
            .rule(.init("it must be a metric that follows from means", "必须是由均值得出的指标")))
        ])
      }
      do { return try Target(metric.layer, halfWidth: halfWidth) } catch {
        throw Faults([
          Documents.Fault(
            .outOfRange, argument: "until", halfWidth,
            .rule(.init("a half-width must be finite and greater than 0", "半宽必须是大于 0 的有限数")))
        ])
      }
    }
  }
}
