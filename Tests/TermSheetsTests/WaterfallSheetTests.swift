import Documents
import Instruments
import Languages
import TermSheets
import Testing

@Suite struct WaterfallSheetTests {
  private func read(_ text: String) throws -> WaterfallSheet {
    try WaterfallSheet.read(Array(text.utf8), file: "f")
  }

  @Test func `the shipped exits pay what a hand calculation pays`() throws {
    let sheet = try WaterfallSheet.read(
      try Examples.bytes("participation.json5"), file: "participation.json5")
    // Just above B's 5,500 and A's 7,700; 1,000 more make 10,000, shared by 5,000 + B + C = 7,000.
    let values: [Rational] = [0, 23 / 70, 149 / 100, 569 / 100]
    #expect(sheet.exits.map(\.distribution.commonValue) == values)
    #expect(sheet.exits.map { $0["创新中心"] } == [0, 200, 298, 1138])
    #expect(
      sheet.exits.map { $0.distribution.tranches.filter(\.converted).map(\.name) } == [
        [], [], ["A"], ["A", "B"],
      ])
    #expect(sheet.exits.map(\.distribution.paid) == [4000, 10_000, 20_000, 60_000])
    #expect(
      sheet.waterfall.breakpoints.map(\.proceeds) == [
        500, 3500, 5500, 7700, 11_200, 15_100, 25_100, 43_100,
      ])
  }

  @Test func `a buy-back at principal and interest caps what the state receives`() throws {
    let sheet = try read(
      """
      { state: "S",
        company: { holders: [{ name: "T", shares: 60 }, { name: "S", shares: 40 }] },
        exits: [20, 100], buyBacks: [{ from: "S", by: "T", price: 12 }] }
      """)
    #expect(sheet.exits.map { $0["S"] } == [8, 12])
    #expect(sheet.exits.map { $0["T"] } == [12, 88])
  }

  @Test(arguments: [
    (
      #"{ company: { holders: [{ name: "T", shares: 1 }] } }"#, ["f:1:1: exits is missing"],
      ["f:1:1: 缺少 exits"]
    ),
    (
      #"{ company: { holders: [{ name: "T", shares: 1 }] }, exits: -1 }"#,
      ["f:1:60: exits is -1; it must be between 0 and 1e+18"],
      ["f:1:60: exits 为 -1；必须在 0 与 1e+18 之间"]
    ),
    (
      #"{ company: { holders: [{ name: "T", shares: 1 }] }, exits: [] }"#,
      ["f:1:60: exits is a list of 0 items; it must have 1 to 100 items"],
      ["f:1:60: exits 是含 0 项的列表；必须有 1 至 100 项"]
    ),
    (
      #"{ company: { holders: [{ name: "T", shares: 1 }], classes: [{ name: "A", price: 1 }] }, exits: 1 }"#,
      [#"f:1:69: company.classes[0].name is "A"; somebody must hold shares of the class"#],
      [#"f:1:69: company.classes[0].name 为 "A"；该类别必须有人持有"#]
    ),
    (
      #"{ company: { holders: [{ name: "T", class: "A", shares: 1 }], classes: [{ name: "A", price: 1, participation: { cap: 2, mayConvert: false } }] }, exits: 1 }"#,
      [
        "f:1:72: company.classes is a list of 1 item; every class is capped and none may convert, so "
          + "nobody owns the last of the proceeds"
      ], ["f:1:72: company.classes 是含 1 项的列表；所有类别均有封顶且不可转换，剩余款项无人享有"]
    ),
    (
      #"{ company: { holders: [{ name: "Team", shares: 1 }] }, exits: 1, buyBacks: [{ from: "Taem", by: "X", price: 1 }] }"#,
      [
        #"f:1:85: buyBacks[0].from is "Taem"; did you mean 'Team'?"#,
        #"f:1:97: buyBacks[0].by is "X"; it must be one of Team"#,
      ],
      [
        #"f:1:85: buyBacks[0].from 为 "Taem"；是否想写“Team”？"#,
        #"f:1:97: buyBacks[0].by 为 "X"；必须是以下之一：Team"#,
      ]
    ),
  ])
  func `a bad waterfall is refused in whole sentences`(
    text: String, english: [String], chinese: [String]
  ) throws {
    let faults = try #require(throws: Faults.self) { try read(text) }
    #expect(faults.sentences(in: .english) == english)
    #expect(faults.sentences(in: .chinese) == chinese)
  }
}
