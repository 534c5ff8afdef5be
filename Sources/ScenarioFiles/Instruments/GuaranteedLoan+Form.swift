import Documents
import Languages
import Policies

extension GuaranteedLoan: InstrumentForm {
  static let about = Phrase("a bank's loan whose loss bank, state and insurer share 科技履约贷", "科技履约贷")

  static let fields: [Field] = [
    .required(
      "risk",
      .record(
        "Risk",
        .required("bank", .share, Phrase("the bank's part", "银行承担比例")),
        .required("state", .share, Phrase("the public's part", "财政承担比例")),
        .required("insurer", .share, Phrase("the insurer's part", "保险承担比例"))),
      Phrase("how what a project cannot repay is shared; sums to 1", "未偿部分的分担，合计为 1")),
    .optional(
      "interestPerYear", .notNegative, default: "0",
      Phrase("simple interest from each payment, due with the principal", "年单利，自每笔发放起，到期一并偿还")),
    .optional(
      "interestSubsidy", .share, default: "0",
      Phrase("part of the interest that the public pays", "贷款贴息比例")),
    .optional(
      "premium", .share, default: "0",
      Phrase("the insurer's premium over what is lent", "保费率")),
    .optional(
      "premiumSubsidy", .share, default: "0",
      Phrase(
        "part of the premium that the public pays; the project pays the rest",
        "保费补贴比例；其余由项目承担")),
    .optional(
      "collateral", .share, default: "0",
      Phrase(
        "part of what is not repaid that pledged rights bring 知识产权质押", "质押的知识产权可收回的未偿部分比例")),
  ]

  static let clashes: [InstrumentClash: Phrase] = [
    .onDelivery(kind): Phrase(
      "a loan paid at acceptance carries none of the risk that it is guaranteed against; "
        + "use the disbursement 'milestones' or 'upfront'",
      "验收后才发放的贷款不承担所担保的风险；请改用拨付方式“milestones”或“upfront”")
  ]

  static func read(_ reader: Reader) -> Self? {
    reader.building { () throws(PolicyError) in
      let risk = reader.field("risk")
      return try Self(
        risk: Risk(
          bank: risk.number("bank"), state: risk.number("state"),
          insurer: risk.number("insurer")),
        interestPerYear: reader.number("interestPerYear"),
        interestSubsidy: reader.number("interestSubsidy"), premium: reader.number("premium"),
        premiumSubsidy: reader.number("premiumSubsidy"), collateral: reader.number("collateral"))
    }
  }
}
