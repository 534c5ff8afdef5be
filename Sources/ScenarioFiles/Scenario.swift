public import Documents
public import Languages
public import Policies
public import Projects

/// A programme that can be simulated: everything in it was checked.
///
///     let scenario = try Scenario(reading: "delta.json5", files: files)
///     scenario.policies.map(\.name)
public struct Scenario: Sendable {
  public let name: String
  public let title: Phrase
  public let start: CalendarDate
  public let asOf: CalendarDate
  /// Today, in months from the start.
  public let asOfMonth: Double
  public let horizonMonths: Double
  public let currency: String
  /// How much of the currency an amount of 1 is.
  public let unit: Int
  public let seed: UInt64
  public let trials: Int
  public let world: World
  public let fund: Fund
  public let policies: [Policy]
  /// The place of the policy to compare with.
  public let baseline: Int
  /// The place of the policy that reports speak of first, where the file names one.
  public let focus: Int?
  /// Published figures, in the order of the file.
  public let official: [OfficialFigure]
  /// What the file says of its numbers: not known, to be decided, or stated with a source.
  public internal(set) var register: [Assumption] = []
  /// Parameters that nothing uses.
  var unusedParameters: [Fault] = []
  /// The file with every other file taken in, its marks kept: read again, it is this scenario.
  public internal(set) var stated: DocumentNode
  /// The file with every default filled in and every other file taken in.
  public let resolved: ResolvedDocument
  /// What people call its policies, templates, stages and so on.
  public let titles: Titles
  /// What tells this programme from any other, whatever its files look like.
  public let identity: ScenarioIdentity
  /// What was understood of the tables that the file names, or left out of them.
  public internal(set) var tableNotices: [Fault] = []
  /// What of its file was changed before it was read.
  public var origin = ScenarioOrigin()
  /// The file that this one is laid over, where it extends another.
  var extended: String?

  /// Seeds that a file can say: whole numbers that every reader of JSON keeps exact.
  public static let seeds = 0...(1 << 53)
  /// How many futures may be asked for.
  public static let trialCounts = 1...(1 << 40)
}

extension Scenario {
  /// Reads, extends, sets, checks; the only way to a scenario.
  ///
  /// All that is wrong is told at once, except that a file that cannot be parsed hides what it says.
  public init(
    reading file: String, settings: [Setting] = [], files: some FileSource
  ) throws(ScenarioReadingError) {
    let document = try ScenarioDocument(reading: file, settings: settings, files: files)
    do throws(Faults) {
      self = try Schema.scenario.read(document.root, found: document.faults) { resolved, place in
        ScenarioReader(resolved: resolved, place: place).scenario()
      }
      (register, unusedParameters) = (document.register, document.unusedParameters)
      stated = document.stated
    } catch {
      throw .faults(error.ofFundsOnce)
    }
    tableNotices = document.notices
    extended = document.extended
    origin = ScenarioOrigin(
      settings: settings.map(\.text),
      workbook: document.isEditedWorkbook ? FilePath.name(of: file) : nil)
  }
}
