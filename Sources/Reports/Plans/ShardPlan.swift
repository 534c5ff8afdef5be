public import Portfolios
public import Projects
import ScenarioFiles

/// The parts of one run as they are expected: what tells the run, and who plays it from where.
public struct ShardPlan: Sendable, Hashable {
  /// Who starts the parts, and so which script stands beside the plan.
  public enum Workers: String, Sendable, CaseIterable {
    case slurm
    case parallel
  }

  /// The scenario as it was read when the plan was made.
  public struct Source: Sendable, Hashable {
    public let name: String
    /// Where the parts will read it.
    public let file: String
    /// The code that every part carries.
    public let identity: String
    /// The values that replace some of its own, as `path=value`.
    public let settings: [String]

    public init(name: String, file: String, identity: String, settings: [String]) {
      (self.name, self.file, self.identity, self.settings) = (name, file, identity, settings)
    }
  }

  /// The program's version.
  public let version: String
  public let source: Source
  public let policies: [String]
  /// The metrics that alone are kept, empty for a run that keeps everything.
  public let metrics: [String]
  public let seed: Int
  public let trials: Int
  public let sampling: Sampling
  public let workers: Workers
  public let parts: Int

  /// `seed` is one that a scenario can say.
  public init(
    _ run: RunIdentity, of source: Source, seed: Int, workers: Workers, parts: Int
  ) {
    self.source = source
    (version, policies, metrics) = (run.version, run.policies, run.metrics)
    (self.seed, trials, sampling) = (seed, run.trials, run.sampling)
    (self.workers, self.parts) = (workers, parts)
  }

  init(
    version: String, source: Source, policies: [String], metrics: [String], seed: Int,
    trials: Int, sampling: Sampling, workers: Workers, parts: Int
  ) {
    (self.version, self.source, self.policies) = (version, source, policies)
    (self.metrics, self.seed, self.trials) = (metrics, seed, trials)
    (self.sampling, self.workers, self.parts) = (sampling, workers, parts)
  }

  /// The most parts that a run is divided into.
  public static let mostParts = 1 << 20

  /// What a part must be of.
  ///
  /// A plan plays nothing, so whose elementary functions the parts come from is theirs to agree on.
  public func identity(numerics: UInt64) -> RunIdentity {
    RunIdentity(
      version: version, scenario: source.identity, policies: policies,
      seed: UInt64(clamping: seed), trials: trials, sampling: sampling, metrics: metrics,
      numerics: numerics)
  }
}

// MARK: - Names

extension ShardPlan {
  /// The plan's own name in its folder.
  public static let name = "plan.json"

  /// The script beside the plan.
  public var script: String { workers.script }

  /// Digits in the name of a part, so that names stand in the order of the numbers.
  public var digits: Int { Self.digits(of: parts) }

  /// The file of a part, by its number from 1.
  public func file(ofPart number: Int) -> String { Self.file(ofPart: number, digits: digits) }

  static func digits(of parts: Int) -> Int { max(4, String(parts).count) }

  static func file(ofPart number: Int, digits: Int) -> String {
    let text = String(number)
    return "part-" + String(repeating: "0", count: max(0, digits - text.count)) + text + ".part"
  }

  /// The files of all parts, in order.
  public var files: [String] {
    let digits = digits
    return (1...parts).map { Self.file(ofPart: $0, digits: digits) }
  }
}

extension ShardPlan.Workers {
  /// The name of the script that starts the parts.
  public var script: String {
    switch self {
    case .slurm: "shard.sbatch"
    case .parallel: "shard.sh"
    }
  }
}
