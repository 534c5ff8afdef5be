import Documents
import Languages
import TestSupport
import Testing

/// Any value of JSON, with names and texts that need care.
private func randomValue(_ depth: Int, _ source: inout SplitMix64) -> JSONValue {
  switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &source) {
  case 0: return .null
  case 1: return .flag(.random(using: &source))
  case 2: return .integer(Int.random(in: -1_000_000...1_000_000, using: &source))
  case 3:
    let number = Double(bitPattern: source.next())
    return .number(number.isFinite ? number : 0.5)
  case 4: return .text(randomText(&source))
  case 5, 6:
    let count = Int.random(in: 0...4, using: &source)
    return .list((0..<count).map { _ in randomValue(depth - 1, &source) })
  default:
    let count = Int.random(in: 0...4, using: &source)
    let members = (0..<count).map { _ in (randomText(&source), randomValue(depth - 1, &source)) }
    return .object(Dictionary(members) { $1 })
  }
}

private func randomText(_ source: inout SplitMix64) -> String {
  let pieces = [
    "a", "拨投", "\"", "\\", "\n", "\r\n", "\u{0}", "\u{2028}", "😀", "é", "e\u{301}", "'", "/*", " ",
    "<", "\u{FEFF}", "0x", "$",
  ]
  let count = Int.random(in: 0...4, using: &source)
  return (0..<count).compactMap { _ in pieces.randomElement(using: &source) }.joined()
}

@Test(arguments: [JSONText(.compact), JSONText(.indented), JSONText(forHTML: true)])
func `whatever is written reads back the same`(writer: JSONText) throws {
  var source = SplitMix64(seed: 1)
  for _ in 0..<2000 {
    let value = randomValue(5, &source)
    let text = writer.text(of: value)
    let node = try JSON5.parse(text, file: "f")
    #expect(writer.text(of: node.jsonValue) == text)
    let again = try JSON5.parse(node.literal, file: "g")
    #expect(again.means(node))
  }
}

@Test func `no damaged file makes the readers trap, and every refusal has its words`() throws {
  let seeds = [
    Sample.good,
    "{start: '2024-01-31', // 开始\n stages: [{name: '样机', p: .5e0, attempts: 0x2}], /* c */\n"
      + " cost: {kind: 'uniform', min: -1, max: +Infinity}, 'districts': {\"闵行\": .1,},"
      + " holders: [{name: 'x', holders: [{name: 'y\\u0041\\x41'}]}]}",
  ].map { Array($0.utf8) }
  var source = SplitMix64(seed: 2)
  var accepted = 0
  for _ in 0..<20_000 {
    let bytes = damaged(seeds[Int.random(in: 0...1, using: &source)], &source)
    do {
      let resolved = try Sample.schema.resolve(try JSON5.parse(bytes, file: "f"))
      let again = try JSON5.parse(resolved.text(), file: "f")
      #expect(again.means(resolved.root))
      accepted += 1
    } catch let faults {
      #expect(!faults.list.isEmpty)
      #expect(faults.sentences(in: .english).allSatisfy { !$0.isEmpty && !$0.contains("\n") })
      #expect(faults.sentences(in: .chinese).allSatisfy { !$0.isEmpty && !$0.contains("\n") })
    }
  }
  #expect(accepted > 100, "the damage should leave some files whole")
}

@Test func `no damaged table makes the reader trap`() {
  let seed = Array("project,stage,months in stage\r\n闵行,\"样,\"\"机\"\"\",3\n\"a\nb\",c,\n".utf8)
  var source = SplitMix64(seed: 3)
  var accepted = 0
  for _ in 0..<20_000 {
    let bytes = damaged(seed, &source)
    guard let table = try? CSV.read(bytes, file: "t") else { continue }
    #expect(table.rows.allSatisfy { $0.count == table.header.count })
    accepted += 1
  }
  #expect(accepted > 100)
}

/// A few bytes replaced, removed, doubled or swapped for a piece of grammar.
private func damaged(_ seed: [UInt8], _ source: inout SplitMix64) -> [UInt8] {
  var bytes = seed
  let pieces = [
    "{", "}", "[", "]", ",", ":", "'", "\"", "/*", "//", "\\u", "\n", "NaN", "1e9", "甲",
  ]
  for _ in 0..<Int.random(in: 1...3, using: &source) {
    let place = Int.random(in: 0..<bytes.count, using: &source)
    switch Int.random(in: 0..<4, using: &source) {
    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &source)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(bytes[place], at: place)
    default:
      let piece = pieces.randomElement(using: &source) ?? ""
      bytes.replaceSubrange(place..<place, with: Array(piece.utf8))
    }
  }
  return bytes
}
