import Documents
import Languages
import Policies

// By what the funder is judged.

extension Shape {
  static let appraisal = Shape.variants(
    "Appraisal", by: "form", Phrase("by what the funder is judged 考核", "考核方式"),
    default: "portfolio",
    .variant(
      "portfolio", Phrase("the portfolio as a whole 整体业绩", "整体业绩"),
      .optional(
        "exempt",
        .list(
          of: .choice(
            Choice("failed", Phrase("stopped or out of cash before acceptance", "验收前中止或断粮")),
            Choice("closed", Phrase("accepted and closed without finance 结题验收", "未获融资而结题验收")),
            Choice("crossed", Phrase("crossed, and brought less than it cost", "已跨越但回收低于成本"))),
          0...3),
        default: "[]",
        Phrase("losses that diligence leaves out of the appraisal 尽职免责", "尽职免责、不计入考核的损失"))),
    .variant(
      "per-project",
      Phrase(
        "each project must keep its value 保值增值: what is likelier to lose is refused",
        "逐项保值增值：亏损可能过大者不予立项"),
      .required(
        "mostLossChance", .share,
        Phrase("the greatest chance never to cross that is accepted", "可接受的最大不跨越概率")),
      .optional(
        "accuracy", .share, default: "0.5",
        Phrase("correlation of the signal with merit", "信号与项目质量的相关系数"))))
}

// MARK: - Reading

extension Appraisal {
  static func read(_ reader: Reader) -> Appraisal? {
    return reader.building { () throws(PolicyError) in
      guard reader.text("form") == "per-project" else {
        return .portfolio(exempt: ExemptLosses(reader.field("exempt").items.map(\.text)))
      }
      return .perProject(
        try LossBar(
          mostLossChance: reader.number("mostLossChance"), accuracy: reader.number("accuracy")))
    }
  }
}

extension ExemptLosses {
  fileprivate init(_ words: [String]) {
    let names: [String: ExemptLosses] = ["failed": .failed, "closed": .closed, "crossed": .crossed]
    self.init(words.compactMap { names[$0] })
  }
}
