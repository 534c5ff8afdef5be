/// Rows below a table's own that say something of all of them.
public enum TotalRow {
  /// Whether a cell heads a row of sums.
  public static func isHead(_ text: String) -> Bool {
    let word = text.halfWidth.withoutSpaces.lowercased().filter { $0 != ":" && $0 != "." }
    return sums.contains(word)
  }

  /// Whether a cell begins a remark below the table, where it stands alone in its row.
  public static func isRemark(_ text: String) -> Bool {
    let words = text.halfWidth.withoutSpaces.lowercased()
    return remarks.contains { words.hasPrefix($0) }
  }

  /// What heads a row of sums, in lower case and without spaces.
  public static let sums = [
    "合计", "总计", "共计", "小计", "汇总", "总和", "total", "totals", "grandtotal", "subtotal", "sum",
  ]

  /// How a remark below a table begins, in lower case and without spaces.
  public static let remarks = [
    "注:", "备注:", "说明:", "制表", "填表", "审核", "数据来源", "note:", "notes:", "source:", "preparedby",
  ]
}
