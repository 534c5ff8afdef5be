internal import Documents
internal import Languages
internal import Portfolios
internal import Reports
internal import ScenarioFiles

/// What came of a scenario under every policy that was judged, on the same futures.
///
///     let run = try scenario.run(trials: 10_240)
///     let crossing = run["grant-to-equity"][.crossingUltimate]
public struct Run: Sendable {
  let recorded: RecordedRun
  /// How many futures were wanted, where a handler stopped the run before them; nothing of any other.
  public let trialsWanted: Int?

  init(_ run: FinishedRun, stoppedBefore wanted: Int? = nil) {
    (recorded, trialsWanted) = (RecordedRun(run), wanted)
  }

  /// Reads the document of an earlier run, which `json` or `botou run --json` wrote.
  public init(contentsOf path: String) throws(Faults) {
    let bytes = try bytes(of: path, limit: RecordedRun.maximumBytes)
    trialsWanted = nil
    do throws(Documents.Faults) { recorded = try RecordedRun.read(bytes, file: path) } catch {
      throw Faults(error)
    }
  }

  /// Reads the text of such a document; faults are told under the name given.
  public init(json text: String, named name: String = "run.json") throws(Faults) {
    trialsWanted = nil
    do throws(Documents.Faults) {
      recorded = try RecordedRun.read(Array(text.utf8), file: name)
    } catch {
      throw Faults(error)
    }
  }
}

extension Run {
  /// What people call the scenario.
  public var title: Phrase { Phrase(recorded.scenario.title) }

  /// How many futures were played.
  public var trials: Int { recorded.trials }

  /// The seed of the random numbers.
  public var seed: Int { Int(recorded.seed) ?? 0 }

  /// The currency in which amounts are counted, by three letters such as `CNY`.
  public var currency: String { recorded.scenario.currency }

  /// How many of the currency an amount of 1 is.
  public var moneyUnit: Int { recorded.scenario.unit }

  /// Whether the precision that was asked for was reached; nothing for a run of a fixed length.
  public var isPreciseEnough: Bool? { recorded.until?.isReached }

  /// What came of each policy, in the order of the scenario.
  public var policies: [PolicyOutcome] { recorded.policies.indices.map(outcome) }

  /// What came of the policy that the others are compared with.
  public var baseline: PolicyOutcome { self[recorded.baseline] }

  /// What came of a policy that was judged.
  ///
  /// Traps where there is none of the name; for names that come from elsewhere there is `policy(named:)`.
  public subscript(policy: String) -> PolicyOutcome {
    do throws(Faults) { return try self.policy(named: policy) } catch {
      fatalError("\(error)")
    }
  }

  /// What came of a policy, or the fault with the name that was likely meant.
  public func policy(named name: String) throws(Faults) -> PolicyOutcome {
    if let place = recorded.policies.firstIndex(where: { $0.name == name }) {
      return outcome(place)
    }
    let known = recorded.policies.map(\.name)
    throw Faults([
      Documents.Fault(
        .unknownName, argument: "policy", name, .choices(known),
        suggestion: Suggestion.closest(to: name, among: known))
    ])
  }

  private func outcome(_ place: Int) -> PolicyOutcome {
    let policy = recorded.policies[place]
    return PolicyOutcome(
      recorded: policy, comparison: recorded.comparisons.first { $0.policy == policy.name },
      money: MoneyUnit(currency: currency, multiple: moneyUnit))
  }
}
