internal import Documents
internal import Languages
internal import Portfolios
internal import ScenarioFiles

/// A number that a run reports, such as the share of projects that cross in the end.
///
///     let metric = Metric.crossingUltimate
///     let named = try Metric("crossing.ultimate")
///
/// Every metric of the catalogue is a static member, by its name without the points.
public struct Metric: Sendable {
  /// What kind of number a metric is.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    /// A part of something, between 0 and 1.
    case share
    /// A time in months.
    case months
    /// An amount in the scenario's unit of money, such as 10,000 yuan.
    case money
    /// A plain ratio, such as a multiple.
    case ratio
    /// A rate a year.
    case rate
    /// How many of something, as a mean over futures.
    case count
  }

  let layer: Portfolios.Metric

  init(_ layer: Portfolios.Metric) { self.layer = layer }

  /// The metric of a name, or the fault with the name that was likely meant.
  public init(_ name: String) throws(Faults) {
    guard let known = Portfolios.Metric.named(name) else { throw Faults([Self.unknown(name)]) }
    layer = known
  }

  private static func unknown(_ name: String) -> Documents.Fault {
    if let renamed = RenamedFigure.named(name) {
      return Documents.Fault(.unknownName, argument: "metric", name, .rule(renamed.phrase))
    }
    let known = all.map(\.name)
    return Documents.Fault(
      .unknownName, argument: "metric", name, .choices(known),
      suggestion: Suggestion.closest(to: name, among: known))
  }

  /// Every metric there is, in the order of the catalogue.
  public static let all = Portfolios.Metric.all.map(Metric.init)

  /// The name by which documents and the command line call it.
  public var name: String { layer.name }

  /// What it is, in a few words.
  public var title: Phrase { Phrase(layer.title) }

  /// What it means, in full.
  public var meaning: Phrase { Phrase(layer.meaning) }

  /// What kind of number it is.
  public var unit: Unit {
    switch layer.kind {
    case .share: .share
    case .months: .months
    case .money: .money
    case .ratio: .ratio
    case .rate: .rate
    case .count: .count
    }
  }
}

extension Metric: Hashable, Identifiable, CustomStringConvertible {
  /// The name, which no other metric has.
  public var id: String { name }

  /// The name.
  public var description: String { name }
}

extension Metric: Codable {
  /// Reads the name; one that no metric has is corrupt data.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let name = try box.decode(String.self)
    do throws(Faults) { try self.init(name) } catch {
      throw DecodingError.dataCorruptedError(in: box, debugDescription: error.description)
    }
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(name)
  }
}
