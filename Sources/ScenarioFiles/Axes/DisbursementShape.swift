import Documents
import Languages
import Policies
import Projects

// When the money is paid.

extension Shape {
  static let disbursement = Shape.variants(
    "Disbursement", by: "form", Phrase("the rule of payment", "拨付规则"), default: "milestones",
    common: [
      .optional(
        "holdback", .number(NumberRange(lower: .including(0), upper: .excluding(1)), unit: nil),
        default: "0", Phrase("kept back until acceptance", "验收前扣留比例")),
      .optional(
        "lumpSum", .flag, default: "true",
        Phrase("lump sum 包干制: no loss to budget lines", "包干制：无科目损耗")),
      .optional(
        "lineFriction", .number(NumberRange(lower: .including(0), upper: .excluding(1)), unit: nil),
        default: "0",
        Phrase(
          "what spending by budget lines wastes; on delivery, of what exceeds the advance",
          "按科目使用造成的损耗；验收后拨付时仅就超出垫付的部分计算")),
      .optional(
        "partnerShares", .list(of: .share, 1...),
        Phrase(
          "what partners pay for each stage, of their sums; like the award when absent",
          "配套各方在各阶段的出资比例；未给出时同拨款")),
    ],
    .variant(
      "milestones",
      Phrase(
        "tranche 1 at signing, tranche k on passing gate k − 1 里程碑", "里程碑：签约拨第一笔，过第 k−1 关拨第 k 笔"),
      .optional(
        "shares", .list(of: .share, 1...),
        Phrase(
          "of the award, a tranche for each stage; after the stages' mean costs when absent",
          "各阶段拨付比例；未给出时按各阶段平均费用"))),
    .variant("upfront", Phrase("everything at signing", "签约时一次拨付")),
    .variant(
      "on-delivery",
      Phrase(
        "everything at acceptance, first to whoever advanced it", "验收后拨付，先偿还垫付方"),
      .optional(
        "interim",
        .choice(
          Choice("team", Phrase("the team advances it", "团队垫付")),
          Choice("other-public", Phrase("other public money advances it", "其他公共资金垫付"))),
        default: "\"team\"",
        Phrase(
          "who advances the award until acceptance, and is repaid out of it", "验收前由谁垫付，验收后由拨款偿还"))))
}

// MARK: - Reading

extension Disbursement {
  static func read(_ reader: Reader) -> Disbursement? {
    let isLumpSum = reader.flag("lumpSum")
    let friction = reader.number("lineFriction")
    guard !isLumpSum || friction == 0 else {
      reader.fault(
        .contradiction, at: "lineFriction",
        Phrase("a lump sum has no budget lines; add lumpSum: false", "包干制没有科目；请加上 lumpSum: false"))
      return nil
    }
    return reader.building { () throws(PolicyError) in
      try Disbursement(
        form(reader), partnerShares: reader.optional("partnerShares")?.items.map(\.number),
        holdback: reader.number("holdback"), lineFriction: friction)
    }
  }

  private static func form(_ reader: Reader) -> Form {
    switch reader.text("form") {
    case "upfront": .upfront
    case "on-delivery":
      .onDelivery(interim: reader.text("interim") == "team" ? .team : .otherPublic)
    default: .milestones(shares: reader.optional("shares")?.items.map(\.number))
    }
  }
}
