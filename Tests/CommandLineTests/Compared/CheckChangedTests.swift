import Foundation
import TestSupport
import Testing

/// `botou check FILE --changed`: what a file says otherwise than another.
@Suite struct CheckChangedTests {
  private let files: RunFiles

  init() throws {
    files = try RunFiles()
    try FileManager.default.copyItem(
      at: URL(filePath: RunFiles.delta), to: files.scratch.file("delta.json5"))
    try write(
      #"{ extends: "delta.json5", name: "mine", fund: { discountRate: 0.05 } }"#, "mine.json5")
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: files.scratch.file(name))
  }

  @Test func `a file is held against the one that it extends`() throws {
    #expect(
      try files.run("check", "mine.json5", "--changed") == """
        Inputs that differ from 'delta.json5': 1
          Discount rate, a year: 0.03 → 0.05  fund.discountRate

        """)
    #expect(
      try files.run("check", "mine.json5", "--changed", "--lang", "zh") == """
        与“delta.json5”不同的输入：1 项
          年贴现率：0.03 → 0.05  fund.discountRate

        """)
    // A setting is a change of the file, and may take one back.
    #expect(
      try files.run("check", "mine.json5", "--changed", "--set", "fund.discountRate=0.03")
        == "No input differs from 'delta.json5'.\n")
  }

  @Test func `it is held against another where one is named`() throws {
    #expect(
      try files.run("check", "delta.json5", "--changed", "--from", "mine.json5")
        == "Inputs that differ from 'mine.json5': 1\n"
        + "  Discount rate, a year: 0.05 → 0.03  fund.discountRate\n")
    let absent = try files.attempt("check", "delta.json5", "--changed", "--from", "no.json5")
    #expect(absent.status == 66)
  }

  @Test func `what extends nothing is held against the defaults`() throws {
    let told = try files.run("check", "delta.json5", "--changed")
    #expect(told.hasPrefix("Inputs that differ from the defaults: "))
    #expect(told.contains("\n  weight of the market: 0 → 0.3  world.merit.market\n"))
    #expect(!told.contains("horizonMonths"))
  }

  @Test func `a base that says nothing whole, or other money, is refused`() throws {
    try write("{ fund: { discountRate: 0.05 } }", "part.json5")
    let whole = String(decoding: try files.bytes("delta.json5"), as: UTF8.self)
    try write(
      whole.replacing("format: \"botou/scenario/2\",", with: "extends: \"part.json5\","),
      "child.json5")
    let part = try files.attempt("check", "child.json5", "--changed")
    #expect(part.status == 65)
    #expect(
      part.stderr.contains(
        "extends is part.json5; that file is no sound scenario by itself, so nothing can be held "
          + "against it; name one with --from [E_NO_WHOLE_BASE]\n"))
    // What the child says itself is what counts.
    #expect(
      try files.run("check", "child.json5", "--changed", "--from", "delta.json5")
        == "No input differs from 'delta.json5'.\n")
    try write(#"{ extends: "delta.json5", unit: 1000 }"#, "unit.json5")
    let unit = try files.attempt("check", "unit.json5", "--changed")
    #expect(unit.status == 65 && unit.stderr.contains("unit is 1000; it must be 10000"))
    let alone = try files.attempt("check", "mine.json5", "--from", "delta.json5")
    #expect(alone.status == 64)
    let both = try files.attempt("check", "mine.json5", "--changed", "--resolved")
    #expect(both.status == 64)
  }
}
