import Documents
import Instruments
import TermSheets
import TestSupport
import Testing

/// Random edits of the shipped examples: an answer or faults, never a trap.
@Suite struct MutationTests {
  private static let tokens = [
    "0", "-1", "1", "1e18", "1e-300", "1e308", "1e999", "NaN", "-Infinity", "0x10", "0.5", "2",
    "\"common\"", "\"A\"", "\"in-pre-money\"", "\"dollars-invested\"", "true", "null", "[]", "{}",
    "[[]]", "{ a: 1 }", "", "\"\"", "\"创新中心\"", ",", "}", "\"post\"", "0.999999999999999999",
  ]

  /// Where a value, a word or a sign begins and ends.
  private static func pieces(_ bytes: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for end in 1...bytes.count
    where end == bytes.count || !isWord(bytes[end - 1]) || !isWord(bytes[end]) {
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte) || byte == 0x2E || byte == 0x22
  }

  private static func edited(
    _ bytes: [UInt8], _ pieces: [Range<Int>], _ random: inout SplitMix64
  ) -> [UInt8] {
    var result = bytes
    guard let piece = pieces.randomElement(using: &random) else { return result }
    switch random.next() % 4 {
    case 0: result[piece.lowerBound] = UInt8(truncatingIfNeeded: random.next())
    case 1: result.removeSubrange(piece)
    case 2: result.insert(contentsOf: bytes[piece], at: piece.lowerBound)
    default:
      let token = tokens.randomElement(using: &random) ?? ""
      result.replaceSubrange(piece, with: Array(token.utf8))
    }
    return result
  }

  @Test(arguments: Examples.conversions)
  func `an edited term sheet has an answer or faults`(_ name: String) throws {
    let bytes = try Examples.bytes(name)
    let pieces = Self.pieces(bytes)
    var random = SplitMix64(seed: 3)
    var (answers, refusals) = (0, 0)
    for _ in 0..<4000 {
      let edited = Self.edited(bytes, pieces, &random)
      do {
        let sheet = try ConvertSheet.read(edited, file: name)
        checkConservation(sheet)
        answers += 1
      } catch {
        #expect(!error.list.isEmpty)
        #expect(!error.list.contains { $0.code == .unprovenTerms })
        refusals += 1
      }
    }
    #expect(answers > 100 && refusals > 100, "edits must reach both sides")
  }

  private func checkConservation(_ sheet: ConvertSheet) {
    switch sheet.outcome {
    case .round(_, let result):
      let owned = result.after.holders.map { result.after.ownership(of: $0) }.reduce(Rational(0), +)
      #expect(owned + result.after.options.total / result.after.fullyDiluted == 1)
    case .sale(let sale):
      let paid = (sale.holders.map(\.amount) + sale.debtsPaid.map(\.amount)).reduce(Rational(0), +)
      #expect(paid == sale.proceeds)
    }
  }

  @Test func `an edited waterfall has an answer or faults`() throws {
    let bytes = try Examples.bytes("participation.json5")
    let pieces = Self.pieces(bytes)
    var random = SplitMix64(seed: 4)
    for _ in 0..<4000 {
      let edited = Self.edited(bytes, pieces, &random)
      do {
        let sheet = try WaterfallSheet.read(edited, file: "f")
        #expect(sheet.exits.allSatisfy { $0.distribution.paid == $0.distribution.proceeds })
      } catch {
        #expect(!error.list.isEmpty)
      }
    }
  }
}
