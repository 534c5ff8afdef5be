import Documents
import Languages
import Policies
import Projects
import Randomness
import ScenarioFiles
import Testing

/// Every field arrives where its name says.
@Suite struct ScenarioReadingTests {
  private func scenario(
    _ text: String = soundScenario, settings: [String] = [], files: [String: [UInt8]] = [:]
  ) throws -> Scenario {
    try Scenario(
      reading: "s/a.json5", settings: settings.map { try Setting($0) },
      files: FilesInMemory(files.merging(["s/a.json5": Array(text.utf8)]) { $1 }))
  }

  private func with(_ old: String, _ new: String) -> String {
    precondition(soundScenario.ranges(of: old).count == 1, "'\(old)' must stand once")
    return soundScenario.replacing(old, with: new)
  }

  // MARK: - The head

  @Test func `dates count in calendar months, and days as parts of their month`() throws {
    let read = try scenario(with("asOf: \"2025-01\"", "asOf: \"2025-02-15\""))
    #expect(read.asOfMonth == 13 + 14.0 / 28)
    #expect(read.horizonMonths == 120)
    #expect(try scenario(with("asOf: \"2025-01\"", "asOf: \"2025-01-01\"")).asOfMonth == 12)
  }

  @Test func `money, title, seed and trials are as written`() throws {
    let text = with(
      "unit: 10000", "unit: 10000, title: { en: \"S\", zh: \"声\" }, seed: 7, trials: 5")
    let read = try scenario(text)
    #expect(read.unit == 10_000 && read.currency == "CNY")
    #expect(read.title == Phrase("S", "声"))
    #expect(read.seed == 7 && read.trials == 5)
    #expect(try scenario().title == Phrase(same: "sound"))
  }

  @Test func `today is the start when it is not given`() throws {
    let text = with("asOf: \"2025-01\", ", "").replacing(
      "    { name: \"running\", template: \"standard\", entry: \"2024-03\",\n"
        + "      present: { stage: \"pilot\", months: 4, received: { centre: 500 }, spent: 400 } },\n",
      with: "")
    #expect(try scenario(text).asOfMonth == 0)
  }

  // MARK: - The world

  @Test func `climate, sectors and merit arrive`() throws {
    let world = try scenario().world
    #expect(world.climate.regimes.map(\.name) == ["cold", "hot"])
    #expect(world.climate.transitions == [[0.9, 0.1], [0.1, 0.9]])
    #expect(world.climate.initial == [1, 0])
    #expect(world.climate.regimes.map(\.financing) == [0.5, 1.5])
    #expect(world.sectors == [Sector(name: "optics", onMarket: 0.5)])
    #expect(world.merit == World.Merit(onMarket: 0.2, onSector: 0.2))
  }

  @Test func `the present regime arrives, with the quarter that asOf falls in`() throws {
    #expect(try scenario().world.climate.known == nil)
    let climate = try scenario(with("first: \"cold\"", "now: \"hot\"")).world.climate
    #expect(climate.known == Climate.Known(regime: 1, atMonth: 12))
    #expect(climate.known?.quarter == 4 && climate.initial == [0.5, 0.5])
  }

  @Test func `sectors may be a list of names`() throws {
    let read = try scenario(with("{ optics: { market: 0.5 } }", "[\"optics\", \"光电\"]"))
    #expect(read.world.sectors == [Sector(name: "optics"), Sector(name: "光电")])
  }

  // MARK: - Templates

  @Test func `a template's stages arrive`() throws {
    let template = try #require(try scenario().world.templates.first)
    let (concept, pilot) = (template.stages[0], template.stages[1])
    #expect(concept.name == "concept" && concept.readiness == 3...4 && concept.loading == 0.3)
    #expect(concept.success == 0.9 && concept.population == .achievers)
    #expect(concept.durationMonths == Quantity(.constant(try Constant(6))))
    #expect(pilot.durationMonths == Quantity(.uniform(try Uniform(min: 3, max: 9))))
    #expect(pilot.rework?.attempts == 1 && pilot.rework?.success == 0.5)
    #expect(pilot.review == (try Review(noise: 0.5, threshold: 0.5)))
    #expect(concept.review == .perfect && concept.rework == nil)
  }

