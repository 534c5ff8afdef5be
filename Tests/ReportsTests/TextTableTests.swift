import Languages
import Reports
import Testing

private func holders() -> TextTable {
  var table = TextTable([
    .text(Phrase("Holder", "持有人")), .number(Phrase("Shares", "股数")),
    .text(Phrase("Note", "说明")),
  ])
  table.add(
    Phrase(same: "创新中心"), Phrase(same: "1,000"),
    Phrase(same: "converts at the price of the round that closes"))
  table.add(Phrase(same: "team"), Phrase(same: "12"), Phrase(same: ""))
  return table
}

@Test func `columns align by what the eye sees, numbers to the right`() {
  #expect(
    holders().lines(width: 80, in: .english) == [
      "Holder    Shares  Note",
      "────────  ──────  ──────────────────────────────────────────────",
      "创新中心   1,000  converts at the price of the round that closes",
      "team          12",
    ])
  #expect(holders().lines(width: 80, in: .chinese)[0] == "持有人     股数  说明")
}

@Test func `a table too wide wraps its longest text`() {
  #expect(
    holders().lines(width: 40, in: .english) == [
      "Holder    Shares  Note",
      "────────  ──────  ──────────────────────",
      "创新中心   1,000  converts at the price",
      "                  of the round that",
      "                  closes",
      "team          12",
    ])
}

@Test func `a table that cannot fit becomes blocks`() {
  var table = TextTable([
    .text(Phrase("Name", "名称")), .number(Phrase("Amount", "金额")),
    .number(Phrase("Worth", "价值")),
  ])
  table.add(Phrase(same: "a"), Phrase(same: "1,000,000,000"), Phrase(same: "2,000,000,000"))
  table.add(Phrase(same: "b"), Phrase(same: "3"), Phrase(same: "4"))
  #expect(
    table.lines(width: 20, in: .chinese) == [
      "名称：a", "金额：1,000,000,000", "价值：2,000,000,000", "", "名称：b", "金额：3", "价值：4",
    ])
}

@Test func `no line of a table is wider than the width asked for`() {
  for width in 24...90 {
    for language in Language.allCases {
      for line in holders().lines(width: width, in: language) {
        #expect(line.displayWidth <= width, "\(width): \(line)")
        #expect(!line.hasSuffix(" "))
      }
    }
  }
}

@Test func `text is broken at spaces, or between Chinese characters but not before a comma`() {
  #expect(WrappedText("one two  three", width: 8).lines == ["one two", "three"])
  #expect(WrappedText("拨投结合，市场价格", width: 8).lines == ["拨投结", "合，市场", "价格"])
  #expect(WrappedText("use --lang 选择语言", width: 12).lines == ["use --lang", "选择语言"])
  #expect(WrappedText("abcdefghij", width: 4).lines == ["abcd", "efgh", "ij"])
  #expect(WrappedText("a\n\nb", width: 4).lines == ["a", "", "b"])
  #expect(WrappedText("", width: 4).lines == [""])
}
