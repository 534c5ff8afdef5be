import Documents
import Languages
import Testing

/// A document in JSON5 and the same in plain JSON.
struct Writing: Sendable, CustomTestStringConvertible {
  let json5: String
  let json: String

  init(_ json5: String, _ json: String) {
    self.json5 = json5
    self.json = json
  }

  var testDescription: String { json5 }
}

let writings = [
  Writing("{}", "{}"), Writing("[]", "[]"), Writing(" null ", "null"), Writing("true", "true"),
  Writing("\u{FEFF}{a: 1}", #"{"a": 1}"#), Writing("[1, 2,]", "[1, 2]"),
  Writing("{a: 1,}", #"{"a": 1}"#), Writing("{'a b': 'c\"d'}", #"{"a b": "c\"d"}"#),
  Writing("{拨投结合: '投', $_1: 2}", #"{"拨投结合": "投", "$_1": 2}"#),
  Writing(#"{\u0061b: 1}"#, #"{"ab": 1}"#), Writing("{null: 1, true: 2}", #"{"null":1,"true":2}"#),
  Writing("// a\n1 // b", "1"), Writing("/* a\n * b **/ 1 /**/", "1"),
  Writing("[/*,*/1,//]\n2]", "[1, 2]"), Writing("\u{00A0}\u{3000}\u{2028}\u{0B}\u{0C}1", "1"),
  Writing("+1", "1"), Writing(".5", "0.5"), Writing("5.", "5"), Writing("-.5e+1", "-5"),
  Writing("0x1F", "31"), Writing("-0XfF", "-255"), Writing("0x1e5", "485"), Writing("1E2", "100"),
  Writing("0.10", "0.1"), Writing(#"'\x41\u00e9\u4E2d'"#, #""Aé中""#),
  Writing(#"'\ud83d\ude00'"#, "\"😀\""), Writing(#"'\b\f\n\r\t\v\0'"#, #""\b\f\n\r\t\u000b\u0000""#),
  Writing(#"'\'\"\\\/\a\拨'"#, #""'\"\\/a拨""#), Writing("'a\\\nb\\\r\nc\\\rd'", #""abcd""#),
  Writing("'a\\\u{2028}b\u{2029}c'", "\"ab\\u2029c\""), Writing("\"it's\"", #""it's""#),
]

@Test(arguments: writings)
func `JSON5 says the same as plain JSON`(writing: Writing) throws {
  let left = try JSON5.parse(writing.json5, file: "5")
  let right = try JSON5.parse(writing.json, file: "j")
  #expect(left.means(right))
}

@Test func `every value and name keeps its place`() throws {
  let text = "{\r\n  甲: [1, '二'],\r  b: // note\n    {c: true}}"
  let root = try JSON5.parse(text, file: "f")
  func place(_ line: Int, _ column: Int) -> Origin {
    .file("f", SourcePosition(line: line, column: column))
  }
  #expect(root.origin == place(1, 1))
  #expect(root.members.map(\.nameOrigin) == [place(2, 3), place(3, 3)])
  #expect(root["甲"]?.items.map(\.origin) == [place(2, 7), place(2, 10)])
  #expect(root["b"]?.origin == place(4, 5))
  #expect(root["b"]?["c"]?.origin == place(4, 9))
}

@Test func `64 levels are read and the 65th is refused where it opens`() throws {
  func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
  _ = try JSON5.parse(nested(64), file: "f")
  for depth in [65, 100_000] {
    let faults = try #require(throws: Faults.self) { try JSON5.parse(nested(depth), file: "f") }
    let place = SourcePosition(line: 1, column: 65)
    #expect(faults.list == [Fault(.tooDeep(limit: 64), file: "f", position: place)])
  }
}

@Test func `a file over 8 MB is refused unread`() throws {
  let bytes = [UInt8](repeating: 0x20, count: 10_000_000)
  let faults = try #require(throws: Faults.self) { try JSON5.parse(bytes, file: "big") }
  #expect(
    faults.sentences(in: .english) == [
      "big: the file has at least 10000000 bytes; at most 8388608 are read"
    ]
  )
  #expect(faults.sentences(in: .chinese) == ["big: 文件至少有 10000000 字节；最多读取 8388608 字节"])
  #expect(faults.list.first?.code == .tooLarge)
}

@Test(
  arguments: [
    ([0x7B, 0x0A, 0x22, 0xE6, 0x8B, 0xA8, 0xFF], 6, 2, 3),  // after 拨
    ([0xC0, 0x80], 0, 1, 1),  // an overlong NUL
    ([0x22, 0xED, 0xA0, 0x80], 1, 1, 2),  // a surrogate
    ([0x22, 0xE6, 0x8B], 1, 1, 2),  // cut short
    ([0x22, 0xF4, 0x90, 0x80, 0x80], 1, 1, 2),  // beyond U+10FFFF
  ] as [([UInt8], Int, Int, Int)])
func `invalid UTF-8 is refused at its first byte`(
  bytes: [UInt8], offset: Int, line: Int, column: Int
) throws {
  let faults = try #require(throws: Faults.self) { try JSON5.parse(bytes, file: "f") }
  let position = SourcePosition(line: line, column: column)
  let fault = SyntaxFault.invalidUTF8(byte: bytes[offset], offset: offset)
  #expect(faults.list == [Fault(fault, file: "f", position: position)])
}

/// Texts that invite a reader to look again and again at what it has seen.
@Test(arguments: [
  "[1,", "/*", "//\n", "'a", "{a:{", "{a:1 ", "\\u", "'\\", "[tru,", "1.", "{'a':", "甲", "[[],",
  "'\\x", "{,", "]", "/*/",
])
func `the work grows with the text, not with its square`(piece: String) {
  func steps(_ count: Int) -> Int {
    var reader = JSON5Reader(Array(String(repeating: piece, count: count).utf8), file: "f")
    _ = try? reader.read()
    return reader.steps
  }
  let count = 20_000
  #expect(steps(count) <= 3 * piece.utf8.count * count + 100)
}

@Test func `a long line costs no more a value than a short one`() throws {
  let text = "[" + String(repeating: "'拨',", count: 50_000) + "]"
  var reader = JSON5Reader(Array(text.utf8), file: "f")
  let root = try reader.read()
  #expect(root.items.count == 50_000)
  #expect(root.items.last?.origin.position == SourcePosition(line: 1, column: 199_998))
  #expect(reader.steps == text.utf8.count)
}

@Test func `faults beyond a hundred are counted, not listed`() throws {
  let text = "[" + String(repeating: "tru, ", count: 250) + "]"
  let faults = try #require(throws: Faults.self) { try JSON5.parse(text, file: "f") }
  #expect(faults.list.count == 100)
  #expect(faults.sentences(in: .english).last == "and 150 more")
}
