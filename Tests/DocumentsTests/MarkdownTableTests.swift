import Documents
import Languages
import Testing

@Test func `a table of Markdown keeps a bar within its cell`() {
  let table = MarkdownTable(["word", "takes"], [["atEnd", "sell | hand-over"], ["–", ""]])
  let lines = ["| word | takes |", "| --- | --- |", "| atEnd | sell \\| hand-over |", "| – |  |"]
  #expect(table.lines == lines)
  #expect(table.text == lines.joined(separator: "\n") + "\n")
}

@Test func `words stand for programs by the codes of their languages`() {
  #expect(JSONText().text(of: Phrase("gate", "关口").json) == #"{"en":"gate","zh":"关口"}"#)
}