  @Test func `money, finance and growth arrive`() throws {
    let template = try #require(try scenario().world.templates.first)
    #expect(template.funding == (try Funding(centre: 1000, otherPublic: 500, patienceMonths: 6)))
    #expect(template.financing.stagesBefore == 2)
    #expect(template.financing.longStopMonths == .infinity)
    #expect(
      template.financing.form
        == .ever(share: 0.5, loading: .none, waitMonths: .constant(try Constant(12))))
    #expect(template.company == (try Company(team: 0.8, pool: 0.1)))
    #expect(template.growth.rounds.map(\.chance) == [0.6])
    #expect(template.growth.exit.chances == [0.2, 0, 0, 0.8])
  }

  @Test(
    arguments: [
      ("buyBack: 0.8", .principal(interestPerYear: 0)),
      ("buyBack: 0.8, buyBackPays: {}", .principal(interestPerYear: 0)),
      ("buyBack: 0.8, buyBackPays: { interestPerYear: 0.05 }", .principal(interestPerYear: 0.05)),
      (#"buyBack: 0.8, buyBackPays: { form: "share" }"#, .share),
      // What is said of a buy-back that never comes may stand until it has a chance.
      (#"writeOff: 0.8, buyBackPays: { form: "share" }"#, .share),
    ] as [(String, BuyBackPrice)])
  func `what a buy-back pays arrives`(exit: String, price: BuyBackPrice) throws {
    let read = try scenario(with("writeOff: 0.8", exit)).world.templates.first
    #expect(read?.growth.exit.buyBackPays == price)
  }

  @Test func `a template lies over the one that it extends`() throws {
    let text = with(
      "standard: {\n      stages",
      """
      fast: { extends: "standard", funding: { centre: 700 }, company: null },
          standard: {
            stages
      """)
    let templates = try scenario(text).world.templates
    #expect(templates.map(\.name) == ["fast", "standard"])
    #expect(templates[0].funding.centre == 700 && templates[0].funding.otherPublic == 500)
    #expect(templates[0].stages == templates[1].stages)
    #expect(templates[0].company == (try Company(team: 1, pool: 0)))
  }

  @Test func `a setting replaces one value, also of an inherited stage`() throws {
    let text = with(
      "standard: {\n      stages", "fast: { extends: \"standard\" }, standard: {\n      stages")
    let read = try scenario(text, settings: ["templates.fast.stages[0].p=0.5"])
    #expect(read.world.templates.map { $0.stages[0].success } == [0.5, 0.9])
  }

  // MARK: - Laws

  private struct LawCase {
    let text: String
    let law: Distribution
  }

  @Test func `every law arrives by each of its parameters`() throws {
    let cases: [LawCase] = [
      LawCase(text: "{ law: 'constant', value: 3 }", law: .constant(try Constant(3))),
      LawCase(
        text: "{ law: 'uniform', mean: 5, sd: 1 }", law: .uniform(try Uniform(mean: 5, sd: 1))),
      LawCase(
        text: "{ law: 'uniform', p10: 3, p90: 7 }", law: .uniform(try Uniform(p10: 3, p90: 7))),
      LawCase(
        text: "{ law: 'triangular', min: 1, mode: 2, max: 5 }",
        law: .triangular(try Triangular(min: 1, mode: 2, max: 5))),
      LawCase(
        text: "{ law: 'triangular', mean: 9, sd: 1 }",
        law: .triangular(try Triangular(mean: 9, sd: 1))),
      LawCase(
        text: "{ law: 'pert', min: 1, mode: 2, max: 5 }",
        law: .beta(try Beta.pert(min: 1, mode: 2, max: 5))),
      LawCase(
        text: "{ law: 'beta', mean: 4, sd: 1, max: 9 }",
        law: .beta(try Beta(mean: 4, sd: 1, min: 0, max: 9))),
      LawCase(
        text: "{ law: 'beta', alpha: 2, beta: 3 }", law: .beta(try Beta(alpha: 2, beta: 3))),
      LawCase(
        text: "{ law: 'normal', mean: 4, sd: 2, min: 0 }",
        law: .truncatedNormal(try TruncatedNormal(location: 4, scale: 2, min: 0))),
      LawCase(
        text: "{ law: 'normal', mean: 4, sd: 2, min: 1, max: 9 }",
        law: .truncatedNormal(try TruncatedNormal(location: 4, scale: 2, min: 1, max: 9))),
      LawCase(
        text: "{ law: 'lognormal', mean: 4, sd: 2 }", law: .logNormal(try LogNormal(mean: 4, sd: 2))
      ),
      LawCase(
        text: "{ law: 'lognormal', p10: 2, p90: 8 }", law: .logNormal(try LogNormal(p10: 2, p90: 8))
      ),
      LawCase(
        text: "{ law: 'lognormal', mu: 1, sigma: 0.5 }",
        law: .logNormal(try LogNormal(mu: 1, sigma: 0.5))),
      LawCase(text: "{ law: 'gamma', mean: 4, sd: 2 }", law: .gamma(try Gamma(mean: 4, sd: 2))),
      LawCase(text: "{ law: 'gamma', p10: 2, p90: 8 }", law: .gamma(try Gamma(p10: 2, p90: 8))),
      LawCase(
        text: "{ law: 'gamma', shape: 3, scale: 2 }", law: .gamma(try Gamma(shape: 3, scale: 2))),
      LawCase(
        text: "{ law: 'exponential', rate: 0.5 }", law: .exponential(try Exponential(rate: 0.5))),
      LawCase(
        text: "{ law: 'exponential', p90: 9 }", law: .exponential(try Exponential(p90: 9))),
      LawCase(
        text: "{ law: 'weibull', mean: 4, sd: 2 }", law: .weibull(try Weibull(mean: 4, sd: 2))),
      LawCase(
        text: "{ law: 'weibull', shape: 3, scale: 2 }",
        law: .weibull(try Weibull(shape: 3, scale: 2))),
      LawCase(
        text: "{ law: 'pareto', shape: 2, min: 1, max: 50 }",
        law: .boundedPareto(try BoundedPareto(shape: 2, min: 1, max: 50))),
      LawCase(
        text: "{ law: 'pareto', mean: 3, min: 1, max: 50 }",
        law: .boundedPareto(try BoundedPareto(mean: 3, min: 1, max: 50))),
      LawCase(
        text: "{ law: 'discrete', values: [1, 2], weights: [3, 1] }",
        law: .discrete(try Discrete(values: [1, 2], weights: [3, 1]))),
      LawCase(
        text:
          "{ law: 'buckets', ranges: [{ min: 0, max: 1, weight: 3 }, { min: 2, max: 4, weight: 1 }] }",
        law: .buckets(try Buckets([(0...1, 3), (2...4, 1)]))),
      LawCase(
        text: "{ law: 'empirical', values: [3, 1, 2] }", law: .empirical(try Empirical([3, 1, 2]))),
    ]
    for item in cases {
      let template = try #require(
        try scenario(
          with("{ law: \"uniform\", min: 3, max: 9 }", item.text)
            .replacing("months: 4", with: "months: 0.5")
        ).world.templates.first)
      #expect(template.stages[1].durationMonths.law == item.law, "\(item.text)")
    }
  }

  @Test func `an empirical law reads a column beside the scenario`() throws {
    let text = with(
      "{ law: \"uniform\", min: 3, max: 9 }",
      "{ law: \"empirical\", csv: \"data/m.csv\", column: \"月数\", loading: { merit: 0.5 } }")
    let table = Array("项目,月数\r\n甲,\"1,005\"\r\n乙,7\r\n丙,\r\n".utf8)
    let template = try #require(
      try scenario(text, files: ["s/data/m.csv": table]).world.templates.first)
    #expect(
      template.stages[1].durationMonths
        == Quantity(.empirical(try Empirical([1005, 7])), loading: Loading(merit: 0.5)))
  }
}
