import Documents
import Languages
import Policies

// How people answer to a policy.

extension Shape {
  static let behaviour = Shape.record(
    "Behaviour",
    .optional(
      "effort", .share, default: "0",
      Phrase(
        "part of a stage's chance lost for each part of the company given away beforehand",
        "团队每先让出一份股权，阶段成功率相应损失的比例")),
    .optional(
      "unpricedRefusal", .share, default: "0",
      Phrase("investors who refuse a claim without a price", "拒绝未定价权益的投资人比例")),
    .optional(
      "attraction", .number(above: -1), default: "0",
      Phrase(
        "what the state's money adds to investors' rate; negative where it deters",
        "国资对投资人到来速率的影响；负值为挤出")))
}

// MARK: - Reading

extension Behaviour {
  static func read(_ reader: Reader) -> Behaviour? {
    return reader.building { () throws(PolicyError) in
      try Behaviour(
        effort: reader.number("effort"), unpricedRefusal: reader.number("unpricedRefusal"),
        attraction: reader.number("attraction"))
    }
  }
}
