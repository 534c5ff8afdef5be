import Estimates
import Foundation
import Portfolios

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the peak of memory grows with the number of trials, each run in a process of its own.
enum MemoryGrowth {
  /// The word by which this program asks itself for one run's peak.
  static let childWord = "peak-memory"

  static func run() throws {
    let few = try peak(trials: 10_000)
    let many = try peak(trials: 1_000_000)
    let ratio = many / few
    print(
      "peak memory, 5 policies, 2 threads: \(fixed(few)) MB at 10⁴ trials, \(fixed(many)) MB at "
        + "10⁶; ratio \(fixed(ratio)) (goal ≤ 1.1 and ≤ 150 MB): "
        + (ratio <= 1.1 && many <= 150 ? "reached" : "missed"))
  }

  private static func peak(trials: Int) throws -> Double {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    child.arguments = [childWord, "\(trials)"]
    let pipe = Pipe()
    child.standardOutput = pipe
    try child.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    return Double(String(decoding: output, as: UTF8.self)) ?? .nan
  }

  /// The child's part: a run with few projects, whose statistics are as large as with many.
  static func printPeak(trials: Int) throws {
    let simulation = Simulation(try EngineProgrammes.general(policies: 5, copies: 8), seed: 1)
    let results = simulation.run(trials: trials, threads: 2)
    blackHole(Double(results.tallies.sketches[0].total))
    print(megabytes, terminator: "")
  }

  private static var megabytes: Double {
    var usage = rusage()
    #if canImport(Glibc)
      unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
      return Double(usage.ru_maxrss) / 1024
    #else
      unsafe getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}
