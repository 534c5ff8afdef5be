public import Documents
import Languages
import Policies
import Portfolios

extension Fault.Code {
  /// No fault of the file: a project that the fund can never pay.
  public static let neverFitting = Fault.Code("N_NEVER_FITTING")
}

extension Scenario {
  /// Projects that no money of the fund is ever enough for, each with what would help, at the fund's budget.
  public var neverFitting: [Fault] {
    guard let programme = try? programme() else { return [] }
    return NeverFitting.all(in: programme).compactMap { one in
      let policy = policies.first { $0.name == one.policy }
      let path = fundPath(of: policy).field("budget")
      guard let budget = resolved.root.value(at: path) else { return nil }
      return Fault(
        .neverFitting, at: budget.origin, path: path, found: .value(budget.literal),
        accepted: .rule(one.phrase((policy?.fund ?? fund).queue.head)))
    }
  }

  /// Where the purse that pays under a policy stands.
  func fundPath(of policy: Policy?) -> FieldPath {
    guard let policy, policy.fund != nil else { return FieldPath([.field("fund")]) }
    return FieldPath([.field("policies"), .field(policy.name), .field("fund")])
  }
}

extension NeverFitting {
  /// A sentence's second half.
  fileprivate func phrase(_ head: Fund.Queue.Head) -> Phrase {
    let (award, most) = (award.rounded4, mostFree.rounded4)
    let (who, whoChinese) =
      others == 0
      ? ("'\(project)' asks", "“\(project)”需")
      : ("'\(project)' and \(others) more ask", "“\(project)”等 \(others + 1) 项各需")
    let (blocks, blocksChinese) =
      head == .waits
      ? (
        " and, first in the queue, keeps all others waiting", "，到达队首后将使全队等候"
      ) : ("", "")
    let (passing, passingChinese) =
      head == .waits
      ? (
        ", or let others pass (queue: { head: \"isPassed\" })",
        "，或允许越过队首（queue: { head: \"isPassed\" }）"
      ) : ("", "")
    return Phrase(
      "\(who) for \(award) under '\(policy)', but never more than \(most) is free, so that it is never "
        + "signed\(blocks); raise the budget to \(award) at least, or lower the award\(passing)",
      "政策“\(policy)”下\(whoChinese) \(award)，而可用资金最多为 \(most)，因此永远无法签约\(blocksChinese)；"
        + "请将预算提高到至少 \(award)，或降低资助额\(passingChinese)")
  }
}
