import Projects
import Randomness
import Testing

struct ClimateTests {
  @Test func `the stationary law is left alone by a quarter's step`() throws {
    let climate = try #require(SampleWorld.climate)
    for column in 0..<3 {
      let next = (0..<3).reduce(0) { $0 + climate.stationary[$1] * climate.transitions[$1][column] }
      #expect(abs(next - climate.stationary[column]) < 1e-15)
    }
    // Balance across each border by hand: cold·0.2 = normal·0.1, normal·0.1 = hot·0.25.
    let expected = [0.5 / 1.9, 1 / 1.9, 0.4 / 1.9]
    for (found, wanted) in zip(climate.stationary, expected) {
      #expect(abs(found - wanted) < 1e-15)
    }
  }

  @Test func `multipliers average to 1 under the stationary law`() throws {
    let climate = try #require(SampleWorld.climate)
    for multiplier in [\Climate.Regime.financing, \.valuation, \.exit] {
      let mean = zip(climate.stationary, climate.regimes).reduce(0) {
        $0 + $1.0 * $1.1[keyPath: multiplier]
      }
      #expect(abs(mean - 1) < 1e-15)
    }
  }

  @Test func `regimes that are left for good have no share in the long run`() throws {
    let regimes = ["old", "new"].map {
      Climate.Regime(name: $0, financing: 1, valuation: 1, exit: 1)
    }
    let climate = try Climate(regimes: regimes, transitions: [[0.9, 0.1], [0, 1]], first: 0)
    #expect(climate.stationary == [0, 1])
    #expect(climate.initial == [1, 0])
  }

  @Test func `a chain with two ends is refused`() throws {
    let regimes = ["a", "b"].map {
      Climate.Regime(name: $0, financing: 1, valuation: 1, exit: 1)
    }
    #expect(throws: ProjectError.notErgodic("transitions")) {
      try Climate(regimes: regimes, transitions: [[1, 0], [0, 1]])
    }
    #expect(throws: ProjectError.badSum("transitions[1]", sum: 0.5, wanted: 1)) {
      try Climate(regimes: regimes, transitions: [[1, 0], [0, 0.5]])
    }
    #expect(throws: ProjectError.repeated("regimes", name: "a")) {
      try Climate(regimes: [regimes[0], regimes[0]], transitions: [[0.5, 0.5], [0.5, 0.5]])
    }
  }

  /// The product's integral against a sum of 2¹⁴ midpoints over the regimes that the path shows.
  @Test func `exposure is the integral of the multiplier and months invert it`() throws {
    let climate = try #require(SampleWorld.climate)
    var path = ClimatePath(climate)
    for trial in 0..<50 {
      path.begin(seed: 3, trial: UInt64(trial))
      let start = Double(trial) * 1.7 - 10
      let end = start + 0.3 + Double(trial % 13) * 4.9
      let steps = 1 << 14
      let step = (end - start) / Double(steps)
      var sum = 0.0
      for index in 0..<steps {
        let month = start + (Double(index) + 0.5) * step
        sum += climate.regimes[path.regime(atMonth: month)].financing * step
      }
      let exposure = path.exposure(from: start, to: end)
      // One midpoint cell at each of at most 25 borders can be wrong by its whole width.
      #expect(abs(exposure - sum) < 25 * 2 * step)
      #expect(abs(path.month(from: start, exposure: exposure) - end) < 1e-10)
    }
  }

  @Test func `a frozen market is waited out and an endless one never thaws`() throws {
    let regimes = [
      Climate.Regime(name: "frozen", financing: 0, valuation: 1, exit: 1),
      Climate.Regime(name: "open", financing: 1, valuation: 1, exit: 1),
    ]
    let turns = try Climate(regimes: regimes, transitions: [[0, 1], [1, 0]], first: 0)
    var path = ClimatePath(turns)
    path.begin(seed: 1, trial: 0)
    // Frozen in [0, 3), open at twice the average in [3, 6), and so on.
    #expect(path.month(from: 0, exposure: 1) == 3.5)
    #expect(path.month(from: 0, exposure: 6) == 6)
    #expect(path.month(from: 0, exposure: 6.5) == 9.25)
    #expect(path.month(from: 0, exposure: 1, before: 3.5) == .infinity)
    #expect(path.month(from: 7, exposure: 0) == 7)
    #expect(path.month(from: 7, exposure: .infinity) == .infinity)
    // In its 1600th and last quarter the market is open, and stays so.
    #expect(path.month(from: 4_797, exposure: 2e3) == 5_797)
    let freezes = try Climate(
      regimes: regimes + [.init(name: "ice", financing: 0, valuation: 1, exit: 1)],
      transitions: [[0, 1, 0], [0.5, 0, 0.5], [0.01, 0, 0.99]], first: 2)
    var ice = ClimatePath(freezes)
    ice.begin(seed: 1, trial: 0)
    #expect(ice.month(from: 0, exposure: 1e300) == .infinity || ice.regime(atMonth: 1e9) == 1)
  }

  @Test(arguments: [-Double.infinity, -1e300, -5, 0, 2.9, 4_799, 4_800, 1e300, .infinity, .nan])
  func `any month has a regime`(month: Double) throws {
    var path = ClimatePath(try #require(SampleWorld.climate))
    path.begin(seed: 1, trial: 9)
    #expect((0..<3).contains(path.regime(atMonth: month)))
    #expect(path.month(from: month, exposure: 12) >= month || month.isNaN)
  }

  @Test func `looking far first or step by step shows the same climate`() throws {
    let climate = try #require(SampleWorld.climate)
    var far = ClimatePath(climate)
    var near = ClimatePath(climate)
    far.begin(seed: 5, trial: 4)
    near.begin(seed: 5, trial: 4)
    let last = far.regime(atMonth: 1_000)
    for month in stride(from: 0.0, through: 1_000, by: 2.5) {
      #expect(far.regime(atMonth: month) == near.regime(atMonth: month))
    }
    #expect(near.regime(atMonth: 1_000) == last)
  }
}
