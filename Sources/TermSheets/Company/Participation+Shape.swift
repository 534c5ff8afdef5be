import Documents
import Instruments
import Languages

typealias Participation = LiquidationPreference<Rational>.Participation

extension LiquidationPreference<Rational>.Participation {
  /// What a preferred share takes beyond its preference.
  static var shape: Shape {
    .either(
      .choice(
        Choice("none", Phrase("takes the preference or converts", "取优先额或转换，二者择一")),
        Choice(
          "full", Phrase("takes the preference and shares in the rest", "取优先额并参与剩余分配"))),
      .record(
        "ParticipationCap",
        .required(
          "cap", .number(above: 0, through: 1000),
          Phrase(
            "shares in the rest until it has this multiple of the original price; at least the "
              + "preference's multiple",
            "参与剩余分配，合计以原始价格的该倍数为限；不得小于优先额的倍数")),
        .optional(
          "mayConvert", .flag, default: "true",
          Phrase("whether it may convert where that pays more", "转换更有利时可否转换"))))
  }

  init(_ reader: Reader) {
    if reader.type == .record {
      self = .capped(multiple: reader.exact("cap"), mayConvert: reader.flag("mayConvert"))
    } else {
      self = reader.text == "full" ? .full : .none
    }
  }
}

/// The rights of a preferred series, written the same for an old class and for a round's.
enum SeriesRights {
  static let fields: [Field] = [
    .optional(
      "multiple", .multiple, default: "1",
      Phrase("the preference as a multiple of the original price", "优先额为原始价格的倍数")),
    .optional(
      "seniority", .rank, default: "1",
      Phrase("a higher rank is paid earlier, equal ranks pari passu", "位次高者先得，同位按比例")),
    .optional(
      "participation", Participation.shape, default: "\"none\"",
      Phrase("whether it shares in what is left", "是否参与剩余分配")),
  ]

  /// A cap below the preference itself has no meaning.
  static func check(_ reader: Reader) {
    let participation = reader.field("participation")
    guard participation.type == .record else { return }
    let multiple = reader.exact("multiple")
    guard participation.exact("cap") < multiple else { return }
    participation.fault(
      .outOfRange, at: "cap",
      Phrase(
        "it must be at least the preference's multiple, \(multiple.shortText)",
        "不得小于优先额的倍数 \(multiple.shortText)"))
  }
}
