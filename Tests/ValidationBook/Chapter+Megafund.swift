import Projects
import Randomness

/// `rbo_megafund.json`: occupancies, absorptions and capped means of a research-backed-obligation megafund.
///
/// J.-M. Fernandez, R. Stein and A. Lo, "Commercializing biomedical research through securitization
/// techniques" (2012). Its half-yearly matrix is a preclinical stage that ends on half-years only,
/// and then a continuous chain: exponential stages.
private struct MegafundCase: Decodable, Sendable {
  struct Input: Decodable, Sendable {
    let start: String?
    let steps: Int?
    let mu, sigma, cap: Double?
  }
  enum CodingKeys: CodingKey { case id, `in`, out }
  let id: String
  let `in`: Input
  /// Plain numbers; empty where the case has others.
  let out: [String: Double]

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    `in` = try values.decode(Input.self, forKey: .in)
    out = (try? values.decode([String: Double].self, forKey: .out)) ?? [:]
  }

  func findings() throws -> [Finding] {
    self.in.cap == nil ? try occupancies() : [try cappedMean()]
  }

  // MARK: - Stages

  private static let phases = ["preclinical", "phase1", "phase2", "phase3", "filing"]
  /// The chance to stay half a year in phases 1 to 3 and filing, from the matrix's diagonal.
  private static let stays = [
    0.807859886086702, 0.844734609586595, 0.848420924719526, 0.566729918370271,
  ]
  /// The chance to be one phase on after half a year, from above its diagonal.
  private static let steps = [0.133437226118754, 0.066750087871169, 0.068234113621235]

  /// Success of each phase: one step on is to leave, to succeed and to stay there.
  private static var successes: [Double] {
    let rates = stays.map { -logarithm($0) }
    let inner = (0..<3).map { phase -> Double in
      let (a, b) = (rates[phase], rates[phase + 1])
      return steps[phase] / (a * (stays[phase] - stays[phase + 1]) / (b - a))
    }
    return [0.345 / 0.5] + inner + [0.411606577548242 / (0.411606577548242 + 0.021663504081486)]
  }

  private func world(from first: Int) throws -> World {
    let halfYears = (1...60).map { (value: 6 * Double($0), weight: power(0.5, Double($0))) }
    var laws: [Distribution] = [
      .discrete(try Discrete(values: halfYears.map(\.value), weights: halfYears.map(\.weight)))
    ]
    for stay in Self.stays {
      laws.append(.exponential(try Exponential(mean: -6 / logarithm(stay))))
    }
    let stages = try (first..<5).map {
      try Stage(
        name: Self.phases[$0], durationMonths: Quantity(laws[$0]),
        cost: EngineProgramme.quantity(1), success: Self.successes[$0], loading: 0.5)
    }
    return try World(
      templates: [EngineProgramme.template(stages: stages)],
      projects: [Project(name: "one", template: "plain", entry: .month(0))])
  }

  /// n = 200 000 futures, seed 20121.
  private func occupancies() throws -> [Finding] {
    let trials = 200_000
    let first = try need(Self.phases.firstIndex(of: need(self.in.start)))
    let months = self.in.steps.map { 6 * Double($0) } ?? 1e6
    var nature = Nature(try world(from: first), seed: 20_121)
    var counts: [String: Int] = [:]
    for trial in 0..<trials {
      nature.begin(trial: UInt64(trial))
      counts[state(&nature, from: first, atMonth: months), default: 0] += 1
    }
    return out.sorted { $0.key < $1.key }.map { state, known in
      let found = Double(counts[state, default: 0]) / Double(trials)
      guard known > 1e-4 else {
        // Too rare to have an error of its own: 6 of 200 000 are expected where it is not 0.
        return .computed(state, known: known, found: found, tolerance: 1e-4)
      }
      let error = (found * (1 - found) / Double(trials)).squareRoot()
      return .simulated(state, known: known, value: found, error: error, atMost: 0.002)
    }
  }

  private func state(
    _ nature: inout Nature, from first: Int, atMonth months: Double
  ) -> String {
    let project = nature.project(nature.world.members[0])
    var time = 0.0
    for phase in first..<5 {
      let fate = nature.stage(phase - first, of: project)
      time += fate.months
      if time > months { return Self.phases[phase] }
      if !fate.succeeds { return "withdrawn" }
    }
    return "approved"
  }

  // MARK: - Values

  /// E[min(X, cap)] = ∫₀^cap P(X > x) dx, in ln x, where the law is as smooth as the normal one.
  private func cappedMean() throws -> Finding {
    let (mu, sigma, cap) = try (need(self.in.mu), need(self.in.sigma), need(self.in.cap))
    let law = try LogNormal(mu: mu, sigma: sigma)
    let low = mu - 12 * sigma
    let mean = Quadrature.gaussLegendre(400, from: low, to: logarithm(cap)).sum {
      law.survival(exponential($0)) * exponential($0)
    }
    return .computed(
      "mean", known: try need(out["mean"]), found: mean + exponential(low), tolerance: 1e-6)
  }
}

extension Chapter {
  public static let megafundStages = CaseFile<MegafundCase>.chapter(
    "A megafund's stages and values", file: "rbo_megafund.json",
    source: "inputs of dfagnan/RBOMatlab (numbers only)",
    leftOut: [
      "rare-disease-published-table": "its inputs are incomplete, and it prices debt tranches"
    ], name: \.id
  ) { try $0.findings() }
}
