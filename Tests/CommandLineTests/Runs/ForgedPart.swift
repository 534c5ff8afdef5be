import Foundation
import Testing

/// A part as its format says: where its numbers stand, and its checksums made right after an edit.
struct ForgedPart: Sendable {
  let bytes: Data
  /// Every number before the results, lengths of texts included.
  private(set) var heads: [Int] = []
  private(set) var trials = 0
  private(set) var parts = 0
  /// The frame of the results within.
  private(set) var results = 0..<0

  private static let frame = 28
  private static let checksum = 8

  init(_ bytes: Data) throws {
    self.bytes = bytes
    var place = Self.frame
    func count() -> Int {
      heads.append(place)
      defer { place += 8 }
      return Int(truncatingIfNeeded: number(at: place))
    }
    func text() { place += count() }
    for _ in 0..<7 { text() }
    for _ in 0..<3 { for _ in 0..<count() { text() } }
    _ = (count(), count())
    trials = place
    _ = (count(), count())
    parts = place
    _ = (count(), count())
    let length = count()
    results = place..<place + length
    try #require(results.upperBound == bytes.count - Self.checksum)
    try #require(with(number(at: trials), at: trials) == bytes)
  }

  /// Where the first summary stands: after the looks and the number of summaries, its first chunk, its
  /// level in a byte, its trials and replicates.
  var start: Int { results.lowerBound + Self.frame + 16 }
  var count: Int { start + 9 }
  var firstSummary: [Int] {
    [start - 16, start - 8, start, start + 1, start + 8, count, count + 8]
  }

  private func number(at place: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
  }

  /// The same with another number at a place.
  func with(_ number: UInt64, at place: Int) -> Data {
    var bytes = [UInt8](bytes)
    func put(_ number: UInt64, at place: Int) {
      for step in 0..<8 {
        bytes[place + step] = UInt8(truncatingIfNeeded: number >> UInt64(8 * step))
      }
    }
    put(number, at: place)
    for end in [results.upperBound, bytes.count] {
      let start = end == bytes.count ? 0 : results.lowerBound
      put(Self.code(of: bytes[start..<end - Self.checksum]), at: end - Self.checksum)
    }
    return Data(bytes)
  }

  /// CRC-64/XZ (ECMA-182, reflected).
  private static func code(of bytes: ArraySlice<UInt8>) -> UInt64 {
    ~bytes.reduce(UInt64.max) { code, byte in
      table[Int(UInt8(truncatingIfNeeded: code) ^ byte)] ^ (code >> 8)
    }
  }

  private static let table: [UInt64] = (0..<256).map { byte in
    (0..<8).reduce(UInt64(byte)) { code, _ in
      code & 1 == 1 ? (code >> 1) ^ 0xC96C_5795_D787_0F42 : code >> 1
    }
  }
}
