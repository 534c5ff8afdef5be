import Languages
import Policies

extension Combination {
  /// Why it has no meaning, and the nearest that has.
  var rule: Phrase {
    switch self {
    case .royaltyOnNothing:
      Phrase(
        "a royalty on nothing is a grant; give revenueShare or exitShare, or use the instrument 'grant'",
        "没有分成来源就是拨款；请给出 revenueShare 或 exitShare，或改用工具“grant”")
    case .loanOnDelivery:
      Phrase(
        "a loan paid at acceptance carries none of the risk that it is guaranteed against; "
          + "use the disbursement 'milestones' or 'upfront'",
        "验收后才发放的贷款不承担所担保的风险；请改用拨付方式“milestones”或“upfront”")
    }
  }
}
