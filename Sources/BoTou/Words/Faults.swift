internal import Documents
internal import Languages
internal import ScenarioFiles

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
    list = [
      Fault(
        code: Documents.Fault.Code.unreadableFile.rawValue, file: file, line: nil, column: nil,
        path: "", found: nil,
        accepted: nil, suggestion: nil,
        message: Phrase(
          "cannot read '\(name)': \(reason.reason.english)",
          "无法读取“\(name)”：\(reason.reason.chinese)"))
    ]
    omitted = 0
  }
}

extension Documents.Fault {
  /// An argument of a call that does not serve.
  init(
    _ code: Code, argument: String, _ found: some CustomStringConvertible, _ accepted: Accepted,
    suggestion: String? = nil
  ) {
    self.init(
      code, file: "", position: nil, path: FieldPath([.field(argument)]),
      found: .value(Excerpt.shortened("\(found)")), accepted: accepted, suggestion: suggestion)
  }
}
