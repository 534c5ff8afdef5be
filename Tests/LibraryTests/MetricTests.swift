import BoTou
import Foundation
import Languages
import Portfolios
import TestSupport
import Testing

/// The library's metrics are the catalogue's, all of them.
@Suite struct MetricTests {
  private static let file = "Sources/BoTou/Metrics/Metric+Catalogue.swift"

  @Test func `the static members are those of the catalogue, each with its meaning`() throws {
    let wanted = Self.source
    let found = try String(contentsOf: Repository.file(Self.file), encoding: .utf8)
    guard found != wanted else { return }
    let place = Repository.file(".build/Metric+Catalogue.swift")
    try wanted.write(to: place, atomically: true, encoding: .utf8)
    Issue.record("\(Self.file) is not as the catalogue has it; copy \(place.path) over it")
  }

  /// The file as it should be: a member for each metric, its name without the points.
  private static var source: String {
    let members = Portfolios.Metric.all.map { metric in
      let name = memberName(of: metric.name)
      return about(metric.meaning.english) + "  public static let \(name) = Metric(.\(name))\n"
    }
    return """
      // Made of the catalogue of metrics by a test, which writes it anew to .build when it is no longer so.

      internal import Portfolios

      extension Metric {

      """ + members.joined(separator: "\n") + "}\n"
  }

  private static func memberName(of name: String) -> String {
    let parts = name.split(separator: ".")
    return parts.dropFirst().reduce(String(parts[0])) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

  /// The first sentence alone, and the others below it.
  private static func about(_ meaning: String) -> String {
    guard let end = meaning.firstRange(of: ". ") else { return "  /// \(meaning)\n" }
    return "  /// \(meaning[..<end.lowerBound]).\n  ///\n  /// \(meaning[end.upperBound...])\n"
  }

  @Test func `a member is the metric that its name says`() throws {
    for metric in BoTou.Metric.all {
      let named = try BoTou.Metric(metric.name)
      #expect(named == metric && named.description == metric.name)
    }
    // Some of each file of the catalogue, by hand.
    let members: [(BoTou.Metric, String)] = [
      (.crossingUltimate, "crossing.ultimate"), (.endOutOfMoney, "end.outOfMoney"),
      (.valleyWidthP50, "valley.width.p50"),
      (.stateExpectedShortfall95, "state.expectedShortfall95"),
      (.moneyCostPerCrossing, "money.costPerCrossing"), (.fundPeakNeed, "fund.peakNeed"),
      (.capitalPreservation, "capital.preservation"),
    ]
    for (member, name) in members { #expect(member.name == name) }
  }

  @Test func `the catalogue is told in its order with its words and units`() {
    #expect(BoTou.Metric.all.map(\.name) == Portfolios.Metric.all.map(\.name))
    for (metric, catalogued) in zip(BoTou.Metric.all, Portfolios.Metric.all) {
      #expect(metric.unit.rawValue == catalogued.kind.rawValue)
      #expect(metric.title.english == catalogued.title.english)
      #expect(metric.meaning.chinese == catalogued.meaning.chinese)
    }
    #expect(BoTou.Metric.Unit.allCases.count == Portfolios.Metric.Kind.allCases.count)
  }
}
