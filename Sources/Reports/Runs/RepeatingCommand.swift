import Documents
import Projects
import Randomness

/// The lines for a shell that make a run's numbers again, or tell one of its futures.
///
/// They start from the file that was run and say again what was changed of it.
struct RepeatingCommand {
  private let run: RecordedRun

  init(_ run: RecordedRun) { self.run = run }

  /// What follows `botou run`.
  var words: String {
    "\(file) --trials \(run.trials) --seed \(run.seed) --draws \(run.draws) --futures \(run.futures)"
      + settings + chosen
  }

  /// What tells a future whole.
  func line(telling told: RecordedTold) -> String {
    "botou explain \(file) --trial \(told.trial)" + settings + asPlayed
  }

  /// The workbook whose inputs were changed, else the scenario's file by the name that it has as it ships.
  private var file: String {
    ShellWord.quoted(ShellWord.path(run.scenario.workbook ?? run.name + ".json5"))
  }

  private var settings: String {
    (run.scenario.settings ?? []).map { " --set " + ShellWord.quoted($0) }.joined()
  }

  /// The policies by name, unless they are known to be all of the scenario's.
  private var chosen: String {
    let known = run.assumptions?["policies"].map { $0.items.count + $0.members.count }
    guard known != run.policies.count else { return "" }
    return run.policies.map { " --policy " + ShellWord.quoted($0.name) }.joined()
  }

  /// What decides about futures beside the scenario, where it is not as by default.
  private var asPlayed: String {
    let standard = Sampling.standard
    let seed = run.assumptions?["seed"].map { JSONText().text(of: JSONValue($0)) }
    return (seed == run.seed ? "" : " --set seed=\(run.seed)")
      + (run.draws == standard.draws.rawValue ? "" : " --draws \(run.draws)")
      + (run.futures == standard.futures.rawValue ? "" : " --futures \(run.futures)")
  }
}
