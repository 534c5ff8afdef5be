import Documents
import Languages
import Policies
import Portfolios
import Projects

// What a reader must know before believing a number.

extension RecordedRun {
  /// Of this part of the proceeds on, a multiple says more of an assumed sale than of companies.
  static let mostFromEnd = 0.5

  /// Warnings that stand beside the answer; whoever has little room takes the short ones.
  var warnings: [RunWarning] {
    [
      RunWarning(whole: saleAtEnd, brief: briefSale),
      RunWarning(whole: unpriced, brief: briefNoPrice),
      RunWarning(whole: differentValues, brief: nil), RunWarning(whole: queue, brief: briefQueue),
      RunWarning(whole: nil, brief: briefConstruction),
      RunWarning(whole: ownFunds, brief: briefOwnFunds),
    ].filter { $0.whole != nil || $0.brief != nil }
  }

  /// The fund's end brings most of the money, at a price that nobody has paid.
  private var saleAtEnd: Phrase? {
    let resting = policies.compactMap { policy -> Phrase? in
      guard let part = policy.metrics[.routeFundEndShare].number, part > Self.mostFromEnd else {
        return nil
      }
      return policy.title.adding(Phrase(same: " " + NumberText.percent(part, digits: 0)))
    }
    guard !resting.isEmpty else { return nil }
    return Phrase(
      "Mind that most of what comes back is the sale at the fund's end, which is assumed "
        + "(\(resting.map(\.english).joined(separator: ", "))).",
      "请注意：收回的资金多数来自假定的基金到期处置（\(resting.map(\.chinese).joined(separator: "，"))）。")
  }

  /// From this part of the conversions on, the award is too large for the companies it goes into.
  static let mostUnpriced = 0.05

  /// Grants as large as all old shares do not convert.
  private var unpriced: Phrase? {
    let large = policies.compactMap { policy -> Phrase? in
      guard let part = policy.metrics[.stateUnpricedConversions].number, part > Self.mostUnpriced
      else { return nil }
      return policy.title.adding(Phrase(same: " " + NumberText.percent(part, digits: 0)))
    }
    guard !large.isEmpty else { return nil }
    return Phrase(
      "Mind that what should convert is often no less than all the old shares are worth, so that nothing does "
        + "(\(large.map(\.english).joined(separator: ", "))): a smaller award, a smaller principalShare, or the convention "
        + "'alongside' finds a price.",
      "请注意：应转金额常不低于全部老股价值，因而未能转股（\(large.map(\.chinese).joined(separator: "，"))）："
        + "减少拨款、降低 principalShare，或改用 convention “alongside”，即有可行价格。")
  }

  /// Money is short, and the queue's rule decides who has it.
  private var queue: Phrase? {
    let waits = policies.compactMap { policy -> Phrase? in
      let (blocked, passed) = (
        policy.metrics[.fundBlockedMonths], policy.metrics[.fundOvertaken]
      )
      if let blocked, (blocked.value ?? 0) > 0 {
        let months = EstimateText.text(blocked, .months)
        return policy.title.adding(Phrase(" \(months) months", " \(months) 个月"))
      }
      guard let passed, (passed.value ?? 0) > 0 else { return nil }
      let projects = EstimateText.text(passed, .count)
      return policy.title.adding(
        Phrase(" \(projects) projects passed", " 越过 \(projects) 项"))
    }
    guard !waits.isEmpty else { return nil }
    return Phrase(
      "Mind that money is short: whoever is first in the queue keeps the others waiting, or is passed by "
        + "smaller awards (\(waits.map(\.english).joined(separator: ", "))).",
      "请注意：资金不足，队首使其后者等候，或被较小的项目越过（\(waits.map(\.chinese).joined(separator: "，"))）。")
  }

  /// Policies that are not held against each other with the same purse.
  private var ownFunds: Phrase? {
    let told = policies.compactMap { policy in
      policy.fund.map { fund in
        Phrase(
          "\(policy.title.english) (\(fund.words.english))",
          "\(policy.title.chinese)（\(fund.words.chinese)）")
      }
    }
    guard !told.isEmpty else { return nil }
    return Phrase(
      "Mind that not all policies have the same fund: \(told.map(\.english).joined(separator: ", ")).",
      "请注意：各政策的基金安排不尽相同：\(told.map(\.chinese).joined(separator: "，"))。")
  }

  /// Companies are worth more by convention under policies that add shares.
  private var differentValues: Phrase? {
    let isQuoted = settings.contains { stated in
      guard case .text(ValueBasis.shares.rawValue) = stated.value.kind else { return false }
      return stated.path.description.hasSuffix(".valueBasis")
    }
    guard isQuoted, policies.count > 1,
      policies.contains(where: { $0.metrics[.companyValueAtCrossing] != nil })
    else { return nil }
    let values = policies.map { policy in
      policy.title.adding(
        Phrase(same: " " + EstimateText.text(policy.metrics[.companyValueAtCrossing], .money)))
    }
    return Phrase(
      "Mind that companies are valued at the price of all their shares (valueBasis), so that one in which a "
        + "grant converts beside the round is worth that grant more by convention: "
        + "\(values.map(\.english).joined(separator: ", ")) after the crossing round.",
      "请注意：公司按全部股份乘本轮价格估值（valueBasis），在本轮之外转股的公司因此按口径多出转股金额；跨越轮后的价值："
        + "\(values.map(\.chinese).joined(separator: "，"))。")
  }
}
