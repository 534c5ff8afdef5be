import Documents
import Languages
import Policies

extension EntryTerms: InstrumentForm {
  static let about = Phrase("shares at a price agreed at entry 投", "直接投资")

  static let fields: [Field] = [
    .required(
      "preMoney", .someMoney,
      Phrase("what the company is held to be worth at entry", "入库时的投前估值")),
    .optional(
      "preferred", .flag, default: "true",
      Phrase("whether the shares have the preference of their price", "是否为优先股")),
  ]

  static func read(_ reader: Reader) -> Self? {
    reader.building { () throws(PolicyError) in
      try Self(preMoney: reader.number("preMoney"), isPreferred: reader.flag("preferred"))
    }
  }
}
