import Documents
import Languages
import Policies

extension Mixture: InstrumentForm {
  static let about = Phrase("several instruments, each a part of every yuan", "多种工具按比例组合")

  static let fields: [Field] = [
    .required(
      "parts", .list(of: part, 2...8),
      Phrase("instruments with their shares, which sum to 1", "各工具及其比例，合计为 1"))
  ]

  static func read(_ reader: Reader) -> Self? {
    let parts = reader.parts("parts") { part in
      Instrument.read(part).map { Part(share: part.number("share"), instrument: $0) }
    }
    guard let parts else { return nil }
    return reader.building { () throws(PolicyError) in try Self(parts) }
  }
}

extension Mixture {
  private static let part = Shape.variants(
    "Part", by: "instrument", Phrase("what this part of the money is", "该部分资金的工具"),
    common: [
      .required("share", .number(above: 0, through: 1), Phrase("of the award", "占批准额的比例"))
    ],
    Instrument.Kind.allCases.map(\.form).filter { $0.mayBePart }.map { $0.variant() })
}
