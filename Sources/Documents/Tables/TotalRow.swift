/// Rows below a table's own that say something of all of them.
public enum TotalRow {
  /// Whether a cell heads a row of sums.
  public static func isHead(_ text: String) -> Bool {
    let word = text.halfWidth.withoutSpaces.lowercased().filter { $0 != ":" && $0 != "." }
    return heads.contains(word)
  }

  /// Whether a cell begins a remark below the table, where it stands alone in its row.
  public static func isRemark(_ text: String) -> Bool {
    let words = text.halfWidth.withoutSpaces.lowercased()
    return remarks.contains { words.hasPrefix($0) }
  }

  private static let heads: Set<String> = [
    "合计", "总计", "共计", "小计", "汇总", "总和", "total", "totals", "grandtotal", "subtotal", "sum",
  ]

  private static let remarks = [
    "注:", "备注:", "说明:", "制表", "填表", "审核", "数据来源", "note:", "notes:", "source:", "preparedby",
  ]
}
