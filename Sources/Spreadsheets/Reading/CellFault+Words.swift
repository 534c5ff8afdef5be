import Documents
public import Languages

// What is wrong with a cell that has no value, as a sentence of its own.

extension Phrase {
  /// The cell shows an error such as `#DIV/0!`.
  public static func errorCell(_ name: String) -> Phrase {
    let shown = Excerpt.line(name)
    return Phrase(
      "the cell holds the error \(shown); mend its formula or put a value in its place",
      "该单元格为错误值 \(shown)；请修正公式或改填数值")
  }

  /// The cell is a formula that was never computed.
  public static let uncomputedCell = Phrase(
    "the cell is a formula without a stored result; open the workbook in Excel, WPS or LibreOffice "
      + "and save it, or put the value in its place",
    "该单元格的公式没有保存计算结果；请用 Excel、WPS 或 LibreOffice 打开并保存，或改填数值")
}
