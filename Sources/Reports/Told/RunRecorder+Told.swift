import Estimates
import Policies
import Portfolios
import Projects
import Randomness
import ScenarioFiles

// Three futures of the foremost policy that are typical of what was played.

extension RunRecorder {
  /// Fewer futures than this have no tenth.
  private static let fewestFutures = CrossingSpread.fewestFutures

  /// The futures at the tenths of crossings; of several the one whose worth lies nearest to its own tenth.
  var told: [RecordedTold] {
    guard run.trials >= Self.fewestFutures else { return [] }
    let policy = run.programme.foremost
    let (counts, worth) = (run.tallies.histograms[policy], run.sketch(.presentValue, policy))
    return RecordedTold.Place.allCases.compactMap { place in
      guard let count = counts.quantile(place.quantile),
        let amount = worth.quantile(place.quantile),
        let trial = run.tallies.exemplars.future(ofCount: count, nearest: amount)
      else { return nil }
      return tell(place, trial, policy)
    }
  }

  private func tell(_ place: RecordedTold.Place, _ trial: UInt64, _ policy: Int) -> RecordedTold {
    let numbers = run.simulation.numbers(ofTrial: trial, under: policy)
    var digest = FutureDigest(run.scenario)
    run.simulation.retell(trial: trial, under: policy) { digest.hear($0) }
    let teller = StoryTeller(run.scenario, trial: trial, sampling: run.simulation.sampling)
    return RecordedTold(
      place: place, trial: Int(clamping: trial), policy: run.policies[policy].name,
      crossings: Int(numbers[.crossers]), entered: Int(numbers[.entered]),
      running: Int(numbers[.running]), presentValue: numbers[.presentValue],
      paid: numbers[.centrePaid], returned: numbers[.returned], proceeds: numbers[.proceeds],
      rows: digest.rows(after: climate(trial), run.scenario, teller))
  }

  /// More regimes than this are left to `botou explain`.
  private static let mostRegimes = 4

  /// Each regime when it first comes, with the months in it up to the horizon; nothing of a market that never changes.
  private func climate(_ trial: UInt64) -> [RecordedToldRow] {
    let world = run.scenario.world
    guard world.climate.regimes.count > 1 else { return [] }
    var nature = Nature(
      world, seed: run.simulation.seed, sampling: run.simulation.sampling)
    nature.begin(trial: trial)
    var (order, months): ([(regime: Int, from: Double)], [Int: Double]) = ([], [:])
    var month = 0.0
    while month < run.scenario.horizonMonths {
      let regime = nature.climate.regime(atMonth: month)
      if months[regime] == nil { order.append((regime, month)) }
      months[regime, default: 0] += min(Climate.step, run.scenario.horizonMonths - month)
      month += Climate.step
    }
    return order.prefix(Self.mostRegimes).map { regime, from in
      RecordedToldRow.of(
        .climate, run.scenario.date(atMonth: from)?.iso,
        count: Int((months[regime] ?? 0).rounded()),
        name: title(.regime(world.climate.regimes[regime].name)))
    }
  }
}
