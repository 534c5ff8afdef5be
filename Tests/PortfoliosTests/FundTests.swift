import Estimates
import Policies
import Portfolios
import Projects
import TestSupport
import Testing

/// A purse that may be empty decides when projects start, and nothing else.
@Suite struct FundTests {
  /// Months of signing for projects of 1500 that enter in the given months, in the order of the file.
  static func signings(
    _ fund: Fund, entering months: [Double], template: ProjectTemplate? = nil
  ) throws -> [Double] {
    let programme = try Example.programme(
      [template ?? Example.certain()],
      projects: months.enumerated().map { index, month in
        try Example.project("p\(index)", entry: .month(month))
      }, policies: [Example.converting()], fund: fund)
    let simulation = Simulation(programme, seed: 1)
    return try months.indices.map {
      try #require(simulation.replay(trial: 0, project: $0, copy: 0, policy: 0)).outcome.signedMonth
    }
  }

  // MARK: - By hand

  @Test func `an unused yearly budget lapses or carries, as declared`() throws {
    let lapses = try Fund(budget: .yearly([2000], carriesOver: false))
    #expect(try Self.signings(lapses, entering: [0, 1, 2]) == [0, 12, 24])
    let carries = try Fund(budget: .yearly([2000], carriesOver: true))
    #expect(try Self.signings(carries, entering: [0, 1, 2, 3]) == [0, 12, 24, 24])
  }

  @Test func `the last yearly sum goes on`() throws {
    let fund = try Fund(budget: .yearly([0, 1500], carriesOver: false))
    #expect(try Self.signings(fund, entering: [0, 0, 30]) == [12, 24, 36])
  }

  @Test func `the queue goes by entry or by the order of the file`() throws {
    let entry = try Fund(budget: .yearly([1500], carriesOver: false))
    #expect(try Self.signings(entry, entering: [2, 1, 0]) == [24, 12, 0])
    let file = try Fund(
      budget: .yearly([1500], carriesOver: false), queue: .init(rank: .file))
    #expect(try Self.signings(file, entering: [2, 1, 0]) == [12, 24, 0])
  }

  @Test func `who waits longer than patience goes away`() throws {
    let fund = try Fund(budget: .yearly([1500], carriesOver: false), queuePatienceMonths: 11)
    #expect(try Self.signings(fund, entering: [0, 1, 2]) == [0, 12, .infinity])
    let programme = try Example.programme(
      [Example.certain()], projects: [Example.project(copies: 3)], fund: fund)
    let played = Played(programme, trials: 2)
    #expect(played.mean(.gaveUpByHorizon, 0) == 2 && played.mean(.signed, 0) == 1)
    #expect(played.mean(.entered, 0) == 3 && played.mean(.centrePaid, 0) == 1500)
    #expect(played.mean(.signed, 1) == 3)
  }

  @Test func `money that comes back is granted again, as far as declared`() throws {
    // Each sells its shares for 3000 four years after it was signed.
    func fund(_ part: Double) throws -> Fund {
      try Fund(budget: .commitment(1500), recycling: Recycling(share: part))
    }
    #expect(try Self.signings(fund(1), entering: [0, 1, 2]) == [0, 48, 48])
    #expect(try Self.signings(fund(0.49), entering: [0, 1]) == [0, .infinity])
    #expect(try Self.signings(fund(0.51), entering: [0, 1]) == [0, 48])
    #expect(try Self.signings(fund(0), entering: [0, 1]) == [0, .infinity])
  }

  @Test func `what is granted again stops at its limit and at its date`() throws {
    // Each sells its shares for 3000 four years after it was signed.
    func fund(_ most: Double, until month: Double) throws -> Fund {
      try Fund(
        budget: .commitment(1500),
        recycling: Recycling(share: 1, most: most, untilMonth: month))
    }
    let entries = [0.0, 1, 2]
    #expect(try Self.signings(fund(3000, until: 96), entering: entries) == [0, 48, 48])
    #expect(
      try Self.signings(fund(1499, until: 96), entering: entries) == [0, .infinity, .infinity])
    #expect(try Self.signings(fund(1500, until: 96), entering: entries) == [0, 48, .infinity])
    #expect(
      try Self.signings(fund(9000, until: 47), entering: entries) == [0, .infinity, .infinity])
  }

  @Test func `a running project never queues`() throws {
    let programme = try Example.programme(
      [Example.certain()],
      projects: [
        Example.project("a"), Example.project("b"),
        Example.project(
          "running", present: Present(stage: 1, monthsInStage: 0, receivedFromCentre: 500)),
      ], policies: [Example.converting()], fund: Fund(budget: .commitment(1500)), today: 12)
    let played = Played(programme)
    #expect(played.mean(.running, 0) == 1 && played.mean(.signed, 0) == 1)
    #expect(played.mean(.runningFailed, 0) + played.mean(.runningCrossed, 0) == 1)
  }

  // MARK: - Properties

  @Test func `a purse that is never empty changes nothing, bit for bit`() throws {
    let free = Played(try Example.lively(), trials: 200)
    let rich = Played(try Example.lively(fund: Fund(budget: .commitment(1e15))), trials: 200)
    #expect(free.results == rich.results)
    #expect(free.moments == rich.moments)
    let poor = Played(try Example.lively(fund: Fund(budget: .commitment(6000))), trials: 200)
    #expect(poor.results != free.results)
  }

  @Test func `a commitment is never overspent, in any trial`() throws {
    let programme = try Example.lively(fund: Fund(budget: .commitment(6500)))
    for seed in UInt64(1)...60 {
      let played = Played(programme, seed: seed)
      for policy in 0..<6 {
        // The running project's 500 still to come were set aside before. What comes back unspent is paid out again.
        let out = played.mean(.centrePaid, policy) - played.mean(.returned, policy)
        #expect(out <= 6500 + 1000 + 500 + 450)
      }
      #expect(played.mean(.centrePaid, 0) > 0)
    }
  }

  @Test func `promises never exceed what the years have released`() throws {
    var draws = SplitMix64(seed: 9)
    for _ in 0..<40 {
      let sums = (0..<3).map { _ in Double(Int.random(in: 0...4000, using: &draws)) }
      let carries = Bool.random(using: &draws)
      let months = (0..<12).map { _ in Double(Int.random(in: 0...40, using: &draws)) }
      let signed = try Self.signings(
        Fund(
          budget: .yearly(sums, carriesOver: carries),
          queue: .init(rank: Bool.random(using: &draws) ? .entry : .file)), entering: months)
      #expect(zip(months, signed).allSatisfy { $0 <= $1 })
      for year in 0..<20 {
        let released = (0...year).reduce(0.0) { $0 + sums[min($1, 2)] }
        let until = signed.filter { $0 < 12 * Double(year + 1) }.count
        #expect(1500 * Double(until) <= released)
        guard !carries else { continue }
        let within = signed.filter { $0 >= 12 * Double(year) && $0 < 12 * Double(year + 1) }
        #expect(1500 * Double(within.count) <= sums[min(year, 2)])
      }
    }
  }
}
