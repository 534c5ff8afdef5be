import TestSupport
import Testing

/// A story is of the futures that a run plays, balanced or not, and of its draws.
struct ExplainFuturesTests {
  @Test func `another kind of futures or of draws tells another story`() throws {
    func story(_ more: String...) throws -> String {
      let run = try Tool.run(
        ["explain", RunFiles.delta, "--trial", "7", "--project", "delta#3", "--policy", "grant"]
          + more)
      try #require(run.status == 0, "\(run.stderr)")
      return run.stdout
    }
    let usual = try story()
    #expect(try story("--futures", "nets", "--draws", "tables") == usual)
    let others = [
      try story("--futures", "plain"), try story("--draws", "gsl"),
      try story("--futures", "plain", "--draws", "gsl"),
    ]
    #expect(Set(others + [usual]).count == 4)
  }
}
