import Documents
import Languages
import Policies
import Projects

// What a funder decides: an instrument and how its money is paid, judged and held.

extension Shape {
  static let policy = Shape.variants(
    "Policy", by: "instrument", Phrase("what the centre's money is", "资金工具"),
    common: [
      .optional(
        "extends", .text,
        Phrase("another policy of this file, over which this one is laid", "本文件中的另一政策，本政策叠加其上"))
    ],
    Instrument.Kind.allCases.map(\.form).map {
      $0.variant(with: [.title] + ($0.isPaid ? PolicyShape.axes : []))
    })
}

enum PolicyShape {
  /// The axes beside the instrument.
  static let axes: [Field] = [
    .optional(
      "disbursement", .disbursement, default: "{ form: \"milestones\" }",
      Phrase("when the money is paid", "拨付方式")),
    .optional(
      "awardShare", .notNegative, default: "1",
      Phrase("how much of what a project asks for it gets", "批准额与申请额之比")),
    .optional(
      "gate", .gate,
      Phrase("how well this policy's gates see; the stages' own when absent", "本政策的评审能力；未给出时用各阶段的")),
    .optional(
      "bridging", .bridging,
      Phrase(
        "money for projects that run dry, in research or while looking for an investor",
        "研发中或寻求投资时断粮项目的过桥资金")),
    .optional(
      "holding", .holding, default: "{ form: \"to-exit\" }",
      Phrase("what becomes of the state's shares", "国有股权的处置")),
    .optional(
      "followOn", .followOn, Phrase("public money for the rounds after crossing 基金支持", "后续轮次的基金支持")),
    .optional(
      "reassigns", .flag, default: "false",
      Phrase(
        "whether results idle past a funnel's deadline go to another team 加速转化",
        "逾期未转化的成果是否转交其他团队（加速转化）")),
    .optional(
      "selection", .selection, default: "{ form: \"expert\" }",
      Phrase("who is taken, and who judges", "遴选方式")),
    .optional(
      "appraisal", .appraisal, default: "{ form: \"portfolio\" }",
      Phrase("by what the funder is judged", "考核方式")),
    .optional(
      "behaviour", .behaviour, default: "{}",
      Phrase("how people answer to the policy; not at all by default", "各方的行为反应；默认无")),
    .optional(
      "fund", .fund,
      Phrase(
        "the purse under this policy: laid over the scenario's fund, which it is when absent",
        "本政策的资金：叠加于情景的 fund 之上；未给出时即后者")),
  ]
}

// MARK: - Reading

extension Policy {
  static func read(_ name: String, _ place: Place, _ calendar: Calendar?) -> Policy? {
    let disbursement = place.part("disbursement", Disbursement.read)
    let review = place.part("gate", Review.read)
    let bridging = place.part("bridging", Bridging.read)
    let holding = place.part("holding", Holding.read)
    let followOn = place.part("followOn", FollowOn.read)
    let selection = place.part("selection", Selection.read)
    let appraisal = place.part("appraisal", Appraisal.read)
    let behaviour = place.part("behaviour", Behaviour.read)
    let fund = calendar.flatMap { calendar in place.part("fund") { Fund.read($0, calendar) } }
    guard let reader = place.sound,
      (disbursement == nil) == (reader.optional("disbursement") == nil),
      (selection == nil) == (reader.optional("selection") == nil),
      (appraisal == nil) == (reader.optional("appraisal") == nil),
      (behaviour == nil) == (reader.optional("behaviour") == nil),
      (review != nil) == reader.gives("gate"), (followOn != nil) == reader.gives("followOn"),
      (fund != nil) == reader.gives("fund"),
      let instrument = Instrument.read(reader)
    else { return nil }
    return reader.building { () throws(PolicyError) in
      try Policy(
        name: name, instrument: instrument, disbursement: disbursement ?? .milestones(),
        awardShare: reader.optional("awardShare")?.number ?? 1, review: review,
        bridging: bridging, holding: holding ?? .toExit, followOn: followOn,
        selection: selection ?? .everybody,
        appraisal: appraisal ?? .whole, behaviour: behaviour ?? .none,
        reassigns: reader.optional("reassigns")?.flag ?? false, fund: fund)
    }
  }
}
