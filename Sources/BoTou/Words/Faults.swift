internal import Documents
internal import Languages
internal import Machines
internal import Reports
internal import ScenarioFiles
internal import Spreadsheets

/// Everything that is wrong with what was asked, in one error: the only one that this library throws.
///
///     do throws(Faults) { _ = try Scenario(contentsOf: "delta.json5") } catch {
///       for fault in error.list { print(fault.message[.chinese]) }
///     }
public struct Faults: Error, Hashable, Sendable {
  /// The faults, in the order of their places; never empty.
  public let list: [Fault]
  /// How many more were found than are kept.
  public let omitted: Int

  /// A line for each fault, and one for those left out.
  public func text(in language: Language) -> String {
    let lines = list.map { $0.message[language] }
    guard omitted > 0 else { return lines.joined(separator: "\n") }
    let more = Phrase("and \(omitted) more", "另有 \(omitted) 处问题")[language]
    return (lines + [more]).joined(separator: "\n")
  }
}

extension Faults: CustomStringConvertible {
  /// The faults in English, a line each.
  public var description: String { text(in: .english) }
}

// MARK: - From the layers

extension Faults {
  init(_ faults: Documents.Faults) {
    (list, omitted) = (faults.list.map(Fault.init), faults.omitted)
  }

  init(_ faults: [Documents.Fault]) { self.init(Documents.Faults(faults)) }

  init(_ error: ScenarioReadingError, file: String) {
    switch error {
    case .faults(let faults): self.init(faults)
    case .cannotRead(let reason): self.init(unreadable: file, reason)
    }
  }

  init(unreadable file: String, _ reason: UnreadableFile) {
    let name = Excerpt.shortened(file)
    self.init(
      .unreadableFile, file: file,
      Phrase(
        "cannot read '\(name)': \(reason.reason.english)",
        "无法读取“\(name)”：\(reason.reason.chinese)"))
  }

  /// A file that the system will not have, by the number of its refusal.
  init(unwritable file: String, _ number: Int32) {
    let (name, reason) = (Excerpt.shortened(file), SystemWords.phrase(of: number))
    self.init(
      .unwritableFile, file: file,
      Phrase("cannot write '\(name)': \(reason.english)", "无法写入“\(name)”：\(reason.chinese)"))
  }

  /// A run that needs more memory than there is.
  init(_ run: TooLargeRun) { self.init(.tooLarge, file: nil, Phrase(run.phrase(.arguments))) }

  /// A mistake of ours: futures that were played and are not there.
  init(missingAmong played: Int) {
    self.init(
      .missingFutures, file: nil,
      Phrase(
        "a mistake in BoTou: some of \(played) played futures are missing",
        "BoTou 内部错误：已运行的 \(played) 个未来中有缺失"))
  }

  /// A workbook that cannot be made.
  init(_ error: WorkbookError) {
    let reason =
      switch error {
      case .system(let number): SystemWords.phrase(of: number)
      case .refused(let words): Languages.Phrase(same: words)
      }
    self.init(
      .unmadeWorkbook, file: nil,
      Phrase(
        "the workbook cannot be made: \(reason.english)", "无法生成工作簿：\(reason.chinese)"))
  }

  private init(_ code: Documents.Fault.Code, file: String?, _ message: Phrase) {
    list = [
      Fault(
        code: code.rawValue, file: file, line: nil, column: nil, path: "", found: nil,
        accepted: nil, suggestion: nil, message: message)
    ]
    omitted = 0
  }
}

extension Documents.Fault.Code {
  fileprivate static let unwritableFile = Documents.Fault.Code("E_CANNOT_WRITE")
  fileprivate static let missingFutures = Documents.Fault.Code("E_MISSING_FUTURES")
  fileprivate static let unmadeWorkbook = Documents.Fault.Code("E_NO_WORKBOOK")
}

extension TooLargeRun.Spelling {
  /// As a call has it.
  fileprivate static let arguments = TooLargeRun.Spelling(
    oneThread: "threads: 1", oneMetric: "metrics: [.crossingUltimate]", trials: "trials: ",
    policies: "policies:")
}
