import Documents
import Instruments
import Languages

extension ExitWaterfall<Rational>.Claim {
  static var shape: Shape {
    .record(
      "Claim",
      .required("name", .text, Phrase("to whom it is owed", "债权人")),
      .required("amount", .money, Phrase("how much", "金额")),
      .optional(
        "seniority", .rank,
        Phrase("its rank among preferences; else before all of them", "与优先股相比的位次；默认先于全部优先股")))
  }

  init(_ reader: Reader) {
    self.init(
      reader.text("name"), amount: reader.exact("amount"),
      seniority: reader.optional("seniority")?.integer ?? .max)
  }
}
