public import Estimates
public import Projects
public import Randomness

/// Which run some results belong to: two parts may be added up only if all of this is the same.
public struct RunIdentity: Sendable, Hashable {
  /// The program's version.
  public var version: String
  /// The scenario's SHA-256 in hexadecimal digits.
  public var scenario: String
  /// The policies that are judged, in order.
  public var policies: [String]
  public var seed: UInt64
  /// The trials of the whole run; at most so many where a half-width decides.
  public var trials: Int
  public var sampling: Sampling
  /// `metric:halfwidth`, empty for a run of a fixed length.
  public var until: String
  /// The metrics that alone are kept, empty for a run that keeps everything.
  public var metrics: [String]
  /// A code of what this machine's elementary functions give, to the last bit.
  public var numerics: UInt64

  public init(
    version: String, scenario: String, policies: [String], seed: UInt64, trials: Int,
    sampling: Sampling = .standard, until: String = "", metrics: [String] = [],
    numerics: UInt64 = NumericFingerprint.ofThisMachine
  ) {
    self.version = version
    self.scenario = scenario
    self.policies = policies
    self.seed = seed
    self.trials = trials
    self.sampling = sampling
    self.until = until
    self.metrics = metrics
    self.numerics = numerics
  }

  /// The first thing in which two runs differ.
  public func difference(from other: RunIdentity) -> Difference? {
    if version != other.version { return .version(version, other.version) }
    if scenario != other.scenario { return .scenario }
    if policies != other.policies { return .policies }
    if seed != other.seed { return .seed(seed, other.seed) }
    if trials != other.trials { return .trials(trials, other.trials) }
    if sampling.draws != other.sampling.draws {
      return .draws(sampling.draws, other.sampling.draws)
    }
    if sampling.futures != other.sampling.futures {
      return .futures(sampling.futures, other.sampling.futures)
    }
    if metrics != other.metrics { return .metrics(metrics, other.metrics) }
    if until != other.until { return .until }
    if numerics != other.numerics { return .numerics }
    return nil
  }

  public enum Difference: Sendable, Hashable {
    case version(String, String)
    case scenario
    case policies
    case seed(UInt64, UInt64)
    case trials(Int, Int)
    case draws(Sampling.Draws, Sampling.Draws)
    case futures(Futures, Futures)
    case metrics([String], [String])
    case until
    case numerics
  }
}

/// A checkpoint or a part of a run, as it stands in a file.
public struct RunArchive: Sendable {
  /// Which of how many parts, counted from 1; a checkpoint is part 1 of 1.
  public struct Part: Sendable, Hashable {
    public let number: Int
    public let count: Int

    /// More would not be told apart from a damaged number.
    public static let mostParts = 1 << 20

    public init(number: Int, of count: Int) {
      self.number = number
      self.count = count
    }

    /// The chunks that the part plays: parts differ by one chunk at most.
    public func chunks(of total: Int) -> Range<Int> {
      total * (number - 1) / count..<total * number / count
    }
  }

  /// The most that a scenario may ask for, so that no sum of numbers read grows too large.
  private static let mostTrials = 1 << 40

  public var identity: RunIdentity
  public var part: Part
  /// The scenario with every default filled in, as JSON5: all that is needed to report the run.
  ///
  /// The order of its fields is that of the file, as the order of policies is part of a report.
  public var scenario: String
  /// `--set` as typed, and the name of the workbook that was changed, empty for none: they move no result, and a
  /// report says them again.
  public var settings: [String]
  public var workbook: String
  /// The rows of trials written along with a checkpoint, if they were asked for; where that was left off
  /// later, they end before the results do.
  public var rows: WrittenRows?
  /// The results in an archive of their own, which only the scenario's layout can open.
  public var results: [UInt8]

  public init(
    identity: RunIdentity, part: Part, scenario: String, settings: [String] = [],
    workbook: String = "", rows: WrittenRows? = nil, results: [UInt8]
  ) {
    self.identity = identity
    self.part = part
    self.scenario = scenario
    (self.settings, self.workbook) = (settings, workbook)
    self.rows = rows
    self.results = results
  }
}

extension RunArchive: Archivable {
  public struct Shape: Sendable {
    public init() {}
  }

  public static func fingerprint(of shape: Shape) -> UInt64 { Fingerprint.of("botou run", []) }

  public func write(to writer: inout ByteWriter) {
    for text in [
      identity.version, identity.scenario, identity.sampling.draws.rawValue,
      identity.sampling.futures.rawValue, identity.until, scenario, workbook,
    ] {
      writer.write(text: text)
    }
    for names in [identity.policies, identity.metrics, settings] {
      writer.write(UInt64(names.count))
      for name in names { writer.write(text: name) }
    }
    writer.write(identity.seed)
    writer.write(identity.numerics)
    for number in [identity.trials, part.number, part.count] { writer.write(UInt64(number)) }
    writer.write(UInt64(rows == nil ? 0 : 1))
    rows?.write(to: &writer)
    writer.write(UInt64(results.count))
    writer.write(bytes: results)
  }

  public init(from reader: inout ByteReader, shape: Shape) throws(ArchiveError) {
    let version = try reader.readText()
    let scenarioCode = try reader.readText()
    let draws = try reader.readText()
    let futures = try reader.readText()
    guard let draws = Sampling.Draws(rawValue: draws), let futures = Futures(rawValue: futures)
    else { throw .malformed("draws '\(draws)' of futures '\(futures)'") }
    let until = try reader.readText()
    scenario = try reader.readText()
    workbook = try reader.readText()
    let policies = try Self.readNames(&reader)
    let metrics = try Self.readNames(&reader)
    settings = try Self.readNames(&reader)
    let seed = try reader.readUInt64()
    let numerics = try reader.readUInt64()
    let trials = try reader.readCount(upTo: Self.mostTrials)
    guard trials > 0 else { throw .malformed("a run of no trials") }
    let number = try reader.readCount()
    let count = try reader.readCount(upTo: Part.mostParts)
    guard 1...max(1, count) ~= number, count > 0 else {
      throw .malformed("part \(number) of \(count)")
    }
    part = Part(number: number, of: count)
    rows = try reader.readCount(upTo: 1) == 1 ? try WrittenRows(from: &reader) : nil
    results = try reader.readBytes(try reader.readCount())
    identity = RunIdentity(
      version: version, scenario: scenarioCode, policies: policies, seed: seed, trials: trials,
      sampling: Sampling(draws, futures), until: until, metrics: metrics, numerics: numerics)
  }

  private static func readNames(_ reader: inout ByteReader) throws(ArchiveError) -> [String] {
    var names: [String] = []
    for _ in 0..<(try reader.readCount()) { names.append(try reader.readText()) }
    return names
  }
}
