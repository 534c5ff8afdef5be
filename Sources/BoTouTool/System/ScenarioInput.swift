import Documents
import Languages
import ScenarioFiles

/// A scenario named on the command line, and the settings that go with it.
enum ScenarioInput {
  static let settings = RepeatedSetting<String>(
    "set", "PATH=VALUE", .text,
    about: Phrase(
      "Replace one value of the scenario, as in templates.deeptech.stages[0].p=0.8",
      "替换情景中的一个值，如 templates.deeptech.stages[0].p=0.8"))

  /// Folders beside the scenario's own in which the files that it names may lie.
  static let allowed = RepeatedSetting<String>(
    "allow", "DIR", .text,
    about: Phrase(
      "Let the scenario name files in this folder and below too, not in its own alone",
      "允许情景引用该文件夹（及其下）的文件，而不仅限其所在文件夹"))

  static let file = Positional(
    "FILE",
    Phrase(
      "A scenario, *.json5, or its name where it lies here, in Scenarios or beside the program; or a workbook that "
        + "--xlsx wrote, with its inputs as they stand; - reads standard input",
      "情景文件 *.json5；位于当前文件夹、Scenarios 或随程序附带时可只写名称；或 --xlsx 写出的工作簿（按其“输入”表取值）；"
        + "- 表示标准输入"))

  /// The file of the scenario that a command is given.
  static func path(_ invocation: Invocation) throws(ToolError) -> String {
    try ScenarioSearch(word: invocation.word(file)).file()
  }

  /// The most bytes of a file that carries a scenario.
  static let maximumBytes = FilesOnDisk.maximumBytes

  /// The scenario that a command is given; what it names but cannot be read is the scenario's fault.
  static func scenario(_ invocation: Invocation) throws(ToolError) -> Scenario {
    let path = try path(invocation)
    let bytes = try InputFile.read(path, limit: maximumBytes, sparedBy: invocation.outputs)
    return try scenario(path, bytes, invocation)
  }

  /// A scenario of which the file was read; without `settings` as it stands there.
  static func scenario(
    _ path: String, _ bytes: [UInt8], _ invocation: Invocation, isSet: Bool = true
  ) throws(ToolError) -> Scenario {
    for folder in invocation[allowed] { try ensureFolder(folder, invocation) }
    let files = OpenedFiles(main: path, bytes: bytes, allow: invocation[allowed])
    let scenario: Scenario
    do throws(ScenarioReadingError) {
      scenario = try Scenario(
        reading: path, settings: isSet ? try settings(invocation) : [], files: files)
    } catch {
      switch error {
      case .faults(let faults): throw .refused(faults)
      case .cannotRead: throw .bug("the scenario was read and is gone")
      }
    }
    for file in files.opened { try invocation.outputs.ensureSpared(file) }
    return scenario
  }

  /// A folder that is not there would be missed only by a message that asks for it again.
  private static func ensureFolder(
    _ folder: String, _ invocation: Invocation
  ) throws(ToolError) {
    if case .folder? = try? SystemCalls.kind(of: folder) { return }
    throw .usage(
      UsageError(
        problem: .badValue(
          option: allowed.declaration.spelling, value: folder,
          accepted: Phrase("a folder that exists", "是已存在的文件夹"), suggestion: nil),
        command: invocation.command.name))
  }

  /// All settings, or the faults of all that are none.
  private static func settings(
    _ invocation: Invocation
  ) throws(ScenarioReadingError) -> [Documents.Setting] {
    var read: [Documents.Setting] = []
    var faults: [Fault] = []
    for text in invocation[settings] {
      do { read.append(try Documents.Setting(text)) } catch { faults += error.list }
    }
    guard faults.isEmpty else { throw .faults(Faults(faults)) }
    return read
  }
}

/// Files as they lie on the disk; the scenario's own is read already.
private final class OpenedFiles: FileSource {
  let main: String
  let bytes: [UInt8]
  let named: NamedFiles
  /// The other files that the scenario led to.
  private(set) var opened: [String] = []

  init(main: String, bytes: [UInt8], allow folders: [String]) {
    (self.main, self.bytes) = (main, bytes)
    named = NamedFiles(of: main, allow: folders)
  }

  func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    guard path == main else { throw .missing }
    return bytes
  }

  func bytes(of path: String, for scenario: String) throws(UnreadableFile) -> [UInt8] {
    // What comes through a pipe can be read but once.
    guard path != main else { return bytes }
    opened.append(path)
    return try named.bytes(of: path)
  }
}
