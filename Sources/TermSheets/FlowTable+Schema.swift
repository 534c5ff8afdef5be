public import Documents
import Languages

extension FlowTable {
  /// What the rows of a table stand for, as `botou schema returns` prints it.
  public static let schema = Schema(
    "returns", Phrase("dated flows, a record for each row of the table", "带日期的现金流，表格每行一条记录"),
    root: .list(
      of: .record(
        "Flow",
        .required("date", .day, Phrase("the day of the flow", "日期")),
        .required(
          "amount", .number(in: amounts),
          Phrase("negative is paid in, positive is received", "负数为投入，正数为收回")),
        .optional(
          "nav", .number(in: amounts),
          Phrase("worth of what is still held; the last date's counts", "净值；以最后日期为准")),
        .optional(
          "index", .number(in: indexValues), Phrase("a market index on that day", "当日市场指数"))), 1...)
  )
}
