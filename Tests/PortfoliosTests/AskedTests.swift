import Estimates
import Portfolios
import Testing

/// What a run is asked for decides what its rows, covariances and counts hold.
@Suite struct AskedTests {
  private func simulation(_ asked: Asked, _ programme: Programme? = nil) throws -> Simulation {
    Simulation(try programme ?? Example.lively(), seed: 3, asked: asked)
  }

  @Test func `a row for one metric has columns alone, and a row for everything the rest`() throws {
    let one = try simulation(Asked([.crossingUltimate])).layout
    let policies = one.policies
    #expect(one.columns == policies * Column.count)
    let whole = try simulation(.all).layout
    #expect(whole.columns > 10 * one.columns)
  }

  @Test func `only columns of the metrics asked for are paired`() throws {
    let simulation = try simulation(Asked([.crossingUltimate, .stateNpv]))
    #expect(simulation.layout.asked.columns == [.entered, .crossed, .presentValue])
    let others = simulation.layout.policies - 1
    #expect(simulation.moments.pairs == 3 * (others + 1) + 9 * others)
    #expect(RunResults(simulation).tallies.sketches.isEmpty)
    #expect(RunResults(simulation).tallies.histograms.isEmpty)
  }

  @Test func `a quantile is asked for by its own counts alone`() throws {
    let simulation = try simulation(Asked([.valleyWidthP50, .valleyWidthP90]))
    #expect(simulation.moments.pairs == 0)
    #expect(RunResults(simulation).tallies.sketches.count == simulation.layout.policies)
  }

  @Test func `metrics stand in the order of the catalogue, each once`() {
    let asked = Asked([.stateNpv, .crossingUltimate, .stateNpv])
    #expect(asked.metrics == [.crossingUltimate, .stateNpv])
    #expect(asked == Asked([.crossingUltimate, .stateNpv]))
    #expect(!asked.isWhole)
    #expect(!Asked(Metric.all).isWhole)
    #expect(Asked(Metric.all, parts: .all).isWhole)
  }

  @Test func `rows of trials have the columns that are asked for`() throws {
    let whole = try simulation(.all)
    let asked = try simulation(Asked([.stateNpv, .fundPeakNeed]))
    let (all, few) = (Self.rows(whole), Self.rows(asked))
    #expect(few.columns == [.presentValue, .peakNeed])
    #expect(few.count == all.count)
    for index in 0..<few.count {
      let row = Array(all.row(index))
      #expect(
        Array(few.row(index)) == [row[Column.presentValue.rawValue], row[Column.peakNeed.rawValue]])
    }
  }

  private static func rows(_ simulation: Simulation) -> BasisRows {
    let kept = Kept()
    var results = RunResults(simulation)
    simulation.run(0..<1, trials: 40, threads: 1, into: &results, keepsRows: true) { _, chunk in
      kept.rows = chunk.rows
      return false
    }
    guard let rows = kept.rows else { preconditionFailure("no chunk was played") }
    return rows
  }

  /// One chunk is played, by one thread.
  private final class Kept: @unchecked Sendable { var rows: BasisRows? }

  @Test func `asking for a number that a run was not asked for ends the program`() async {
    await #expect(processExitsWith: .failure) {
      let simulation = Simulation(try Example.lively(), seed: 3, asked: Asked([.crossingUltimate]))
      let moments = simulation.run(trials: 4, threads: 1).moments(chunks: 1)
      guard let moments else { return }
      _ = Metric.stateNpv.estimate(
        MetricSource(moments: moments, layout: simulation.layout, policy: 0))
    }
    await #expect(processExitsWith: .failure) {
      let simulation = Simulation(try Example.lively(), seed: 3, asked: Asked([.crossingUltimate]))
      _ = simulation.layout.curve(.crossed, of: 0)
    }
  }
}
