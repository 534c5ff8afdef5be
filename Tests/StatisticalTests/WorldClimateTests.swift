import Projects
import Testing
import ValidationBook

struct WorldClimateTests {
  /// H0: a climate that begins in its stationary law is in each regime with its long-run share, at any time and over time.
  ///
  /// n = 40 000 futures for a month and 2 000 for time shares, seed 20241; within 5 standard
  /// errors.
  @Test func `time in each regime follows the stationary law`() throws {
    let climate = try Climate(
      regimes: ["cold", "normal", "hot"].map {
        .init(name: $0, financing: 1, valuation: 1, exit: 1)
      },
      transitions: [[0.8, 0.2, 0], [0.1, 0.8, 0.1], [0, 0.25, 0.75]])
    let world = try WorldFixture(climate: climate).world()
    for (regime, share) in climate.stationary.enumerated() {
      for month in [0.0, 4, 100] {
        let hits = sample(world, trials: 40_000) { nature, _ in
          nature.climate.regime(atMonth: month) == regime ? 1 : 0
        }
        #expect(errorsAway(hits, from: share) < 5)
      }
      let times = sample(world, trials: 2_000) { nature, _ in
        var hits = 0.0
        for quarter in 0..<400 where nature.climate.regime(atMonth: Double(quarter) * 3) == regime {
          hits += 1
        }
        return hits / 400
      }
      #expect(errorsAway(times, from: share) < 5)
    }
  }

  /// H0: where a later regime is known, quarters follow the chain given it: at q of Q the chance
  /// (πP^q)ᵢ·(P^(Q−q))ᵢᵣ/(πP^Q)ᵣ, and Pᵏ from there on.
  ///
  /// n = 100 000 futures, seed 20241; within 5 standard errors for single quarters and for pairs.
  @Test(arguments: [Int?.none, 2])
  func `the climate comes to the regime that is known`(first: Int?) throws {
    let rows = [[0.8, 0.2, 0], [0.1, 0.8, 0.1], [0, 0.25, 0.75]]
    let (known, quarter) = (0, 5)
    let climate = try Climate(
      regimes: ["cold", "normal", "hot"].map {
        .init(name: $0, financing: 1, valuation: 1, exit: 1)
      },
      transitions: rows, first: first, known: .init(regime: known, atMonth: 16.5))
    let world = try WorldFixture(climate: climate).world()
    func after(_ steps: Int, from start: [Double]) -> [Double] {
      (0..<steps).reduce(start) { law, _ in
        (0..<3).map { next in (0..<3).reduce(0) { $0 + law[$1] * rows[$1][next] } }
      }
    }
    func unit(_ regime: Int) -> [Double] { (0..<3).map { $0 == regime ? 1 : 0 } }
    let start = first.map(unit) ?? climate.stationary
    let whole = after(quarter, from: start)[known]
    let paths = (0...8).map { quarter in
      sample(world, trials: 100_000) { nature, _ in
        Double(nature.climate.regime(atMonth: Double(quarter) * 3 + 1))
      }
    }
    for (q, regimes) in paths.enumerated() {
      for regime in 0..<3 {
        let chance =
          q <= quarter
          ? after(q, from: start)[regime] * after(quarter - q, from: unit(regime))[known] / whole
          : after(q - quarter, from: unit(known))[regime]
        #expect(errorsAway(regimes.map { $0 == Double(regime) ? 1 : 0 }, from: chance) < 5)
        guard q < quarter else { continue }
        let stay =
          after(q, from: start)[regime] * rows[regime][regime]
          * after(quarter - q - 1, from: unit(regime))[known] / whole
        let stays = zip(regimes, paths[q + 1]).map {
          $0 == Double(regime) && $1 == Double(regime) ? 1.0 : 0
        }
        #expect(errorsAway(stays, from: stay) < 5)
      }
    }
    // Power: what is known must be caught.
    #expect(
      errorsAway(paths[quarter - 1].map { $0 == 0 ? 1 : 0 }, from: climate.stationary[0]) > 100)
  }
}
