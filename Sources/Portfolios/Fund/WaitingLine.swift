/// Who waits for money, each at the place of its rank.
///
/// A tree whose nodes hold the least that anybody below them asks for, so that the first of those who can be
/// paid is found without asking everybody.
struct WaitingLine {
  private var least: [Double] = []
  private var leaves = 1
  private(set) var count = 0

  /// Empties the line and gives it so many places.
  mutating func begin(places: Int) {
    leaves = 1
    while leaves < places { leaves *= 2 }
    least.removeAll(keepingCapacity: true)
    least.append(contentsOf: repeatElement(.infinity, count: 2 * leaves))
    count = 0
  }

  var isEmpty: Bool { count == 0 }

  /// The least that anybody who waits asks for.
  var leastAsked: Double { least[1] }

  /// The place of the first who waits.
  var head: Int? { first(askingAtMost: .greatestFiniteMagnitude) }

  func waits(at place: Int) -> Bool { least[leaves + place] < .infinity }

  /// What the one at a place asks for.
  func asked(at place: Int) -> Double { least[leaves + place] }

  /// The place of the first who asks for no more than a sum.
  func first(askingAtMost sum: Double) -> Int? {
    guard least[1] <= sum else { return nil }
    var node = 1
    while node < leaves { node = least[2 * node] <= sum ? 2 * node : 2 * node + 1 }
    return node - leaves
  }

  mutating func join(at place: Int, asking sum: Double) {
    count += 1
    put(sum, at: place)
  }

  mutating func leave(_ place: Int) {
    count -= 1
    put(.infinity, at: place)
  }

  private mutating func put(_ sum: Double, at place: Int) {
    var node = leaves + place
    least[node] = sum
    while node > 1 {
      node /= 2
      least[node] = min(least[2 * node], least[2 * node + 1])
    }
  }
}
