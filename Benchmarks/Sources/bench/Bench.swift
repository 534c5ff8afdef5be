#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs the benchmarks of the layers named on the command line, or of all.
@main
struct Bench {
  static let layers: [(name: String, run: @Sendable () throws -> Void)] = [
    ("randomness", { try RandomnessBenchmarks.run() }),
    ("estimates", { EstimatesBenchmarks.run() }),
    ("engine", { try EngineBenchmarks.run() }),
    ("floor", { try FloorBenchmarks.run() }),
    ("termsheets", { try TermSheetsBenchmarks.run() }),
  ]

  static func main() throws {
    #if DEBUG
      stop("built for debugging, so its times would mean nothing; use -c release")
    #else
      let wanted = CommandLine.arguments.dropFirst()
      if wanted.first == MemoryGrowth.childWord, let trials = wanted.last.flatMap({ Int($0) }) {
        return try MemoryGrowth.printPeak(trials: trials)
      }
      if wanted == [FloorBenchmarks.programWord] { return try FloorBenchmarks.printForProgram() }
      let unknown = wanted.filter { name in !layers.contains { $0.name == name } }
      guard unknown.isEmpty else {
        stop(
          "unknown layer \(unknown.joined(separator: ", ")); "
            + "known: \(layers.map(\.name).joined(separator: ", "))")
      }
      for layer in layers where wanted.isEmpty || wanted.contains(layer.name) { try layer.run() }
    #endif
  }

  private static func stop(_ reason: String) -> Never {
    print("bench: \(reason)")
    exit(64)
  }
}
