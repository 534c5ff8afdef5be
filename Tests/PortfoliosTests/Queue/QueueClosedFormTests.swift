import Policies
import Portfolios
import Projects
import Synchronization
import Testing

/// A queue whose answer is known in closed form, through the whole simulation.
@Suite struct QueueClosedFormTests {
  /// Forty applicants over five years for 10,000, where the first gate stops every other one.
  ///
  /// Each award of 1,000 is paid in halves. Whoever fails has cost 500, so the number signed depends on failures alone.
  static func programme() throws -> Programme {
    try Example.programme(
      [
        Example.template(
          stages: Example.stages([0.5, 1], cost: Example.quantity(500)),
          financing: Example.financing(share: 0),
          funding: Funding(
            centre: 1000, otherPublic: 0, team: 0, standbyPerMonth: 0, patienceMonths: 6))
      ],
      projects: [Example.project(entry: .window(from: 0, to: 60), copies: 40)],
      policies: [Policy(name: "grant", instrument: .grant)],
      fund: Fund(budget: .commitment(10_000)))
  }

  /// The chances of how many are signed in the end, by the law of sums of 1,000 and 500.
  static let chances = [10: 0.0107, 11: 0.1025, 12: 0.2739, 13: 0.3223, 14: 0.2007, 15: 0.0722]

  @Test func `as many are signed as the failures before them pay for`() throws {
    let trials = 12_800
    let simulation = Simulation(try Self.programme(), seed: 11)
    var results = RunResults(simulation)
    let counts = Mutex<[Int: Int]>([:])
    simulation.run(
      0..<Simulation.chunks(for: trials), trials: trials, threads: 2, into: &results,
      keepsRows: true
    ) { _, chunk in
      for row in 0..<chunk.rows.count {
        let numbers = chunk.rows.row(row)
        let signed = Int(numbers[numbers.startIndex + Column.signed.rawValue])
        counts.withLock { $0[signed, default: 0] += 1 }
      }
      return false
    }
    let seen = counts.withLock(\.self)
    #expect(seen.values.reduce(0, +) == trials)
    let mean = seen.reduce(0) { $0 + Double($1.key * $1.value) } / Double(trials)
    // The number's deviation is 1.24; four and a half standard errors.
    #expect(abs(mean - 12.889) < 4.5 * 1.24 / Double(trials).squareRoot())
    for (number, chance) in Self.chances {
      let error = (chance * (1 - chance) / Double(trials)).squareRoot()
      #expect(
        abs(Double(seen[number] ?? 0) / Double(trials) - chance) < 4.5 * error + 0.00005,
        "\(number)")
    }
  }
}
