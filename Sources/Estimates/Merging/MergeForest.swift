/// Merges the summaries of numbered chunks so that no order of arrival changes a bit of the result.
///
/// Chunks are the leaves of one fixed binary tree: node (level, k) covers chunks k·2^level ..<
/// (k+1)·2^level, and only whole siblings merge, left with right. Which worker, shard or restart
/// brought a chunk therefore cannot matter. Merged siblings give their memory back, so a forest over
/// n chunks that arrive nearly in order holds about log₂ n summaries.
///
///     var forest = MergeForest<Moments>()
///     try forest.insert(summary, chunk: 7)      // any order, once each
///     let result = forest.root(chunks: 16)      // nil while a chunk is missing
public struct MergeForest<Summary: Mergeable & Sendable>: Sendable {
  /// One whole subtree.
  struct Node: Sendable {
    let start: Int
    var level: Int
    var summary: Summary

    var end: Int { start + 1 << level }
    var chunks: Range<Int> { start..<end }
    /// The chunks that this node and its sibling cover together.
    var parent: Range<Int> {
      let first = (start >> (level + 1)) << (level + 1)
      return first..<first + 2 << level
    }

    func isSibling(of other: Node) -> Bool { level == other.level && parent == other.parent }
  }

  /// Prefix lengths, in chunks, whose roots must stay obtainable after more chunks have come.
  public let looks: [Int]
  /// Whole subtrees in order of their chunks.
  private(set) var nodes: [Node] = []
  /// Copies of subtrees that a look needs and a merge has used up.
  private(set) var held: [Node] = []

  public init(looks: [Int] = []) {
    self.looks = looks
  }

  init(looks: [Int], nodes: [Node], held: [Node]) {
    self.looks = looks
    self.nodes = nodes
    self.held = held
  }

  /// Adds the summary of one chunk.
  public mutating func insert(_ summary: Summary, chunk: Int) throws(ForestError) {
    precondition(chunk >= 0, "chunk \(chunk): chunks are numbered from 0")
    try insert(Node(start: chunk, level: 0, summary: summary))
  }

  /// Adds all chunks of another forest, such as a shard's; on a throw this one is as it was.
  public mutating func merge(_ other: MergeForest) throws(ForestError) {
    for node in other.nodes { try checkRoom(for: node) }
    for node in other.held where !isHeld(node) { held.append(node) }
    for node in other.nodes { try insert(node) }
  }

  /// The summary of chunks 0 ..< count, the same for every history; nil while one is missing.
  ///
  /// A prefix shorter than what has arrived is there only if it is one of `looks`.
  public func root(chunks count: Int) -> Summary? {
    var root: Summary?
    // Smallest subtrees first, from the right, so that like merges with like.
    for part in Self.parts(of: count).reversed() {
      guard var summary = find(part) else { return nil }
      if let root { summary.merge(root) }
      root = summary
    }
    return root
  }

  /// Gives back the memory kept for looks that are over.
  public mutating func forgetLooks() {
    held.removeAll()
  }

  // MARK: - The tree

  /// The largest subtrees that make up chunks 0 ..< count, as (start, level).
  private static func parts(of count: Int) -> [(start: Int, level: Int)] {
    var start = 0
    return (0..<Int.bitWidth - 1).reversed().compactMap { level in
      guard count >> level & 1 == 1 else { return nil }
      defer { start += 1 << level }
      return (start, level)
    }
  }

  private func find(_ part: (start: Int, level: Int)) -> Summary? {
    let index = position(of: part.start)
    if index < nodes.count, nodes[index].start == part.start, nodes[index].level == part.level {
      return nodes[index].summary
    }
    return held.first { $0.start == part.start && $0.level == part.level }?.summary
  }

  private mutating func insert(_ node: Node) throws(ForestError) {
    try checkRoom(for: node)
    var index = position(of: node.start)
    nodes.insert(node, at: index)
    while let left = leftOfSiblings(at: index) {
      holdForLooks(nodes[left])
      nodes[left].summary.merge(nodes[left + 1].summary)
      nodes[left].level += 1
      nodes.remove(at: left + 1)
      index = left
    }
  }

  private func checkRoom(for node: Node) throws(ForestError) {
    let index = position(of: node.start)
    for neighbour in nodes[max(0, index - 1)..<min(nodes.count, index + 1)]
    where neighbour.chunks.overlaps(node.chunks) {
      throw .overlap(chunks: neighbour.chunks.clamped(to: node.chunks))
    }
  }

  /// Where the first of two whole siblings stands, if the node at `index` has its sibling beside it.
  private func leftOfSiblings(at index: Int) -> Int? {
    let node = nodes[index]
    let left = node.start == node.parent.lowerBound ? index : index - 1
    guard left >= 0, left + 1 < nodes.count else { return nil }
    return nodes[left].isSibling(of: nodes[left + 1]) ? left : nil
  }

  /// The first node that starts at or after a chunk.
  private func position(of chunk: Int) -> Int {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].start < chunk { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Keeps a left sibling that a look ends in or just after, before its parent swallows it.
  private mutating func holdForLooks(_ node: Node) {
    guard looks.contains(where: { node.end <= $0 && $0 < node.parent.upperBound }) else { return }
    if !isHeld(node) { held.append(node) }
  }

  private func isHeld(_ node: Node) -> Bool {
    held.contains { $0.start == node.start && $0.level == node.level }
  }
}
