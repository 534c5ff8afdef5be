/// How many of the places behind a given one have been signed: a tree of partial counts.
struct SignedPlaces {
  private var counts: [Int32] = []
  private var total: Int32 = 0

  mutating func begin(places: Int) {
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: places + 1))
    total = 0
  }

  mutating func add(_ place: Int) {
    total += 1
    var node = place + 1
    while node < counts.count {
      counts[node] += 1
      node += node & -node
    }
  }

  func count(behind place: Int) -> Int {
    var upTo: Int32 = 0
    var node = place + 1
    while node > 0 {
      upTo += counts[node]
      node -= node & -node
    }
    return Int(total - upTo)
  }
}
