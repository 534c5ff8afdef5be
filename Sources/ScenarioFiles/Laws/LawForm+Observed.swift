import Documents
import Languages
import Randomness

// Laws that are lists: of values, or of ranges with their weights.

extension LawForm {
  static let observed = [discrete, buckets, empirical]

  private static let discrete = LawForm(
    "discrete", Phrase("a few values, each with its weight", "若干取值及其权重"),
    [
      .required("values", .list(of: .number, 1...), Phrase("the values", "取值")),
      .required("weights", .list(of: .notNegative, 1...), Phrase("their weights", "权重")),
    ]
  ) { given throws(DistributionError) in
    .discrete(
      try Discrete(
        values: given.reader.numbers("values"), weights: given.reader.numbers("weights")))
  }

  private static let buckets = LawForm(
    "buckets", Phrase("ranges with weights, uniform within each", "带权重的区间，区间内均匀"),
    [.required("ranges", .list(of: bucket, 1...), Phrase("the ranges", "区间"))]
  ) { given throws(DistributionError) in
    var ranges: [(range: ClosedRange<Double>, weight: Double)] = []
    for (index, bucket) in given.reader.records("ranges").enumerated() {
      let (low, high) = (bucket.number("min"), bucket.number("max"))
      guard low <= high else {
        throw .outOfRange(
          law: Buckets.name, parameter: "ranges[\(index)].max", value: high, allowed: .above(low))
      }
      ranges.append((low...high, bucket.number("weight")))
    }
    return .buckets(try Buckets(ranges))
  }

  private static let bucket = Shape.record(
    "Bucket", .required("min", .number, Phrase("lower end", "下界")),
    .required("max", .number, Phrase("upper end", "上界")),
    .required("weight", .notNegative, Phrase("weight", "权重")))

  private static let empirical = LawForm(
    "empirical", Phrase("observed values, each equally likely", "观测值，等可能"),
    [
      .optional("values", .list(of: .number, 1...), Phrase("the values", "观测值")),
      .optional(
        "csv", .text,
        Phrase("a table or workbook that holds them, beside this file", "存放观测值的表格或工作簿")),
      .optional("column", .text, Phrase("the table's column", "表格中的列")),
    ], rules: [.exactlyOne(["values", "csv"]), .together(["csv", "column"])]
  ) { given throws(DistributionError) in
    .empirical(try Empirical(given.reader.numbers("values")))
  }
}
