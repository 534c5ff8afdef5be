import Documents
import Languages
import Randomness

// A law of chance, by its word and the parameters that people know.

extension Shape {
  /// A law of chance that does not move with anything: what waits are drawn from.
  static let law = laws("Law", loading: [])

  /// A law of chance and how it moves with the market, the sector and merit.
  static let loadedLaw = laws(
    "Quantity",
    loading: [
      .optional(
        "loading", .loading, default: "{}",
        Phrase("how the quantity moves with the factors", "该量随各因子变动的载荷"))
    ])

  /// How strongly something moves with each factor.
  static let loading = Shape.record(
    "Loading",
    .optional(
      "market", .correlation, default: "0", Phrase("on the market factor", "对市场因子的载荷")),
    .optional(
      "sector", .correlation, default: "0", Phrase("on the sector's factor", "对行业因子的载荷")),
    .optional(
      "merit", .correlation, default: "0", Phrase("on the project's merit", "对项目质地的载荷")))

  private static func laws(_ name: String, loading: [Field]) -> Shape {
    .variants(
      name, by: "law", Phrase("the family of the law", "分布族"),
      LawForm.all.map { $0.variant(with: loading) })
  }
}

// MARK: - Reading

extension Distribution {
  /// The law that a number or a record tells; nil after telling what is wrong with it.
  static func read(_ reader: Reader) -> Distribution? {
    // A table that could not be read is told where it is read.
    guard reader.optional("csv") == nil else { return nil }
    do throws(DistributionError) {
      if reader.type == .number { return .constant(try Constant(reader.number)) }
      let word = reader.text("law")
      return try LawForm.all.first { $0.word == word }?.read(LawFields(reader: reader))
    } catch {
      reader.fault(error)
      return nil
    }
  }
}
