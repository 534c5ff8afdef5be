import Languages
import Policies

extension InstrumentClash {
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
    case .mixtureOf(let name):
      Phrase(
        "'\(name)' cannot be a part of a mixture; use awardShare for a smaller award, or state the "
          + "parts of the inner mixture here",
        "“\(name)”不能作为组合的一部分；若要减少金额请用 awardShare，若为组合请直接列出其各部分")
    case .mixtureRepeats(let name):
      Phrase("'\(name)' stands twice; add the two parts up", "“\(name)”出现两次；请合并为一部分")
    case .mixtureConvertsTwice(let first, let second):
      Phrase(
        "'\(first)' and '\(second)' would convert at two prices in one round; make one of them "
          + "'grant', 'equity' or 'royalty'",
        "“\(first)”与“\(second)”会在同一轮以两种价格转股；请将其一改为“grant”“equity”或“royalty”")
    case .twoBuyBacks:
      Phrase(
        "'invest-then-equity' has the team's right to buy in its own terms; use buyBackWithin, and "
          + "the holding 'to-exit' or 'sell'",
        "“invest-then-equity”自带团队回购权；请用 buyBackWithin，并将处置方式改为“to-exit”或“sell”")
    case .holdingOfNothing(let name):
      Phrase(
        "'\(name)' brings the state no shares to sell; leave out 'holding', or use "
          + "'grant-to-equity'",
        "“\(name)”不产生国有股权；请删去 holding，或改用“grant-to-equity”")
    case .proRataOfNothing(let name):
      Phrase(
        "'\(name)' brings the state no part that money could keep; use the followOn 'fixed', or "
          + "'grant-to-equity'",
        "“\(name)”不产生可按比例保持的国有股权；请将 followOn 改为“fixed”，或改用“grant-to-equity”")
    }
  }
}
