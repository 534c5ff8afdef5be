import BoTou

/// The documentation's example of the library, line for line; it is compiled here, and run.
enum LibraryExample {
  static func run() throws -> String {
    var printed: [String] = []
    func print(_ something: some CustomStringConvertible) { printed.append("\(something)") }

    // A scenario, every policy on the same 1,000 futures, and what the command line says of it.
    let scenario = try Scenario(reading: "Scenarios/yangtze-delta.json5", files: FilesOnDisk())
    let simulation = Simulation(try scenario.programme(), seed: 1)
    let results = simulation.run(trials: 1_000, threads: 2)
    if let run = FinishedRun(scenario, simulation, trials: 1_000, results) {
      print(RunSummary(run, in: .english, width: 100).text)
    }

    // One conversion, exactly: ten of grant beside a round of 20 on 80.
    let round = GrantConversion<Rational>(
      preMoney: 80, newMoney: 20, amount: 10, convention: .alongside)
    print(try round.result().stateShare)  // 1/11

    // One draw, by its address: seed 1, trial 0, project 7.
    let law = Distribution.gamma(try Gamma(mean: 6, sd: 2))
    let tables = try SamplerTables([law])  // its samplers live as long as it does
    let months = tables.sampler(for: law)
    let origin = StreamOrigin(seed: 1, trial: 0, project: 7)
    let uniform = origin.block(Purpose(1)).uniform(0)
    print(withExtendedLifetime(tables) { months.value(at: uniform) })
    return printed.joined(separator: "\n")
  }
}
