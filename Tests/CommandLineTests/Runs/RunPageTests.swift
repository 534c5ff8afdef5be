import Foundation
import TestSupport
import Testing

/// What `botou run` prints of a run, on one screen.
@Suite struct RunPageTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  private func page(_ words: String..., columns: Int = 100) throws -> String {
    let run = try Tool.run(
      ["run", delta] + words, environment: ["COLUMNS": "\(columns)"], folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return run.stdout
  }

  @Test func `the range is that of the futures themselves`() throws {
    let text = try page("-n", "300", "--trials-csv", "rows.csv")
    let rows = String(decoding: try files.bytes("rows.csv"), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: ",").map(String.init) }
    let place = try #require(rows[0].firstIndex(of: "crossers"))
    for policy in Set(rows.dropFirst().map { $0[1] }) {
      let counts = rows.filter { $0[1] == policy }.compactMap { Double($0[place]) }.sorted()
      #expect(counts.count == 300)
      // The thirtieth from below, and the one below which nine tenths are.
      let (low, high) = (Int(counts[29]), Int(counts[269]))
      let mean = counts.reduce(0, +) / 300
      let cell = String(format: "%.1f (%d–%d)", mean, low, high)
      #expect(text.contains(cell), "\(policy): \(cell)")
    }
  }

  @Test func `one future has neither range nor average`() throws {
    let text = try page("-n", "1")
    #expect(text.contains("1 future, seed 1"))
    #expect(text.contains("one future says nothing of averages or chances"))
    #expect(!text.contains("futures of 10") && !text.contains("(8 of") && !text.contains("about "))
    #expect(try page("-n", "1", "--lang", "zh").contains("单个未来不能说明均值与概率"))
  }

  @Test func `one policy is against nothing`() throws {
    let text = try page("-n", "40", "--policy", "grant")
    #expect(!text.contains("Against ") && !text.contains(" more polic"))
  }

  @Test func `where nobody crosses, nothing is said of when or at which cost`() throws {
    let text = try page("-n", "40", "--set", "templates.deeptech.stages[0].p=0")
    #expect(text.contains("none of 108 projects crosses the valley of death in any future."))
    #expect(!text.contains("after entry") && !text.contains("costs the public"))
  }

  @Test func `files that are written are named on standard error, unless quiet`() throws {
    let words = [
      "run", delta, "-n", "40", "--json", "a", "--csv", "tables", "--trials-csv", "rows",
    ]
    let run = try Tool.run(words, folder: files.scratch.folder)
    #expect(run.stderr == "botou: written: a, tables, rows\n")
    let chinese = try Tool.run(words + ["--lang", "zh"], folder: files.scratch.folder)
    #expect(chinese.stderr == "botou: 已写出：a、tables、rows\n")
    let quiet = try Tool.run(words + ["-q"], folder: files.scratch.folder)
    #expect(quiet == ("", "", 0))
  }

  @Test func `Ctrl-C offers the answer of the futures that are done`() throws {
    // Rows wait in a hidden file, which tells that futures have joined.
    let line = """
      env --default-signal=INT "$0" run \(delta) -n 400000 --threads 1 --trials-csv rows >out 2>err &
      while ! [ -s .rows.* ]; do sleep 0.01; done; kill -INT $!; wait $!; echo $?
      """
    let ended = try Tool.shell(line, folder: files.scratch.folder)
    #expect(ended.stdout == "130\n")
    let page = String(decoding: try files.bytes("out"), as: UTF8.self)
    let told = try #require(
      page.firstMatch(
        of: /Stopped: ([0-9,]+) of 400,000 futures are done, and all below is of those\./))
    let done = try #require(Int(told.1.replacing(",", with: "")))
    #expect(done > 0 && done % 256 == 0)
    let errors = String(decoding: try files.bytes("err"), as: UTF8.self)
    #expect(errors == "botou: stopped after \(told.1) of 400,000 futures\n")
    #expect(try files.names() == ["err", "out"])
    // It is the answer of a run of so many.
    func answer(_ text: String) -> Substring? { text.firstMatch(of: /Under [^.]*\./)?.output }
    #expect(try answer(page) == answer(self.page("-n", "\(done)", columns: 80)))
    #expect(answer(page) != nil)
  }

  @Test func `merge prints the page of the run, and its details`() throws {
    for part in ["1", "2"] {
      try files.run("shard", delta, "-n", "600", "-q", "--part", "\(part)/2", "-o", part)
    }
    for more in [[], ["--details"]] {
      let merged = try Tool.run(["merge", "1", "2"] + more, folder: files.scratch.folder)
      let run = try Tool.run(["run", delta, "-n", "600"] + more, folder: files.scratch.folder)
      #expect(merged.status == 0 && merged.stdout == run.stdout)
      #expect(run.stdout.contains("±") == !more.isEmpty)
    }
  }

  /// Grants that convert pay as plain ones do up to the crossing, so that the same projects cross.
  @Test func `of one future equality is told without an error`() throws {
    let english = try page("-n", "1").replacing(/\s+/, with: " ")
    #expect(english.contains("Against plain grant: as many cross; "))
    #expect(english.contains("; the same public money."))
    let chinese = try page("-n", "1", "--lang", "zh")
    #expect(chinese.replacing(/\s+/, with: "").contains("与“纯拨款”相比：跨越的项目数相同；"))
  }

}
