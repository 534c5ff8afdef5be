internal import Documents
internal import Languages
internal import Policies
internal import Projects
internal import ScenarioFiles

/// A programme of projects and the policies to judge it by, read from a file and checked.
///
///     let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
///     let run = try scenario.run(trials: 10_240)
///
/// There is no other door: a scenario that exists can be run.
public struct Scenario: Sendable {
  let read: ScenarioFiles.Scenario

  /// Reads a scenario file, JSON5, or throws all that is wrong with it.
  ///
  /// A workbook that `Run.writeWorkbook(to:in:)` or `botou run --xlsx` wrote is a scenario too, with its inputs
  /// as they stand; `notices` tell what was changed in them.
  ///
  /// - Parameters:
  ///   - path: The file. What it names must lie in its folder or below.
  ///   - overrides: Values laid over those of the file, each as `path=value`: `"fund.budget=60000"`.
  ///   - folders: Further folders in which files that the scenario names may lie.
  /// - Throws: What is wrong with the overrides, or the file.
  public init(
    contentsOf path: String, overrides: [String] = [], allowing folders: [String] = []
  ) throws(Faults) {
    read = try Self.read(path, overrides, FilesOnDisk(allow: folders))
  }

  /// Reads the text of a scenario that names no other file; faults are told under the name given.
  public init(
    _ text: String, named name: String = "scenario.json5", overrides: [String] = []
  ) throws(Faults) {
    try self.init(bytes: Array(text.utf8), named: name, overrides: overrides)
  }

  /// Reads the bytes of a scenario that names no other file, or of a workbook that carries one.
  public init(
    bytes: [UInt8], named name: String, overrides: [String] = []
  ) throws(Faults) {
    read = try Self.read(name, overrides, FilesInMemory([name: bytes]))
  }

  private static func read(
    _ path: String, _ overrides: [String], _ files: some FileSource
  ) throws(Faults) -> ScenarioFiles.Scenario {
    var settings: [Setting] = []
    var faults: [Documents.Fault] = []
    for text in overrides {
      do throws(Documents.Faults) { settings.append(try Setting(text)) } catch {
        faults += error.list
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    do throws(ScenarioReadingError) {
      return try ScenarioFiles.Scenario(reading: path, settings: settings, files: files)
    } catch {
      throw Faults(error, file: path)
    }
  }
}

// MARK: - What it says

extension Scenario {
  /// The identifier that its file gives it.
  public var name: String { read.name }

  /// What people call it.
  public var title: Phrase { Phrase(read.title) }

  /// The names of its policies, in the order of the file.
  public var policies: [String] { read.policies.map(\.name) }

  /// The policy that the others are compared with.
  public var baseline: String { read.policies[read.baseline].name }

  /// The names of its projects; one with copies stands for all of them.
  public var projects: [String] { read.world.projects.map(\.name) }

  /// How many futures a run plays unless told otherwise.
  public var trials: Int { read.trials }

  /// The seed of the random numbers, unless a run is told otherwise.
  public var seed: Int { Int(clamping: read.seed) }

  /// What is no fault, and yet to be known before a run is believed: improbable values, changed inputs.
  public var notices: [Fault] { read.remarks.map(Fault.init) }

  /// What people call one of its policies; the name itself where it has no title.
  public func title(ofPolicy name: String) -> Phrase { Phrase(read.titles[.policy(name)]) }
}

extension Scenario: CustomStringConvertible {
  /// What people call it, in English.
  public var description: String { title.english }
}
