import Documents
import Languages
import Randomness

/// A law of chance as scenario files write it.
struct LawForm: Sendable {
  typealias Read = @Sendable (LawFields) throws(DistributionError) -> Distribution

  let word: String
  let about: Phrase
  let fields: [Field]
  let rules: [FieldRule]
  /// Whether it varies, so that it can move with something.
  let varies: Bool
  let read: Read

  init(
    _ word: String, _ about: Phrase, _ fields: [Field], rules: [FieldRule] = [],
    varies: Bool = true, read: @escaping Read
  ) {
    self.word = word
    self.about = about
    self.fields = fields
    self.rules = rules
    self.varies = varies
    self.read = read
  }

  /// Every law, in the order of the menu.
  static let all = bounded + tailed + observed

  func variant(with loading: [Field]) -> VariantShape.Variant {
    .variant(word, about, varies ? fields + loading : fields, rules: rules)
  }
}

/// A law's parameters as a file gives them.
struct LawFields {
  let reader: Reader

  subscript(name: String) -> Double { reader.number(name) }

  func has(_ name: String) -> Bool { reader.optional(name) != nil }
}

// MARK: - Parameters that several laws know

extension LawForm {
  static let moments = [mean, sd]
  static let quantiles = [p10, p90]
  static let byMoments = FieldRule.together(["mean", "sd"])
  static let byQuantiles = FieldRule.together(["p10", "p90"])

  /// By moments, by quantiles, or by the law's own parameters.
  static func oneOf(_ own: String...) -> [FieldRule] {
    [
      .exactlyOne(["mean", "p10", own[0]]), byMoments, byQuantiles, .together(own),
    ]
  }

  static let mean = Field.optional("mean", .number, Phrase("mean", "均值"))
  static let sd = Field.optional(
    "sd", .positive, Phrase("standard deviation", "标准差"))
  static let p10 = Field.optional(
    "p10", .number, Phrase("one in ten values lies below", "十分之一的值低于此数"))
  static let p90 = Field.optional(
    "p90", .number, Phrase("nine in ten values lie below", "十分之九的值低于此数"))
  static let low = Field.optional("min", .number, Phrase("least value", "最小值"))
  static let mode = Field.optional("mode", .number, Phrase("likeliest value", "最可能值"))
  static let high = Field.optional("max", .number, Phrase("greatest value", "最大值"))
  static let shape = Field.optional("shape", .positive, Phrase("shape", "形状参数"))
  static let scale = Field.optional("scale", .positive, Phrase("scale", "尺度参数"))
}
