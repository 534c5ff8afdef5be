/// The time that one operation takes, over several repeats.
struct Measurement {
  let name: String
  /// Nanoseconds for one operation: the best repeat and the middle one.
  let minimum, median: Double

  /// Runs `body`, which performs `operations` operations, once to warm up and then `repeats` times.
  init(_ name: String, operations: Int, repeats: Int = 7, _ body: () -> Double) {
    blackHole(body())
    let clock = ContinuousClock()
    let times = (0..<repeats).map { _ in
      let duration = clock.measure { blackHole(body()) }
      let (seconds, attoseconds) = duration.components
      return (Double(seconds) * 1e9 + Double(attoseconds) * 1e-9) / Double(operations)
    }.sorted()
    self.name = name
    minimum = times[0]
    median = times[repeats / 2]
  }
}

/// Keeps a result alive so that the work behind it cannot be removed.
@inline(never)
@_optimize(none)
func blackHole(_ value: Double) {}
