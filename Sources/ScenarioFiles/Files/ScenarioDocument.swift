public import Documents
import Languages

/// A scenario as typed, with all that it names put in its place.
///
/// The order: a workbook's inputs over the text that it carries, the file laid over the file that it extends, each template and policy over
/// the one that it extends, `--set` over all, tables read in, marked values replaced by plain ones, each policy's
/// own fund laid over the scenario's. What comes out names no other file.
struct ScenarioDocument {
  var root: DocumentNode
  /// The same before marked values were replaced.
  let stated: DocumentNode
  /// What the file marks, plain values now in its places.
  var register: [Assumption] = []
  /// Parameters that nothing uses.
  var unusedParameters: [Fault] = []
  /// What was wrong with the tables and the marks; the rest of the document can be checked all the same.
  var faults: [Fault] = []
  /// What was understood of the tables or left out.
  var notices: [Fault] = []
  /// The file over which this one is laid, where it extends one.
  let extended: String?
  /// Whether the file is a workbook of which inputs were changed.
  let isEditedWorkbook: Bool

  init(
    reading file: String, settings: [Setting], files: some FileSource
  ) throws(ScenarioReadingError) {
    let bytes: [UInt8]
    do { bytes = try files.bytes(of: file) } catch { throw .cannotRead(error) }
    let own: ScenarioFile
    do throws(Faults) {
      own = try ScenarioFile(bytes, file: file)
      (extended, isEditedWorkbook) = (own.root.extendedFile, own.isEditedWorkbook)
      root = try ExtendedFiles(scenario: file, files: files).extended(own.root, chain: [file])
      root = try ExtendingEntries.extended(root)
      for setting in settings {
        try setting.ensureInTime(.besideFile)
        root = try Schema.scenario.applying(setting, to: root)
      }
      try ScenarioFormat.check(root)
    } catch {
      throw .faults(error)
    }
    var tables = TablesInPlace(scenario: file, files: files)
    root = tables.filled(root)
    notices = own.notices + tables.notices
    stated = root
    let settled: SettledDocument
    do { settled = try SettledDocument(root, found: tables.faults) } catch { throw .faults(error) }
    (root, faults) = (settled.root, settled.faults)
    (register, unusedParameters) = (settled.register, settled.unusedParameters)
  }
}

/// Why a scenario cannot be used.
public enum ScenarioReadingError: Error, Sendable {
  /// The scenario's own file cannot be read.
  case cannotRead(UnreadableFile)
  case faults(Faults)
}

// MARK: - Files that extend files

private struct ExtendedFiles<Files: FileSource> {
  let scenario: String
  let files: Files
  /// Longer chains are more likely a mistake than a plan.
  static var longestChain: Int { 16 }

  /// The document laid over the one that it extends, and so on; `chain` are the files so far.
  func extended(_ node: DocumentNode, chain: [String]) throws(Faults) -> DocumentNode {
    try ScenarioFormat.check(node)
    guard let reference = node["extends"], let path = node.extendedFile else { return node }
    func refuse(_ code: Fault.Code, _ rule: Phrase) -> Faults {
      Faults([
        Fault(
          code, at: reference.origin, path: FieldPath([.field("extends")]),
          found: reference.found, accepted: .rule(rule))
      ])
    }
    guard !chain.contains(path) else {
      let circle = (chain + [path]).joined(separator: " → ")
      throw refuse(
        .circular, Phrase("the files extend each other: \(circle)", "文件循环继承：\(circle)"))
    }
    guard chain.count < Self.longestChain else {
      throw refuse(
        .circular,
        Phrase(
          "at most \(Self.longestChain) files may extend each other",
          "继承层数最多为 \(Self.longestChain)"))
    }
    let bytes: [UInt8]
    do { bytes = try files.bytes(of: path, for: scenario) } catch {
      throw refuse(.unreadableFile, error.reason)
    }
    let parent = try extended(ScenarioFile(bytes, file: path).root, chain: chain + [path])
    try ScenarioFormat.checkHanded(parent)
    return node.without("extends")
      .extending(parent.without("extends").without(ScenarioFormat.field.name))
  }
}

extension DocumentNode {
  /// The path of the file that a scenario's text extends.
  fileprivate var extendedFile: String? {
    guard let reference = self["extends"], case .text(let name) = reference.kind else { return nil }
    return FilePath.path(name, beside: reference.origin.file)
  }
}

extension DocumentNode {
  func without(_ name: String) -> DocumentNode {
    guard case .record(let members) = kind else { return self }
    return DocumentNode(.record(members.filter { $0.name != name }), origin: origin)
  }

  func replacing(_ name: String, by value: DocumentNode) -> DocumentNode {
    guard case .record(let members) = kind else { return self }
    let changed = members.map { member in
      var member = member
      if member.name == name { member.value = value }
      return member
    }
    return DocumentNode(.record(changed), origin: origin)
  }
}
