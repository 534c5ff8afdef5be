import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// What `explain` tells must be what the run counted, to the last bit.
@Suite struct ReplayTests {
  @Test(
    arguments: [
      Fund.Budget.unlimited, .commitment(30_000), .yearly([6_000], carriesOver: true),
    ], Sampling.allCases)
  func `replays of all projects add up to the trial`(
    budget: Fund.Budget, sampling: Sampling
  ) throws {
    let copies = 40
    let fund = try Fund(budget: budget, queuePatienceMonths: 24, recycling: Recycling(share: 0.5))
    let programme = try Example.programme(
      projects: [Example.project(entry: .window(from: 0, to: 60), copies: copies)], fund: fund)
    let simulation = Simulation(programme, seed: 5, sampling: sampling)
    for trial in 0..<3 {
      let before = try columns(simulation, trials: trial)
      let after = try columns(simulation, trials: trial + 1)
      for policy in programme.policies.indices {
        var paid = 0.0
        var proceeds = 0.0
        var crossed = 0
        for copy in 0..<copies {
          let replay = try #require(
            simulation.replay(trial: UInt64(trial), project: 0, copy: copy, policy: policy))
          paid += replay.outcome.centrePaid
          proceeds += replay.outcome.proceeds
          if replay.outcome.hasCrossed { crossed += 1 }
          #expect(replay.events.allSatisfy { $0.month >= 0 })
        }
        func own(_ column: Column) -> Double {
          let place = simulation.layout.place(column, of: policy)
          return after[place] - before[place]
        }
        // One trial is exact; later ones are recovered from a mean and lose the last digits.
        let tolerance = trial == 0 ? 0 : 1e-9
        #expect(abs(own(.centrePaid) - paid) <= tolerance * paid)
        #expect(abs(own(.proceeds) - proceeds) <= tolerance * max(1, proceeds))
        #expect(abs(own(.crossed) - Double(crossed)) <= tolerance * Double(copies))
      }
    }
  }

  @Test(arguments: [Fund.Budget.unlimited, .commitment(30_000)])
  func `a future told whole holds every course of it, and the numbers of the run`(
    budget: Fund.Budget
  ) throws {
    let fund = try Fund(budget: budget, queuePatienceMonths: 24)
    let programme = try Example.programme(
      projects: [
        Example.project(entry: .window(from: 0, to: 60), copies: 20),
        Example.project("second", entry: .window(from: 0, to: 30), copies: 3),
      ], fund: fund)
    let simulation = Simulation(programme, seed: 5)
    let own = try columns(simulation, trials: 1)
    for policy in programme.policies.indices {
      let numbers = simulation.numbers(ofTrial: 0, under: policy)
      for column in Column.allCases {
        let ran = own[simulation.layout.place(column, of: policy)]
        #expect(numbers[column] == ran || numbers[column].isNaN && ran.isNaN, "\(column)")
      }
      var courses: [RetoldCourse] = []
      simulation.retell(trial: 0, under: policy) { courses.append($0) }
      #expect(courses.map(\.project) == Array(repeating: 0, count: 20) + [1, 1, 1])
      #expect(courses.map(\.copy) == Array(0..<20) + [0, 1, 2])
      #expect(courses.reduce(0) { $0 + $1.replay.outcome.proceeds } == numbers[.proceeds])
      for course in courses {
        let alone = simulation.replay(
          trial: 0, project: course.project, copy: course.copy, policy: policy)
        #expect(alone?.outcome == course.replay.outcome)
        #expect(alone?.events.map(\.event) == course.replay.events.map(\.event))
      }
    }
  }

  /// The sums of each column over the first trials.
  private func columns(_ simulation: Simulation, trials: Int) throws -> [Double] {
    guard trials > 0 else { return Array(repeating: 0, count: simulation.layout.columns) }
    let results = simulation.run(trials: trials, threads: 1)
    let moments = try #require(results.moments(chunks: 1))
    return moments.means.map { $0 * Double(trials) }
  }
}
