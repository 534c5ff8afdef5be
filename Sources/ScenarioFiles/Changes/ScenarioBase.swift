public import Documents

/// The file that a scenario's file extends, as a scenario by itself.
public struct ScenarioBase: Sendable {
  /// What is compared of it.
  public struct Whole: Sendable {
    public let resolved: DocumentNode
    public let titles: InputChange.Titles
    public let currency: String
    public let unit: Int

    public init(_ scenario: Scenario) {
      (resolved, titles) = (scenario.resolved.root, scenario.inputTitles)
      (currency, unit) = (scenario.currency, scenario.unit)
    }
  }

  public let file: String
  /// Nothing where the file is no whole scenario, but a part that others complete.
  public let whole: Whole?

  init(_ file: String, of scenario: String, files: any FileSource) {
    self.file = file
    let files = FilesOfBase(files: files, scenario: scenario)
    whole = (try? Scenario(reading: file, files: files)).map(Whole.init)
  }
}

/// The same files, asked for from the one that is extended: what it may name is what the scenario may.
private struct FilesOfBase: FileSource {
  let files: any FileSource
  let scenario: String

  func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    try files.bytes(of: path, for: scenario)
  }
}

extension Scenario {
  /// What the scenario is laid over, read from the files that its own was; nothing where it extends none.
  public func base(in files: some FileSource) -> ScenarioBase? {
    extended.map { ScenarioBase($0, of: resolved.file, files: files) }
  }

  /// What an assumption's value would be if no file said it: the default of the first field that has it.
  ///
  /// What a file that is extended says does not count: a part and a workbook carry the scenario whole, extend
  /// nothing, and tell the same register.
  public func usual(_ assumption: Assumption) -> DocumentNode? {
    guard let use = assumption.uses.first, use.factor == 1 else { return nil }
    return Schema.scenario.fallback(at: use.path, in: resolved.root)
  }
}
