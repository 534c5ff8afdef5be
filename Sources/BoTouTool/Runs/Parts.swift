import Documents
import Estimates
import Languages
import Portfolios
import Projects
import Reports
import ScenarioFiles

/// The parts of one run, added up.
struct Parts {
  private let files: [String]
  private let archives: [RunArchive]

  init(_ files: [String], sparedBy outputs: OutputFiles) throws(ToolError) {
    var archives: [RunArchive] = []
    for file in files { archives.append(try ArchiveFile.readHead(file, sparedBy: outputs)) }
    try self.init(files, archives)
  }

  /// Takes what was read already, an archive for each file.
  init(_ files: [String], _ archives: [RunArchive]) throws(ToolError) {
    (self.files, self.archives) = (files, archives)
    for (file, archive) in zip(files, archives).dropFirst() {
      // Which of two machines is not this one shows when each is held to it.
      let difference = archive.identity.difference(from: archives[0].identity)
      if let difference, difference != .numerics {
        throw .badArchive(file: file, .differs(difference, from: files[0]))
      }
    }
    for (file, archive) in zip(files, archives) { try Self.ensureOurs(archive.identity, file) }
  }

  /// Parts of another version or machine could not be told apart from ours afterwards.
  private static func ensureOurs(_ identity: RunIdentity, _ file: String) throws(ToolError) {
    var ours = identity
    ours.version = ProgramVersion.current
    ours.numerics = NumericFingerprint.ofThisMachine
    if let difference = identity.difference(from: ours) {
      throw .badArchive(file: file, .differs(difference, from: nil))
    }
  }

  /// What was asked of the run.
  var asked: Asked {
    let names = archives[0].identity.metrics
    return names.isEmpty ? .all : Asked(names.compactMap(Metric.named))
  }

  func run() throws(ToolError) -> FinishedRun {
    let request = try request()
    var results = request.emptyResults
    for place in archives.indices {
      let part = try self.results(place, request)
      do { try results.merge(part) } catch {
        throw try overlap(part, place, request)
      }
    }
    let missing = results.forest.missing(of: request.chunks)
    guard missing.isEmpty else { throw .missingParts(MissingParts(missing, request, archives)) }
    guard
      let run = FinishedRun(request.scenario, request.simulation, trials: request.trials, results)
    else { throw .bug("all parts are there and a chunk is missing") }
    return run
  }

  /// The run that the parts belong to, from the scenario that they carry.
  ///
  /// Marks and titles of values move no result, nor does where values were typed, so parts may carry other ones:
  /// the longest text counts, whatever the order of the parts.
  private func request() throws(ToolError) -> RunRequest {
    let identity = archives[0].identity
    let carrier = archives.max { $0.scenarioRank < $1.scenarioRank } ?? archives[0]
    var scenario: Scenario
    do throws(ScenarioReadingError) {
      scenario = try Scenario(
        reading: files[0], files: CarriedScenario(bytes: Array(carrier.scenario.utf8)))
    } catch {
      throw .badArchive(file: files[0], .scenario)
    }
    scenario.origin = ScenarioOrigin(
      settings: carrier.settings, workbook: carrier.workbook.isEmpty ? nil : carrier.workbook)
    guard scenario.identity.description == identity.scenario else {
      throw .badArchive(file: files[0], .scenario)
    }
    let request = try RunRequest(
      scenario, file: files[0], policies: identity.policies, trials: identity.trials,
      seed: identity.seed, sampling: identity.sampling, threads: 1, asked: asked)
    guard request.policies == identity.policies, request.metrics == identity.metrics else {
      throw .badArchive(file: files[0], .scenario)
    }
    return request
  }

  private func results(_ place: Int, _ request: RunRequest) throws(ToolError) -> RunResults {
    let archive = try ArchiveFile.whole(archives[place], of: files[place])
    return try ArchiveFile.results(of: archive, in: request.simulation, file: files[place])
  }

  /// Names the earlier part that holds some of the same chunks.
  private func overlap(
    _ part: RunResults, _ place: Int, _ request: RunRequest
  ) throws(ToolError) -> ToolError {
    for earlier in 0..<place {
      let other = try results(earlier, request)
      for chunks in other.forest.present {
        guard let own = part.forest.present.first(where: { $0.overlaps(chunks) }) else { continue }
        return .badArchive(
          file: files[place],
          .overlaps(request.futures(of: own.clamped(to: chunks)), with: files[earlier]))
      }
    }
    return .bug("parts overlap and none of them is the other")
  }
}

extension RunArchive {
  /// Of several parts the greatest tells the scenario.
  fileprivate var scenarioRank: (Int, String, String, String) {
    (scenario.utf8.count, scenario, settings.joined(separator: "\n"), workbook)
  }
}

/// The scenario that a part carries, as the only file there is.
private struct CarriedScenario: FileSource {
  let bytes: [UInt8]

  func bytes(of path: String) throws(UnreadableFile) -> [UInt8] { bytes }

  func bytes(of path: String, for scenario: String) throws(UnreadableFile) -> [UInt8] {
    throw .missing
  }
}

/// Parts that a merge would need as well.
struct MissingParts: Equatable {
  /// Futures, counted from 0.
  private let missing: [Range<Int>]
  /// The numbers of the parts, where all parts are of so many; empty otherwise.
  private let numbers: [Int]
  private let count: Int

  init(_ missing: [Range<Int>], _ request: RunRequest, _ archives: [RunArchive]) {
    self.missing = missing.map(request.futures)
    let counts = Set(archives.map(\.part.count))
    count = counts.count == 1 ? counts.first ?? 0 : 0
    let parts = (0..<count).map { RunArchive.Part(number: $0 + 1, of: counts.first ?? 1) }
    numbers = parts.filter { part in
      missing.contains { $0.overlaps(part.chunks(of: request.chunks)) }
    }.map(\.number)
  }

  var phrase: Phrase {
    guard !numbers.isEmpty else {
      let futures = missing.map { "\($0.lowerBound)–\($0.upperBound - 1)" }
      return Phrase(
        "futures \(futures.joined(separator: ", ")) are missing",
        "缺少第 \(futures.joined(separator: "、")) 个未来")
    }
    let list = numbers.map(String.init)
    return numbers.count == 1
      ? Phrase("part \(list[0]) of \(count) is missing", "缺少第 \(list[0]) 份，共 \(count) 份")
      : Phrase(
        "parts \(list.joined(separator: ", ")) of \(count) are missing",
        "缺少第 \(list.joined(separator: "、")) 份，共 \(count) 份")
  }
}
