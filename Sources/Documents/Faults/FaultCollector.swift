/// Gathers faults up to a number that a person can read, and counts the rest.
struct FaultCollector {
  static let limit = 100
  private(set) var faults: [Fault] = []
  private(set) var omitted = 0

  var isEmpty: Bool { faults.isEmpty }

  /// Keeps the fault; it is made only when there is room, since a suggestion takes time to find.
  ///
  /// What several values share is found with each of them and told once.
  mutating func add(_ fault: @autoclosure () -> Fault) {
    guard faults.count < Self.limit else {
      omitted += 1
      return
    }
    let fault = fault()
    if !faults.contains(fault) { faults.append(fault) }
  }

  func throwIfAny() throws(Faults) {
    if !isEmpty { throw Faults(faults, omitted: omitted) }
  }
}
