import Estimates
import TestSupport
import Testing

@Suite struct ExemplarTests {
  /// Futures 0 to 5 with their crossings and worth.
  private static let futures: [(count: Int, amount: Double)] = [
    (3, 10), (3, -40), (5, 0), (3, 10), (5, 900), (3, .nan),
  ]

  private func exemplars(_ numbers: [Int]) -> Exemplars {
    var exemplars = Exemplars()
    for number in numbers {
      let future = Self.futures[number]
      exemplars.add(UInt64(number), count: future.count, amount: future.amount)
    }
    return exemplars
  }

  @Test func `of the futures with a count the one of the nearest amount is found`() {
    let all = exemplars([0, 1, 2, 3, 4, 5])
    #expect(all.future(ofCount: 3, nearest: 1000) == 0)
    #expect(all.future(ofCount: 3, nearest: -16) == 1)
    // −40 and 10 lie as far from −15 but for 1/256; −14 is nearer to 10.
    #expect(all.future(ofCount: 3, nearest: -14) == 0)
    #expect(all.future(ofCount: 5, nearest: 449) == 2)
    #expect(all.future(ofCount: 5, nearest: 460) == 4)
    #expect(all.future(ofCount: 4, nearest: 0) == nil)
    #expect(all.last == 4)
  }

  @Test func `of two alike the first is found, whatever was added first`() {
    #expect(exemplars([3, 0]).future(ofCount: 3, nearest: 10) == 0)
    #expect(exemplars([3]).future(ofCount: 3, nearest: 10) == 3)
  }

  @Test(arguments: [
    [[0, 1, 2], [3, 4, 5]], [[4, 3], [5, 0, 2], [1]], [[5], [4], [3], [2], [1], [0]],
  ])
  func `parts add up to the same in any order`(parts: [[Int]]) {
    for order in [parts, parts.reversed()] {
      var sum = Exemplars()
      for part in order { sum.merge(exemplars(part)) }
      #expect(sum == exemplars([0, 1, 2, 3, 4, 5]))
    }
  }

  @Test func `exemplars read back are the same, and forgotten ones are none`() throws {
    let shape = Tallies.Shape(histograms: 0, sketches: 0)
    var tallies = Tallies(histograms: 0, sketches: 0)
    tallies.exemplars = exemplars([4, 1, 0])
    #expect(try Tallies(archive: tallies.archive(shape: shape), shape: shape) == tallies)
    tallies.reset()
    #expect(tallies == Tallies(histograms: 0, sketches: 0))
  }

  /// Marks out of order, twice, and in no bucket.
  static let impossible: [[(count: UInt32, bucket: Int32)]] = [
    [(4, 0), (3, 0)], [(3, 1), (3, -1)], [(3, 1), (3, 1)], [(3, .max)], [(3, .min)],
  ]

  @Test(arguments: impossible)
  func `exemplars that cannot be are malformed`(marks: [(count: UInt32, bucket: Int32)]) throws {
    var writer = ByteWriter()
    writer.write(UInt64(marks.count))
    for mark in marks {
      writer.write(mark.count)
      writer.write(UInt32(bitPattern: mark.bucket))
      writer.write(UInt64(7))
    }
    var reader = ByteReader(writer.bytes)
    let error = #expect(throws: ArchiveError.self) {
      _ = try Tallies(from: &reader, shape: .init(histograms: 0, sketches: 0))
    }
    guard case .malformed = try #require(error) else {
      Issue.record("\(String(describing: error)) instead of malformed")
      return
    }
  }
}
