/// The time that one operation takes, over several repeats.
struct Measurement {
  let name: String
  /// Nanoseconds for one operation: the best repeat and the middle one.
  let minimum, median: Double

  /// Runs `body`, which performs `operations` operations, once to warm up and then `repeats` times.
  init(_ name: String, operations: Int, repeats: Int = 7, _ body: () -> Double) {
    self = Self.race([name], operations: operations, repeats: repeats) { _ in body() }[0]
  }

  /// Runs the contestants in turn, again and again, so that a busy moment of the machine meets them all.
  static func race(
    _ names: [String], operations: Int, repeats: Int = 7, _ body: (_ contestant: Int) -> Double
  ) -> [Measurement] {
    var times = [[Double]](repeating: [], count: names.count)
    for turn in 0...repeats {
      for contestant in names.indices {
        let duration = ContinuousClock().measure { blackHole(body(contestant)) }
        let (seconds, attoseconds) = duration.components
        let nanoseconds = Double(seconds) * 1e9 + Double(attoseconds) * 1e-9
        if turn > 0 { times[contestant].append(nanoseconds / Double(operations)) }
      }
    }
    return zip(names, times).map { Measurement($0, sorted: $1.sorted()) }
  }

  private init(_ name: String, sorted times: [Double]) {
    self.name = name
    minimum = times[0]
    median = times[times.count / 2]
  }
}

/// Keeps a result alive so that the work behind it cannot be removed.
@inline(never)
@_optimize(none)
func blackHole(_ value: Double) {}
