import Languages
import Policies
import ScenarioFiles

// The purse of all policies, and what is other in that of one.

extension ProgrammeSummary {
  var fund: [String] {
    let fund = scenario.fund
    let words = FundWords(fund, in: scenario)
    let rate = NumberText.percent(fund.discountRate, digits: 1)
    return line(
      "Fund", "基金",
      words.budget[language] + say("; discounted at \(rate) a year", "；年贴现率 \(rate)"))
      + (fund.budget == .unlimited ? [] : line("  Its queue", "  排队", words.queue[language]))
      + line("  Its end", "  到期", words.end[language]) + ownFunds
  }

  /// A line for each policy that has a fund of its own.
  private var ownFunds: [String] {
    scenario.policies.flatMap { policy -> [String] in
      guard let own = policy.fund else { return [] }
      let title = scenario.titles[.policy(policy.name)]
      let words = FundWords(own, in: scenario).differences(from: scenario.fund)
      let text = Phrase(
        "Under “\(title.english)”: \(words.english)",
        "政策“\(title.chinese)”：\(words.chinese)")
      return WrappedText(text[language], width: width - 2).indented(by: 2)
    }
  }
}
