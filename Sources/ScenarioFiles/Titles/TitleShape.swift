import Documents
import Languages

// How a scenario says what people call its things.

extension Field {
  /// The title of whatever has an id beside it.
  static let title = Field.optional(
    "title", .title,
    Phrase("what people call it in reports; its name when absent", "报告中的称呼；未给出时用其名称"))
}
