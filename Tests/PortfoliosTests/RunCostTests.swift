import Estimates
import Policies
import Portfolios
import Projects
import Randomness
import Testing

/// What a run will take, told before anything is laid out.
@Suite struct RunCostTests {
  private static func cost(
    _ programme: Programme, trials: Int = 512, threads: Int = 1, _ futures: Futures = .nets,
    asked: Asked = .all, writing: RunCost.Writing = []
  ) -> RunCost {
    RunCost(
      programme, trials: trials, threads: threads, sampling: Sampling(.tables, futures),
      asked: asked, writing: writing)
  }

  /// With five policies and with sixty, of which no longer any two are compared.
  @Test(arguments: [1, 5, 60])
  func `the size of moments counts what they list`(_ policies: Int) throws {
    let programme = try Example.lively(
      policies: (0..<policies).map { number in
        try Policy(
          name: "p\(number)",
          instrument: .grantToEquity(ConversionPlan(maximumShare: 0.1 + 0.001 * Double(number))))
      })
    let many: [Asked] = [
      .all, Asked([.crossingUltimate]), Asked([.stateNpv], parts: [.capital, .curves]),
      Asked([], parts: [.groups, .valley]), Asked([], parts: .comparisons),
    ]
    for asked in many {
      let layout = programme.layout(for: asked)
      #expect(layout.momentsSize.columns == Double(layout.moments.columns))
      #expect(layout.momentsSize.pairs == Double(layout.moments.pairs))
    }
  }

  /// Eleven projects with nine balanced parts of their fates are 99 nets of 1,150 bytes on one worker.
  ///
  /// The parts are three stages, two rounds and four others. A million copies ask for more than the 2²⁰ that are kept.
  @Test func `nets are counted, and no more than are kept`() throws {
    let few = try Example.lively()
    let cost = Self.cost(few, .nets).playing - Self.cost(few, .plain).playing
    #expect(abs(cost - 113_850) < 1e-3)
    let many = try Example.lively(copies: 1_000_000)
    for threads in [1, 2] {
      let kept =
        Self.cost(many, threads: threads, .nets).playing
        - Self.cost(many, threads: threads, .plain).playing
      #expect(abs(kept - 1_150 * 1_048_576) < 1)
    }
  }

  /// Ten thousand chunks of every column, a count and three lines through them, each number of eight bytes.
  @Test func `futures that are kept take memory, and stay when the run is over`() throws {
    let programme = try Example.lively()
    func cost(_ keeps: Bool) -> RunCost {
      RunCost(programme, trials: 2_560_000, threads: 1, keepsFutures: keeps)
    }
    let (plain, kept) = (cost(false), cost(true))
    let columns = Double(programme.layout(for: .all).columns)
    let bytes = 10_000 * (columns + 4) * 8
    #expect(abs(kept.playing - plain.playing - bytes) < 1)
    #expect(abs(kept.telling - plain.telling - bytes) < 1)
    #expect(abs(kept.staying - plain.staying - bytes) < 1 && kept.work == plain.work)
  }

  /// Two chunks of 256 futures, six policies and two columns of eight bytes.
  @Test func `rows are counted on disk, documents too`() throws {
    let programme = try Example.lively()
    let asked = Asked([.crossingUltimate])
    #expect(Self.cost(programme, asked: asked, writing: .rows).written == 2 * 256 * 6 * 2 * 8)
    #expect(Self.cost(programme, asked: asked).written == 0)
    // Two estimates a policy: the metric and its difference.
    #expect(Self.cost(programme, asked: asked, writing: .documents).written == 2 * 6 * 220)
  }

  @Test func `work grows with futures, and idle threads take no memory`() throws {
    let programme = try Example.lively()
    let (once, twice) = (
      Self.cost(programme, trials: 512, .plain), Self.cost(programme, trials: 1_024, .plain)
    )
    #expect(abs(twice.work / once.work - 2) < 1e-9)
    #expect(once.projects == 11)
    // Two chunks of 256 futures: as many threads at the one as at the other, each with a future of its own.
    #expect(Self.cost(programme, threads: 64).workers == 64)
    #expect(Self.cost(programme, threads: 3).workers == 2)
    #expect(Self.cost(programme, threads: 3).memory == Self.cost(programme, threads: 2).memory)
    let few = Self.cost(programme, trials: 5, threads: 64)
    #expect(few.workers == 5)
    #expect(few.memory == Self.cost(programme, trials: 5, threads: 5).memory)
  }

  /// A trillion futures of 16 million projects and a century of them all: numbers, at once.
  @Test func `what no machine can do is still a number`() throws {
    let programme = try Example.lively(copies: 1 << 24, horizon: 1_200)
    let cost = Self.cost(programme, trials: 1 << 40, threads: 1_024)
    #expect(cost.work.isFinite && cost.work > 1e12)
    #expect(cost.memory.isFinite && cost.memory < 1e13)
  }

  /// One more of the many policies, or projects told apart, takes as much as the one before.
  @Test func `memory grows with policies as it does with projects told apart`() throws {
    func memory(_ projects: Int) throws -> Double {
      let more = try (0..<projects).map { try Example.project("more \($0)", template: "busy") }
      return Self.cost(try Example.lively(more: more), .plain).memory
    }
    let amounts = try [100, 200, 300].map(memory)
    #expect(abs((amounts[2] - amounts[1]) / (amounts[1] - amounts[0]) - 1) < 1e-9)
  }
}
