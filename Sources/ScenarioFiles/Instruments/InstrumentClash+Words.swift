import Languages
import Policies

extension InstrumentClash {
  /// Why it has no meaning, and the nearest that has.
  var rule: Phrase {
    switch self {
    case .onNothing(let kind), .onDelivery(let kind), .twoBuyBacks(let kind):
      kind.form.clashes[self]
        ?? Phrase(
          "'\(kind.rawValue)' has no meaning like this; use 'grant'",
          "“\(kind.rawValue)”在此没有意义；请改用“grant”")
    case .mixtureOf(let kind):
      Phrase(
        "'\(kind.rawValue)' cannot be a part of a mixture; use awardShare for a smaller award, or "
          + "state the parts of the inner mixture here",
        "“\(kind.rawValue)”不能作为组合的一部分；若要减少金额请用 awardShare，若为组合请直接列出其各部分")
    case .mixtureRepeats(let kind):
      Phrase(
        "'\(kind.rawValue)' stands twice; add the two parts up",
        "“\(kind.rawValue)”出现两次；请合并为一部分")
    case .mixtureConvertsTwice(let first, let second):
      Phrase(
        "'\(first.rawValue)' and '\(second.rawValue)' would convert at two prices in one round; "
          + "make one of them 'grant', 'equity' or 'royalty'",
        "“\(first.rawValue)”与“\(second.rawValue)”会在同一轮以两种价格转股；请将其一改为“grant”“equity”或“royalty”")
    case .holdingOfNothing(let kind):
      Phrase(
        "'\(kind.rawValue)' brings the state no shares to sell; leave out 'holding', or use "
          + "'grant-to-equity'",
        "“\(kind.rawValue)”不产生国有股权；请删去 holding，或改用“grant-to-equity”")
    case .proRataOfNothing(let kind):
      Phrase(
        "'\(kind.rawValue)' brings the state no part that money could keep; use the followOn "
          + "'fixed', or 'grant-to-equity'",
        "“\(kind.rawValue)”不产生可按比例保持的国有股权；请将 followOn 改为“fixed”，或改用“grant-to-equity”")
    }
  }
}
