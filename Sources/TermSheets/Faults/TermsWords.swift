import Instruments
import Languages

/// The one place that turns faults of terms into words: each reads on after "it is so; …".
enum TermsWords {
  static func rule(of error: TermsError) -> Phrase {
    switch error {
    case .outOfRange(let path, _, _) where path.isBase:
      Phrase("it must count some shares", "所计股份不得为零")
    case .outOfRange(_, _, let requirement): phrase(requirement)
    case .unknownHolder(_, let name) where name.isEmpty:
      Phrase("the team's floor needs a holder with team: true", "设有团队控股底线时，至少须有一名股东标记 team: true")
    case .unknownHolder: Phrase("it must name a holder", "必须是已列出的持有人")
    case .unknownClass: Phrase("it must name a class of the company", "必须是公司已有的股份类别")
    case .emptyClass: Phrase("somebody must hold shares of the class", "该类别必须有人持有")
    case .duplicate: Phrase("the name is already taken", "该名称已被使用")
    case .notEnoughShares(_, let holder, let held, _):
      Phrase("\(holder) has only \(held)", "\(holder) 仅有 \(held)")
    case .grantExceedsMoney(_, let amount, let available):
      Phrase(
        "what converts inside the pre-money, with any pool, takes \(short(amount)) of it, and it is "
          + "only \(short(available)): no positive price is left",
        "在投前估值内转换的金额（含期权池）为 \(short(amount))，而投前估值仅 \(short(available))：无法得出正的价格")
    case .claimsExceedCompany(_, let claimed):
      Phrase(
        "the caps and agreed shares promise \(short(claimed)) of the company; it must be less than 1",
        "估值上限与约定比例合计占公司的 \(short(claimed))；必须小于 1")
    case .floorImpossible(_, let share, _):
      Phrase(
        "the team has only \(short(share)) before the round, and no round raises it",
        "团队在本轮前仅持股 \(short(share))，融资只会使其降低")
    case .priceRoundsToZero(_, let price):
      Phrase(
        "the price \(price) rounds to zero; keep more decimals", "价格 \(price) 舍入后为零；请保留更多小数位")
    case .rounding(_, let reason): phrase(reason)
    case .ambiguous(_, let reason): phrase(reason)
    case .unproven(_, let residual):
      Phrase("the answer could not be proved; residual \(residual)", "结果未能验证；残差 \(residual)")
    }
  }

  private static func phrase(_ requirement: Requirement) -> Phrase {
    switch requirement {
    case .positive: Phrase("it must be greater than 0", "必须大于 0")
    case .notNegative: Phrase("it must be at least 0", "必须不小于 0")
    case .properFraction: Phrase("it must be at least 0 and less than 1", "必须不小于 0 且小于 1")
    case .positiveFraction: Phrase("it must be greater than 0 and at most 1", "必须大于 0 且不大于 1")
    case .openFraction: Phrase("it must be greater than 0 and less than 1", "必须大于 0 且小于 1")
    case .atLeast(let value): Phrase("it must be at least \(value)", "必须不小于 \(value)")
    case .within(let low, let high):
      Phrase("it must be between \(low) and \(high)", "必须在 \(low) 与 \(high) 之间")
    }
  }

  private static func phrase(_ reason: TermsError.RoundingFault) -> Phrase {
    switch reason {
    case .roundIsExact:
      Phrase(
        "the round itself rounds nothing; give the file a rounding too, such as "
          + "rounding: { shares: \"down\" }",
        "本轮自身未作舍入；请同时给出文件的 rounding，如 rounding: { shares: \"down\" }")
    case .noRound:
      Phrase("a sale rounds no price; leave it out", "公司出售不涉及价格舍入；请删去")
    case .neverSettles:
      Phrase(
        "whole shares and rounded prices go on changing each other, for what converts and the pool "
          + "take nearly the whole company; let them take less, or write \"exact\"",
        "转换股份与期权池几乎占去整个公司，整股与舍入价格无法彼此吻合；请减少其占比，或写 \"exact\"")
    }
  }

  private static func phrase(_ reason: TermsError.Ambiguity) -> Phrase {
    switch reason {
    case .limitOnCappedDollarsInvested:
      Phrase(
        "with a limit that cuts a capped conversion, the dollars invested depend on the limit and "
          + "on the cap at once; use another convention, or drop the cap or the limit",
        "限制与估值上限同时生效时，所计投资额无法确定；请改用其他口径，或去掉估值上限或限制")
    case .limitedHolderInTeam:
      Phrase(
        "the limited holder cannot belong to the team that the floor protects",
        "受限制的持有人不能属于底线所保护的团队")
    case .noResidualOwner:
      Phrase(
        "every class is capped and none may convert, so nobody owns the last of the proceeds",
        "所有类别均有封顶且不可转换，剩余款项无人享有")
    }
  }

  /// An exact number as a sentence shows it.
  private static func short(_ text: String) -> String { Rational(text)?.shortText ?? text }
}
