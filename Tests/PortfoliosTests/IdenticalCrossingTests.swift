import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// Closed form 7: behaviour off and payments equal, instruments differ in ownership and money only.
@Suite struct IdenticalCrossingTests {
  static let shared: [Column] = [
    .entered, .signed, .crossed, .done, .crossedAt36, .crossedAt60, .crossedAt96, .wrongPasses,
    .wrongStops, .gateMissed, .wrongStop, .noInvestor, .outOfMoney, .closed, .living, .refused,
    .gaveUp,
    .running,
    .runningCrossed, .runningFailed, .runningClosed, .runningLiving, .crossedByHorizon,
    .failedByHorizon, .closedByHorizon, .livingByHorizon, .refusedByHorizon, .gaveUpByHorizon,
    .inProgressByHorizon,
    .startedToday, .crossedToday, .failedToday, .closedToday, .inProgressToday, .need, .shortage,
    .needToAcceptance,
    .width, .uncrossedWithin60, .crossers, .centrePaid, .otherPublicPaid, .teamPaid, .marketPaid,
    .laterMarketPaid, .returned, .tolerated,
  ]

  @Test func `grant, equity and grant-to-equity cross alike, bit for bit`() throws {
    let played = Played(try Example.lively(), trials: 256)
    let layout = played.simulation.layout
    for column in Self.shared {
      let grant = played.mean(column, 0)
      #expect(grant.bitPattern == played.mean(column, 2).bitPattern, "\(column)")
      #expect(grant.bitPattern == played.mean(column, 3).bitPattern, "\(column)")
    }
    #expect(played.mean(.crossed, 0) != played.mean(.crossed, 1))
    #expect(played.mean(.laterMarketPaid, 0) > 0)
    for curve in TrialLayout.Curve.allCases {
      let grant = Array(played.moments.means[layout.curve(curve, of: 0)])
      #expect(grant == Array(played.moments.means[layout.curve(curve, of: 2)]))
      #expect(grant == Array(played.moments.means[layout.curve(curve, of: 3)]))
    }
    for metric in Metric.ofMeans where metric.name.hasPrefix("crossing") {
      let difference = try #require(metric.difference(played.source(3), played.source(0)))
      #expect(difference.value == nil || difference.value == 0)
      #expect(difference.standardError == nil || difference.standardError == 0)
    }
  }
}
