import Estimates
import TestSupport
import Testing

struct ArchiveTests {
  private let layout = MomentsLayout(columns: 3, groups: [.within([0, 1, 2])])

  private func forest() throws -> MergeForest<Moments> {
    var numbers = SplitMix64(seed: 21)
    var forest = MergeForest<Moments>(looks: [1, 2, 4])
    for chunk in [4, 0, 1, 3, 2, 7] {
      try forest.insert(moments(of: numbers.rows(9, columns: 3), layout), chunk: chunk)
    }
    return forest
  }

  private func read(_ bytes: [UInt8]) throws(ArchiveError) -> MergeForest<Moments> {
    try MergeForest<Moments>(archive: bytes, shape: layout)
  }

  /// The check value of CRC-64/XZ in Cook's catalogue of parametrised CRC algorithms.
  @Test func `a checksum is the catalogue's, in one piece or in many`() {
    let text = Array("123456789".utf8)
    var sum = CRC64()
    sum.add(text)
    #expect(sum.value == 0x995D_C9BB_DF19_39FA)
    for split in 0...text.count {
      var first = CRC64()
      first.add(Array(text[..<split]))
      var second = CRC64(after: first.value)
      second.add(Array(text[split...]))
      #expect(second.value == sum.value)
    }
  }

  @Test func `a forest read back is the same and goes on the same`() throws {
    var original = try forest()
    var copy = try read(original.archive(shape: layout))
    #expect(copy.archive(shape: layout) == original.archive(shape: layout))
    #expect(copy.looks == [1, 2, 4])
    for look in [1, 2, 4] { #expect(copy.root(chunks: look) == original.root(chunks: look)) }
    let more = moments(of: [[1, 2, 3], [4, 5, 7]], layout)
    for chunk in [6, 5] {
      try original.insert(more, chunk: chunk)
      try copy.insert(more, chunk: chunk)
    }
    #expect(copy.root(chunks: 8) == original.root(chunks: 8))
    #expect(copy.root(chunks: 8) != nil)
  }

  @Test func `numbers that are not finite survive the journey`() throws {
    let odd = moments(of: [[.nan, -0.0, .infinity]], layout)
    let copy = try Moments(archive: odd.archive(shape: layout), shape: layout)
    #expect(copy.means.map(\.bitPattern) == odd.means.map(\.bitPattern))
  }

  @Test func `every cut of an archive is refused`() throws {
    let bytes = try forest().archive(shape: layout)
    for length in 0..<bytes.count {
      #expect(throws: ArchiveError.self, "\(length) bytes") {
        _ = try read(Array(bytes.prefix(length)))
      }
    }
    #expect(throws: ArchiveError.wrongLength(expected: UInt64(bytes.count), found: 100)) {
      _ = try read(Array(bytes.prefix(100)))
    }
  }

  @Test func `every single damaged byte is found`() throws {
    let bytes = try forest().archive(shape: layout)
    for position in bytes.indices {
      for flip: UInt8 in [1, 0x80, 0xFF] {
        var damaged = bytes
        damaged[position] ^= flip
        #expect(throws: ArchiveError.self, "byte \(position)") { _ = try read(damaged) }
      }
    }
  }

  /// One way to spoil an archive and how it is refused.
  struct Spoiled: Sendable, CustomTestStringConvertible {
    let name: String
    let spoil: @Sendable ([UInt8]) -> [UInt8]
    let isRight: @Sendable (ArchiveError) -> Bool
    var testDescription: String { name }
  }

  static let table: [Spoiled] = [
    Spoiled(name: "nothing", spoil: { _ in [] }, isRight: { $0 == .notAnArchive }),
    Spoiled(name: "text", spoil: { _ in Array("{}".utf8) }, isRight: { $0 == .notAnArchive }),
    Spoiled(
      name: "newer version",
      spoil: {
        var bytes = $0
        bytes[8] = UInt8(ArchiveFormat.current + 1)
        return bytes
      }, isRight: { $0 == .unsupportedVersion(found: 5, supported: 4) }),
    Spoiled(
      name: "a byte more", spoil: { $0 + [0] },
      isRight: {
        if case .wrongLength(let expected, let found) = $0 { found == expected + 1 } else { false }
      }),
    Spoiled(
      name: "content flipped",
      spoil: {
        var bytes = $0
        bytes[bytes.count / 2] ^= 4
        return bytes
      },
      isRight: {
        if case .damaged(let expected, let found) = $0 { expected != found } else { false }
      }),
  ]

  @Test(arguments: table)
  func `spoiled archives are refused by what is wrong`(_ spoiled: Spoiled) throws {
    let bytes = spoiled.spoil(try forest().archive(shape: layout))
    let error = #expect(throws: ArchiveError.self) { _ = try read(bytes) }
    #expect(spoiled.isRight(try #require(error)))
  }

  @Test func `an archive of another layout or kind is foreign`() throws {
    let bytes = try forest().archive(shape: layout)
    let other = MomentsLayout(columns: 3, groups: [.within([0, 2, 1])])
    let layoutError = #expect(throws: ArchiveError.self) {
      _ = try MergeForest<Moments>(archive: bytes, shape: other)
    }
    let kindError = #expect(throws: ArchiveError.self) {
      _ = try Moments(archive: bytes, shape: layout)
    }
    for error in [layoutError, kindError] {
      guard case .foreign = error else {
        Issue.record("\(String(describing: error)) instead of foreign")
        continue
      }
    }
  }

  @Test func `tallies read back are the same`() throws {
    var tallies = Tallies(histograms: 1, sketches: 2)
    for number in [0, 3, 3, 12] { tallies.histograms[0].add(number) }
    for number in [-2.5, 0, 1e-300, 7, 1e12, .nan, .infinity] { tallies.sketches[1].add(number) }
    let shape = Tallies.Shape(histograms: 1, sketches: 2)
    #expect(try Tallies(archive: tallies.archive(shape: shape), shape: shape) == tallies)
    let other = Tallies.Shape(histograms: 2, sketches: 2)
    #expect(throws: ArchiveError.self) {
      _ = try Tallies(archive: tallies.archive(shape: shape), shape: other)
    }
  }

  /// Buckets of a sketch of four entries that do not add up, are out of order or do not exist.
  static let impossible: [[(bucket: UInt32, count: UInt64)]] = [
    [(5, .max)], [(5, 2), (5, 2)], [(9, 2), (5, 2)], [(5, 3)], [(5, 5)],
    [(5, 1 << 47), (6, 1 << 47)], [(40_000_000, 4)],
  ]

  @Test(arguments: impossible)
  func `a sketch that cannot be is malformed`(
    buckets: [(bucket: UInt32, count: UInt64)]
  ) throws {
    var writer = ByteWriter()
    for number: UInt64 in [0, 0, 4] { writer.write(number) }
    writer.write([1.0, 2.0])
    writer.write(UInt64(buckets.count))
    for (bucket, count) in buckets {
      writer.write(bucket)
      writer.write(count)
    }
    writer.write(UInt64(0))
    var reader = ByteReader(writer.bytes)
    let error = #expect(throws: ArchiveError.self) {
      _ = try Tallies(from: &reader, shape: .init(histograms: 0, sketches: 1))
    }
    guard case .malformed = try #require(error) else {
      Issue.record("\(String(describing: error)) instead of malformed")
      return
    }
  }
}
