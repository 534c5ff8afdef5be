import Documents
import Languages
import TestSupport
import Testing

/// A faulty input, the whole value of every fault in it, and the sentences they become.
struct BadInput: Sendable, CustomTestStringConvertible {
  struct Expected: Sendable {
    var fault: Fault
    let english: String
    let chinese: String

    init(
      _ code: Fault.Code, _ line: Int?, _ column: Int?, path: String = "",
      found: Fault.Found = .nothing, _ accepted: Fault.Accepted, near: String? = nil,
      _ english: String, _ chinese: String
    ) {
      let position = line.flatMap { line in
        column.map { SourcePosition(line: line, column: $0) }
      }
      fault = Fault(
        code, file: "", position: position, path: FieldPath(path) ?? .root, found: found,
        accepted: accepted, suggestion: near)
      self.english = english
      self.chinese = chinese
    }
  }

  let text: String
  let expected: [Expected]

  init(_ text: String, _ expected: Expected...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { String(reflecting: text) }

  /// Reads the input and compares all faults and all sentences.
  func check(file: String, _ read: () throws(Faults) -> Void) throws {
    let faults = try #require(throws: Faults.self, performing: read)
    let wanted = expected.map { expected in
      var fault = expected.fault
      fault.file = file
      return fault
    }
    #expect(faults.list == wanted)
    #expect(faults.sentences(in: .english) == expected.map(\.english))
    #expect(faults.sentences(in: .chinese) == expected.map(\.chinese))
    #expect(expected.flatMap { LeftEnglish.sentences(in: $0.chinese) } == [])
  }
}

@Test(arguments: badSyntax)
func `wrong writing is refused with its place and what was wanted`(input: BadInput) throws {
  try input.check(file: "f.json5") { () throws(Faults) in
    _ = try JSON5.parse(input.text, file: "f.json5")
  }
}

@Test(arguments: badDocuments)
func `every fault of a document is told in one pass`(input: BadInput) throws {
  try input.check(file: "f.json5") { () throws(Faults) in
    _ = try Sample.schema.resolve(try JSON5.parse(input.text, file: "f.json5"))
  }
}

@Test(arguments: badSettings)
func `a setting is refused under its own name`(input: BadInput) throws {
  try input.check(file: "--set " + input.text) { () throws(Faults) in
    let document = try JSON5.parse(Sample.good, file: "f.json5")
    let changed = try Sample.schema.applying(try Setting(input.text), to: document)
    _ = try Sample.schema.resolve(changed)
  }
}

@Test(arguments: badTables)
func `a faulty table is refused with the place of the cell`(input: BadInput) throws {
  try input.check(file: "t.csv") { () throws(Faults) in
    _ = try CSV.read(Array(input.text.utf8), file: "t.csv").matched(to: Sample.columns)
  }
}
