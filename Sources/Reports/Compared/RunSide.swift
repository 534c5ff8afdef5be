import Policies
public import Portfolios

/// One of two runs to compare, with what of it there is.
public struct RunSide: Sendable {
  /// A run that was just played, whose futures can be paired with another's.
  public struct Played: Sendable {
    let run: FinishedRun
    let kept: KeptFutures

    public init(_ run: FinishedRun, _ kept: KeptFutures) { (self.run, self.kept) = (run, kept) }
  }

  /// As the command line names it.
  let source: String
  let run: RecordedRun
  let played: Played?

  public init(_ source: String, _ run: RecordedRun) {
    (self.source, self.run, played) = (source, run, nil)
  }

  public init(_ source: String, _ played: Played) {
    (self.source, self.played) = (source, played)
    run = RecordedRun(played.run)
  }

  var side: ComparedSide {
    ComparedSide(
      source: source, name: run.name, title: run.title, sha256: run.scenario.sha256,
      seed: run.seed, trials: run.trials, draws: run.draws, futures: run.futures)
  }

  /// The place of a policy among those played.
  func source(of policy: String) -> MetricSource? {
    played.flatMap { played in
      played.run.policies.firstIndex { $0.name == policy }.map(played.run.source)
    }
  }
}
