/// Something that may let a project be signed.
struct QueueEvent: Sendable, BitwiseCopyable {
  /// In the order in which the events of one month happen.
  enum Kind: UInt8, Sendable, BitwiseCopyable {
    case year, release, proceeds, arrival, endOfPatience
  }

  var month: Double
  var kind: Kind
  /// Whose arrival or patience it is.
  var request: Int32 = 0
  /// What comes back.
  var amount = 0.0

  func isBefore(_ other: QueueEvent) -> Bool {
    month != other.month ? month < other.month : kind.rawValue < other.kind.rawValue
  }
}

/// What is to come, the earliest first: a heap.
struct QueueEvents {
  private var heap: [QueueEvent] = []

  var next: QueueEvent? { heap.first }

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  /// What never happens is no event.
  mutating func add(_ event: QueueEvent) {
    guard event.month < .infinity else { return }
    heap.append(event)
    var place = heap.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard event.isBefore(heap[parent]) else { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = event
  }

  mutating func removeNext() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].isBefore(heap[child]) { child += 1 }
      guard heap[child].isBefore(last) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = last
  }
}
