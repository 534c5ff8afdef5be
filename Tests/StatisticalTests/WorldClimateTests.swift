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
}
