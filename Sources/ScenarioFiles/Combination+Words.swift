import Languages
import Policies

extension Combination {
  /// The field that it is told at; the whole record where no field is more to blame than another.
  var field: String {
    switch self {
    case .reviewWithoutGates, .appraisedCommission, .holdbackOnDelivery: ""
    case .endlessOverhead: "overheadPerYear"
    case .successorAtNoValue: "saleHaircut"
    case .overheadAfterEnd: "overheadUntil"
    case .interestOnNothing: "interestPerYear"
    }
  }

  /// Why it has no meaning, and the nearest that has.
  var rule: Phrase {
    switch self {
    case .reviewWithoutGates:
      Phrase(
        "an investor judges every gate, so no reviewer is asked; leave out 'gate', or let the "
          + "investor judge the last gate only (selection.gates: \"last\")",
        "各关均以投代评，无需评审；请删去 gate，或仅末关以投代评（selection.gates: \"last\"）")
    case .appraisedCommission:
      Phrase(
        "a commission takes everybody, so no appraiser can refuse; use the selection 'expert', or "
          + "the appraisal 'portfolio'",
        "定向委托不作取舍，逐项考核无从拒绝；请改用遴选方式“expert”，或考核方式“portfolio”")
    case .holdbackOnDelivery:
      Phrase(
        "all is paid at acceptance, so nothing can be held back until then; leave out holdback, or "
          + "use the disbursement 'milestones' or 'upfront'",
        "款项均在验收后拨付，无从扣留；请删去 holdback，或改用拨付方式“milestones”或“upfront”")
    case .endlessOverhead:
      Phrase(
        "overhead needs a last day; add overheadUntil: \"2034-06\", or the fund's end",
        "管理费须有截止日；请添加 overheadUntil: \"2034-06\"，或基金的 end")
    case .successorAtNoValue:
      Phrase(
        "a successor at no value takes over nothing; use a saleHaircut below 1, or atEnd: \"sell\"",
        "以零价值移交等于没有移交；请将 saleHaircut 设为小于 1，或改用 atEnd: \"sell\"")
    case .overheadAfterEnd:
      Phrase(
        "overhead ends with the fund; leave out overheadUntil, or give a day before the end",
        "管理费随基金到期而止；请删去 overheadUntil，或改为到期之前的日期")
    case .interestOnNothing:
      Phrase(
        "no principal converts, so that there is nothing for interest to run on; use a principalShare above 0, or "
          + "leave out interestPerYear",
        "没有本金转股，利息无从计起；请将 principalShare 设为大于 0，或删去 interestPerYear")
    }
  }
}
