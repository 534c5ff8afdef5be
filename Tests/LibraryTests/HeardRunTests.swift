import BoTou
import Foundation
import Synchronization
import TestSupport
import Testing

/// Runs that are heard of, stopped and cancelled, after every 256 futures.
@Suite struct HeardRunTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  private static func scenario() throws -> Scenario { try Scenario(contentsOf: delta) }

  /// What a handler has heard, and whether two calls ever met.
  private final class Ear: Sendable {
    let heard = Mutex<[RunProgress]>([])
    private let talking = Atomic<Int>(0)
    private let met = Atomic<Bool>(false)

    func hear(_ progress: RunProgress, until last: Int = .max) -> RunProgress.Answer {
      if talking.add(1, ordering: .relaxed).oldValue > 0 { met.store(true, ordering: .relaxed) }
      heard.withLock { $0.append(progress) }
      talking.subtract(1, ordering: .relaxed)
      return progress.played < last ? .goOn : .stop
    }

    var hasMet: Bool { met.load(ordering: .relaxed) }
    var played: [Int] { heard.withLock { $0.map(\.played) } }
  }

  @Test func `a handler hears of every 256 futures in order, and changes nothing`() throws {
    let (scenario, ear) = (try Self.scenario(), Ear())
    let run = try scenario.run(trials: 1_000, threads: 3) { ear.hear($0) }
    #expect(ear.played == [256, 512, 768, 1_000])
    let (wanted, fractions) = ear.heard.withLock { ($0.map(\.wanted), $0.map(\.fraction)) }
    #expect(wanted == [1_000, 1_000, 1_000, 1_000])
    #expect(fractions == [0.256, 0.512, 0.768, 1])
    #expect(!ear.hasMet)
    #expect(run.trialsWanted == nil)
    #expect(run.json == (try scenario.run(trials: 1_000).json))
  }

  @Test func `how far a run is is told in both languages`() throws {
    let ear = Ear()
    _ = try Self.scenario().run(trials: 1_300, metrics: [.crossingUltimate]) { ear.hear($0) }
    let progress = try #require(ear.heard.withLock { $0.first })
    #expect("\(progress)" == "256 of 1,300 futures")
    #expect(progress.words.chinese == "已完成 256 个未来，共 1,300 个")
  }

  /// Errors follow from single futures below 2,048 of them, and from nets of 256 above: of both kinds.
  @Test(arguments: [(wanted: 700, stop: 512), (wanted: 10_240, stop: 2_048)])
  func `a stopped run is the run of the futures so far`(wanted: Int, stop: Int) throws {
    let (scenario, ear) = (try Self.scenario(), Ear())
    let run = try scenario.run(trials: wanted, threads: 2) { ear.hear($0, until: stop) }
    #expect(run.trials == stop && run.trialsWanted == wanted)
    #expect(ear.played.last == stop)
    #expect(run.json == (try scenario.run(trials: stop).json))
    #expect(run.summary(in: .english).contains("Stopped: "))
    #expect(try Run(json: run.json).trialsWanted == nil)
  }

  @Test func `a stop with the last futures stops nothing`() throws {
    let run = try Self.scenario().run(trials: 300) { $0.played == 300 ? .stop : .goOn }
    #expect(run.trials == 300 && run.trialsWanted == nil)
  }

  /// The first look is after 4,096 futures, the next after 8,192.
  @Test(arguments: [(1_024, 1_024), (4_096, 4_096), (5_000, 5_120)])
  func `a stop before a precision is reached says that it is not`(stop: Int, played: Int) throws {
    let ear = Ear()
    let run = try Self.scenario().run(
      trials: 20_000, metrics: [.crossingUltimate], until: .halfWidth(1e-6, of: .crossingUltimate)
    ) { ear.hear($0, until: stop) }
    #expect(run.trials == played && run.isPreciseEnough == false && run.trialsWanted == 20_000)
    #expect(ear.played == Array(stride(from: 256, through: played, by: 256)))
  }

  @Test func `a run until a precision is heard of through all its looks`() throws {
    let (scenario, ear) = (try Self.scenario(), Ear())
    let precision = Precision.halfWidth(0.006, of: .crossingUltimate)
    let run = try scenario.run(metrics: [], until: precision) { ear.hear($0) }
    #expect(run.isPreciseEnough == true && run.trialsWanted == nil)
    #expect(ear.played == Array(stride(from: 256, through: run.trials, by: 256)))
    #expect(run.json == (try scenario.run(metrics: [], until: precision).json))
  }

  // MARK: - Tasks

  @Test func `a run that is waited for is the same run`() async throws {
    let (scenario, ear) = (try Self.scenario(), Ear())
    let run = try await scenario.run(trials: 600, seed: 4) { ear.hear($0) }
    let plain = ["run", Self.delta, "-n", "600", "--seed", "4", "-q", "--json", "-"]
    #expect(run.json == (try Tool.run(plain).stdout))
    #expect(ear.played == [256, 512, 600])
    let stopped = try await scenario.run(trials: 600) { _ in .stop }
    #expect(stopped.trials == 256 && stopped.trialsWanted == 600)
  }

  @Test func `what is wrong with its arguments is thrown to the task`() async throws {
    let scenario = try Self.scenario()
    let error = await #expect(throws: Faults.self) { try await scenario.run(trials: 0) }
    #expect(error?.list.map(\.path) == ["trials"])
  }

  /// Cancels a task from within it.
  private final class Canceller: Sendable {
    let task = Mutex<Task<Run, any Error>?>(nil)
    let played = Mutex(0)
  }

  @Test func `a cancelled task ends its run within 256 futures a thread`() async throws {
    let (scenario, canceller) = (try Self.scenario(), Canceller())
    let task = Task {
      try await scenario.run(trials: 200_000, threads: 2, metrics: [.crossingUltimate]) {
        progress in
        canceller.task.withLock { $0?.cancel() }
        canceller.played.withLock { $0 = progress.played }
        return .goOn
      }
    }
    canceller.task.withLock { $0 = task }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(canceller.played.withLock { $0 } < 200_000)
  }

  @Test func `a task that was cancelled before plays nothing`() async throws {
    let (scenario, ear) = (try Self.scenario(), Ear())
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await scenario.run(trials: 256) { ear.hear($0) }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(ear.played == [])
  }
}
