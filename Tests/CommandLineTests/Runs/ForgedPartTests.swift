import Foundation
import TestSupport
import Testing

/// Parts with numbers put in by hand, each with its checksums right: answered, and never a trap.
@Suite struct ForgedPartTests {
  private static let made = Shared<String, Data>()

  /// A part of some kilobytes that is a whole run of 700 futures.
  private static func part() throws -> ForgedPart {
    try ForgedPart(
      made.value(for: "part") {
        let scratch = try Scratch()
        let metrics = "crossing.ultimate,crossing.count,state.npv,state.expectedShortfall95"
        let made = try Tool.shell(
          """
          "$0" init small >/dev/null && "$0" shard small.json5 --trials 700 --part 1/1 --out part \
          --metrics \(metrics),valley.width.p50 --quiet
          """, folder: scratch.folder)
        try #require(made.status == 0, "\(made.stderr)")
        return try Data(contentsOf: scratch.file("part"))
      })
  }

  /// Numbers at which counts, lengths and sums go wrong.
  private static let numbers: [UInt64] =
    [0, 1, 2, 3, 255, 256, 257, .max, .max - 1, 1 << 53 + 1]
    + [20, 31, 32, 40, 47, 48, 55, 56, 62, 63].map { 1 << $0 }
    + [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1].map(\.bitPattern)

  /// The fields of the frame and the head each with every number, then places anywhere by a seed.
  private static func edits(of part: ForgedPart) -> [(place: Int, number: UInt64)] {
    var stream = SplitMix64(seed: 41)
    let places = part.heads + part.firstSummary
    let stated = places.flatMap { place in numbers.map { (place, $0) } }
    let drawn = (0..<250).map { _ in
      (
        Int.random(in: 28..<part.bytes.count - 16, using: &stream),
        Bool.random(using: &stream) ? numbers.randomElement(using: &stream) ?? 0 : stream.next()
      )
    }
    return stated + drawn
  }

  @Test func `whatever number is put in, merge answers`() throws {
    let part = try Self.part()
    let edits = Self.edits(of: part)
    #expect(edits.count > 500)
    let scratch = try Scratch()
    for (index, edit) in edits.enumerated() {
      try part.with(edit.number, at: edit.place).write(to: scratch.file("\(index).part"))
    }
    let endings = try ToolBatch.endings(
      of: edits.indices.map { ["merge", "\($0).part"] }, mostKilobytes: 4 << 20,
      folder: scratch.folder)
    #expect(endings.count == edits.count)
    for (edit, ending) in zip(edits, endings) where !ending.isAnswered {
      Issue.record("\(edit.number) at \(edit.place): \(ending)")
    }
    #expect(endings.contains { $0.status == 0 } && endings.contains { $0.status == 65 })
  }

  /// What each number of a part must be, by its place in the frame or the first summary.
  static let refusals: [(String, @Sendable (ForgedPart) -> Int, UInt64, String)] = [
    ("no trials", { $0.trials }, 0, "it is damaged: a run of no trials"),
    ("fewer trials", { $0.trials }, 256, "it is damaged: chunk 1 of a run of 256 trials"),
    ("more trials", { $0.trials }, 800, "it is damaged: 188 trials where 256 belong"),
    ("too many trials", { $0.trials }, 1 << 41, "it is damaged: a count of 2199023255552"),
    ("too many parts", { $0.parts }, 1 << 40, "it is damaged: a count of 1099511627776"),
    ("a part of none", { $0.parts }, 0, "it is damaged: part 1 of 0"),
    (
      "a later chunk", { $0.start }, 4, "it is damaged: chunks from 2 written twice or out of order"
    ),
    ("other trials", { $0.count }, 600, "it is damaged: 600 trials where 512 belong"),
  ]

  @Test(arguments: refusals.indices) func `a number that cannot be is refused by name`(
    index: Int
  ) throws {
    let (name, place, number, sentence) = Self.refusals[index]
    let part = try Self.part()
    let scratch = try Scratch()
    try part.with(number, at: place(part)).write(to: scratch.file("part"))
    let run = try Tool.run(["merge", "part"], folder: scratch.folder)
    #expect(run == ("", "botou: cannot use 'part': \(sentence)\n", 65), "\(name)")
  }

  @Test func `bytes behind the end are told as that, and missing ones as a cut`() throws {
    let part = try Self.part()
    let scratch = try Scratch()
    let count = part.bytes.count
    try (part.bytes + Data([0])).write(to: scratch.file("long"))
    try part.bytes.dropLast().write(to: scratch.file("short"))
    let long = try Tool.run(["merge", "long"], folder: scratch.folder)
    #expect(
      long.stderr
        == "botou: cannot use 'long': it goes on behind its end: \(count + 1) bytes, not \(count)\n"
    )
    let short = try Tool.run(["merge", "short", "--lang", "zh"], folder: scratch.folder)
    #expect(short.stderr == "botou: 无法使用“short”：文件不完整：应有 \(count) 字节，实有 \(count - 1) 字节\n")
  }
}
