import Estimates
import Languages
import Portfolios
import Testing

@Suite struct MetricTests {
  @Test func `each metric has a name of its own and says what it means in both languages`() {
    #expect(Set(Metric.all.map(\.name)).count == Metric.all.count)
    for metric in Metric.all {
      for language in Language.allCases {
        #expect(!metric.title[language].isEmpty, "\(metric.name)")
        #expect(!metric.meaning[language].isEmpty, "\(metric.name)")
      }
      #expect(metric.title.english != metric.title.chinese, "\(metric.name)")
    }
  }

  /// What is about a company or a project alone, or the one way by which money came out of it.
  private static let apart: Set<String> = [
    "valley.needToAcceptance", "valley.depth", "valley.shortage", "valley.depth.p10",
    "valley.depth.p50", "valley.depth.p90",
    "company.valueAtCrossing", "company.valueAtExit", "money.private", "money.privatePerCrossing",
    "money.besideFollowOn", "money.laterPrivate", "money.returned", "otherPublic.returned",
    "public.returned", "route.listing", "route.acquisition", "route.buyBack", "route.writeOff",
    "route.rounds", "route.claims", "route.fundEnd", "route.fundEndShare", "route.handOver",
    "route.treasury",
  ]

  @Test func `every number of money says whether overhead is in it`() {
    let money = Metric.all.filter { [.money, .ratio, .rate].contains($0.kind) }
    #expect(Self.apart.isSubset(of: money.map(\.name)))
    for metric in money where !Self.apart.contains(metric.name) {
      #expect(metric.meaning.english.contains("overhead"), "\(metric.name)")
      #expect(metric.meaning.chinese.contains("管理费"), "\(metric.name)")
    }
  }

  /// Half of the crossers have crossed within the median width; one future in twenty is the worst.
  @Test func `quantiles and shortfalls follow from counts, and from nothing without them`() throws {
    let played = Played(try Example.lively(), trials: 128)
    let bare = played.source(0)
    let source = MetricSource(
      moments: bare.moments, tallies: played.results.tallies, layout: bare.layout, policy: 0)
    for metric in Metric.all where !metric.followsFromMeans {
      #expect(metric.estimate(bare).value == nil, "\(metric.name)")
      #expect(metric.pooled(source) == nil, "\(metric.name)")
      #expect(metric.difference(source, source) == nil, "\(metric.name)")
    }
    let widths = try [Metric.valleyWidthP10, .valleyWidthP50, .valleyWidthP90].map {
      try #require($0.estimate(source).value)
    }
    #expect(widths == widths.sorted() && widths[0] < widths[2])
    let mean = try #require(Metric.valleyWidth.estimate(source).value)
    #expect(widths[0] < mean && mean < widths[2])
  }
}
