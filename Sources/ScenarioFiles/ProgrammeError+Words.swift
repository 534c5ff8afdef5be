package import Documents
import Languages
package import Portfolios

extension Fault {
  /// A scenario that is sound in each part and yet no programme.
  package init(_ error: ProgrammeError, file: String) {
    self.init(
      Code("E_PROGRAMME"), file: file, position: nil, accepted: .rule(error.phrase))
  }
}

extension ProgrammeError {
  fileprivate var phrase: Phrase {
    switch self {
    case .noPolicy: Phrase("it must have a policy", "必须有一项政策")
    case .noSightedPolicy:
      Phrase("each sighting must be of one of its policies", "每个对照数须属于其政策之一")
    case .noBaseline: Phrase("its baseline must be one of its policies", "基准必须是其政策之一")
    case .noFocus: Phrase("its focus must be one of its policies", "重点政策必须是其政策之一")
    case .horizon(let months, let longest):
      Phrase(
        "the horizon is \(months) months; it must be above 0 and at most \(longest)",
        "统计期限为 \(months) 个月；必须大于 0 且不超过 \(longest)")
    case .discountRate(let policy, let found, let wanted):
      Phrase(
        "the fund of policy '\(policy)' discounts at \(found) a year, the programme's at \(wanted); present "
          + "values are compared at one rate",
        "政策“\(policy)”的基金年贴现率为 \(found)，计划为 \(wanted)；现值须按同一贴现率比较")
    case .tranches(let policy, let template, let found, let wanted):
      Phrase(
        "policy '\(policy)' has \(found) tranches; template '\(template)' has \(wanted) stages, and "
          + "each has one",
        "政策“\(policy)”有 \(found) 笔拨付；模板“\(template)”有 \(wanted) 个阶段，每阶段一笔")
    case .rounds(let template, let most):
      Phrase(
        "template '\(template)' must have at most \(most) later rounds",
        "模板“\(template)”的后续轮次不得超过 \(most)")
    }
  }
}
