import Estimates
import TestSupport
import Testing

/// A summary that shows which merges made it.
struct Story: Mergeable, Sendable, Equatable {
  var text: String
  mutating func merge(_ next: Story) { text = "(\(text) \(next.text))" }
}

struct MergeForestTests {
  private let layout = MomentsLayout(
    columns: 5, groups: [.within([0, 1, 2]), .between([0], [3, 4])])

  private func chunks(_ count: Int, seed: UInt64) -> [Moments] {
    var numbers = SplitMix64(seed: seed)
    return (0..<count).map { chunk in
      // The last chunk is a partial one.
      moments(of: numbers.rows(chunk == count - 1 ? 5 : 23, columns: 5), layout)
    }
  }

  @Test(arguments: [
    (1, "0"), (2, "(0 1)"), (3, "((0 1) 2)"), (5, "(((0 1) (2 3)) 4)"),
    (7, "(((0 1) (2 3)) ((4 5) 6))"),
  ])
  func `the tree depends on the number of chunks alone`(count: Int, tree: String) throws {
    for order in [Array(0..<count), Array((0..<count).reversed())] {
      var forest = MergeForest<Story>()
      for chunk in order { try forest.insert(Story(text: "\(chunk)"), chunk: chunk) }
      #expect(forest.root(chunks: count)?.text == tree)
    }
  }

  @Test(arguments: [1, 2, 3, 13, 32, 37])
  func `any order of arrival gives the same bits`(count: Int) throws {
    let parts = chunks(count, seed: UInt64(count))
    var numbers = SplitMix64(seed: 99)
    var roots: [Moments] = []
    for _ in 0..<40 {
      var forest = MergeForest<Moments>()
      for chunk in parts.indices.shuffled(using: &numbers) {
        try forest.insert(parts[chunk], chunk: chunk)
      }
      roots.append(try #require(forest.root(chunks: count)))
    }
    #expect(roots.allSatisfy { $0 == roots[0] })
  }

  @Test(arguments: [1, 2, 7])
  func `any number of workers gives the same bits`(workers: Int) async throws {
    let parts = chunks(41, seed: 12)
    let inOrder = try parts.enumerated().reduce(into: MergeForest<Moments>()) {
      try $0.insert($1.element, chunk: $1.offset)
    }
    // Worker w takes chunks w, w + workers, …; what each finishes arrives as it happens to.
    let forest = try await withThrowingTaskGroup(of: [(Int, Moments)].self) { group in
      for worker in 0..<workers {
        group.addTask { stride(from: worker, to: 41, by: workers).map { ($0, parts[$0]) } }
      }
      var forest = MergeForest<Moments>()
      for try await finished in group {
        for (chunk, part) in finished { try forest.insert(part, chunk: chunk) }
      }
      return forest
    }
    #expect(forest.root(chunks: 41) == inOrder.root(chunks: 41))
  }

  @Test func `any shards merged in any order give the same bits`() throws {
    let parts = chunks(29, seed: 5)
    var whole = MergeForest<Moments>()
    for (chunk, part) in parts.enumerated() { try whole.insert(part, chunk: chunk) }
    var numbers = SplitMix64(seed: 6)
    for _ in 0..<40 {
      let cuts = ([0, 29] + (0..<4).map { _ in Int.random(in: 0...29, using: &numbers) }).sorted()
      let shards = try zip(cuts, cuts.dropFirst()).map { start, end in
        var shard = MergeForest<Moments>()
        for chunk in (start..<end).shuffled(using: &numbers) {
          try shard.insert(parts[chunk], chunk: chunk)
        }
        return shard
      }
      var merged = MergeForest<Moments>()
      for shard in shards.shuffled(using: &numbers) { try merged.merge(shard) }
      #expect(merged.root(chunks: 29) == whole.root(chunks: 29))
      #expect(merged.archive(shape: layout) == whole.archive(shape: layout))
    }
  }

  @Test func `a plain running sum would not give the same bits`() throws {
    // Shows that the test above can fail: merging in order of arrival does depend on it.
    let parts = chunks(29, seed: 5)
    var numbers = SplitMix64(seed: 6)
    func running(_ order: [Int]) -> Moments {
      order.reduce(into: Moments(layout: layout)) { $0.merge(parts[$1]) }
    }
    let results = (0..<10).map { _ in running(parts.indices.shuffled(using: &numbers)) }
    #expect(results.contains { $0 != results[0] })
  }

  @Test func `memory grows with the logarithm of the chunks`() throws {
    var forest = MergeForest<Story>()
    var most = 0
    for chunk in 0..<4096 {
      // Pairs of workers finish out of order.
      try forest.insert(Story(text: ""), chunk: chunk ^ 1)
      most = max(most, forest.summariesHeld)
    }
    #expect(most <= 14)
    #expect(forest.summariesHeld == 1)
  }

  @Test(arguments: [1, 2, 3, 5, 6])
  func `each look's root is the same whatever has come after it`(first: Int) throws {
    let parts = chunks(53, seed: 8)
    let looks = (0..<8).map { first << $0 }.filter { $0 <= 53 }
    var numbers = SplitMix64(seed: 9)
    for _ in 0..<30 {
      var forest = MergeForest<Moments>(looks: looks)
      for chunk in parts.indices.shuffled(using: &numbers) {
        try forest.insert(parts[chunk], chunk: chunk)
      }
      for look in looks {
        var prefix = MergeForest<Moments>()
        for chunk in 0..<look { try prefix.insert(parts[chunk], chunk: chunk) }
        #expect(forest.root(chunks: look) == prefix.root(chunks: look), "look at \(look)")
      }
      forest.forgetLooks()
      #expect(forest.root(chunks: 53) != nil)
    }
  }

  @Test func `a prefix with a hole has no root, and the hole is named`() throws {
    var forest = MergeForest<Story>()
    for chunk in [0, 1, 4, 5, 6, 9] { try forest.insert(Story(text: ""), chunk: chunk) }
    #expect(forest.root(chunks: 7) == nil)
    #expect(forest.root(chunks: 0) == nil)
    #expect(forest.present == [0..<2, 4..<7, 9..<10])
    #expect(forest.missing(of: 12) == [2..<4, 7..<9, 10..<12])
    #expect(forest.missing(of: 8) == [2..<4, 7..<8])
    #expect(forest.missing(of: 2).isEmpty)
    #expect(forest.contains(chunk: 5) && !forest.contains(chunk: 7))
  }

  @Test func `a chunk that comes twice is refused by number`() throws {
    var forest = MergeForest<Story>()
    for chunk in 0..<6 { try forest.insert(Story(text: "\(chunk)"), chunk: chunk) }
    for chunk in 0..<6 {
      #expect(throws: ForestError.overlap(chunks: chunk..<chunk + 1)) {
        try forest.insert(Story(text: ""), chunk: chunk)
      }
    }
  }

  @Test func `overlapping shards are refused and leave the forest as it was`() throws {
    func shard(_ chunks: Range<Int>) throws -> MergeForest<Story> {
      var forest = MergeForest<Story>()
      for chunk in chunks { try forest.insert(Story(text: "\(chunk)"), chunk: chunk) }
      return forest
    }
    var forest = try shard(0..<5)
    let other = try shard(3..<9)
    #expect(throws: ForestError.overlap(chunks: 3..<4)) { try forest.merge(other) }
    #expect(forest.present == [0..<5])
    try forest.merge(try shard(5..<9))
    #expect(forest.root(chunks: 9) == (try shard(0..<9)).root(chunks: 9))
  }
}
