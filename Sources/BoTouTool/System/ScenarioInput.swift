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

  static let file = Positional(
    "FILE", Phrase("A scenario, *.json5; - reads standard input", "情景文件 *.json5；- 表示标准输入"))

  /// The scenario that a command is given; what it names but cannot be read is the scenario's fault.
  static func scenario(_ invocation: Invocation) throws(ToolError) -> Scenario {
    let path = invocation.word(file)
    let bytes = try InputFile.read(
      path, limit: JSON5.maximumBytes, sparedBy: invocation.outputs)
    let files = OpenedFiles(main: path, bytes: bytes)
    let scenario: Scenario
    do throws(ScenarioReadingError) {
      scenario = try Scenario(
        reading: path, settings: try settings(invocation), files: files)
    } catch {
      switch error {
      case .faults(let faults): throw .refused(faults)
      case .cannotRead: throw .bug("the scenario was read and is gone")
      }
    }
    for file in files.opened { try invocation.outputs.ensureSpared(file) }
    return scenario
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

/// Files as the operating system gives them; the scenario's own is read already.
private final class OpenedFiles: FileSource {
  let main: String
  let bytes: [UInt8]
  /// The other files that the scenario led to.
  private(set) var opened: [String] = []

  init(main: String, bytes: [UInt8]) {
    (self.main, self.bytes) = (main, bytes)
  }

  func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    guard path != main else { return bytes }
    opened.append(path)
    do throws(SystemFault) {
      let descriptor = try SystemCalls.openForReading(path)
      defer { try? SystemCalls.close(descriptor) }
      return try SystemCalls.readAll(descriptor, limit: CSV.maximumBytes)
    } catch {
      throw UnreadableFile(error.phrase)
    }
  }
}
