import Instruments
import Languages
import Policies
import Projects
import ScenarioFiles

// MARK: - Projects

extension ProgrammeSummary {
  var portfolio: [String] {
    let projects = scenario.world.projects
    let running = projects.filter { $0.present != nil }.count
    let expected = projects.reduce(0) { $0 + $1.expectedCopies }
    return line(
      "Projects", "项目",
      say(
        "\(NumberText.plain(expected)) expected, \(running) of them running",
        "预计 \(NumberText.plain(expected)) 个，其中在研 \(running) 个"))
      + counts(
        "  By district", "  按区",
        projects.map { (name($0.district, Titles.Bearer.district), $0.expectedCopies) })
      + counts(
        "  By sector", "  按行业",
        projects.map { (name($0.sector, Titles.Bearer.sector), $0.expectedCopies) })
  }

  private func name(_ id: String?, _ bearer: (String) -> Titles.Bearer) -> String? {
    id.map { scenario.titles[bearer($0)][language] }
  }

  /// The dozen largest groups; nothing when no project belongs to any.
  private func counts(
    _ english: String, _ chinese: String, _ groups: [(String?, Double)]
  ) -> [String] {
    var sums: [String: Double] = [:]
    for (name, count) in groups { sums[name ?? say("none", "未填"), default: 0] += count }
    guard groups.contains(where: { $0.0 != nil }) else { return [] }
    let sorted = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let listed = sorted.prefix(12).map { "\($0.key) \(NumberText.plain($0.value))" }
    return line(
      english, chinese,
      listed.joined(separator: say(", ", "，")) + (sorted.count > 12 ? say(", …", "，…") : ""))
  }
}

extension Project {
  /// How many copies come on average; a stream's cap hardly matters to it.
  fileprivate var expectedCopies: Double {
    guard case .stream(let perYear, let from, let to) = entry else { return Double(copies) }
    return min(Double(copies), perYear * (to - from) / 12)
  }
}

// MARK: - Policies

extension ProgrammeSummary {
  var policies: [String] {
    var table = TextTable([
      .text(Phrase("Policy", "政策")), .text(Phrase("instrument", "工具")),
      .text(Phrase("paid", "拨付")), .text(Phrase("terms", "条款")),
    ])
    for (index, policy) in scenario.policies.enumerated() {
      let title = scenario.titles[.policy(policy.name)][language]
      table.add(same: [
        title + mark(index), policy.instrument.words[language] + support(policy),
        policy.instrument == Instrument.none ? NumberText.missing : paid(policy.disbursement),
        ([policy.instrument.termWords(language)] + rules(policy)).filter { !$0.isEmpty }
          .joined(separator: say("; ", "；")),
      ])
    }
    return self.table(table)
  }

  /// What sets a policy apart from the others, in brackets.
  private func mark(_ policy: Int) -> String {
    let marks = [
      policy == scenario.baseline ? say("baseline", "基准") : nil,
      policy == scenario.focus ? say("focus", "重点") : nil,
    ].compactMap(\.self)
    guard !marks.isEmpty else { return "" }
    return say(" (\(marks.joined(separator: ", ")))", "（\(marks.joined(separator: "、"))）")
  }

  private func support(_ policy: Policy) -> String {
    switch policy.followOn?.money {
    case nil: ""
    case .inRound: say(" + fund", " + 基金")
    case .onTop: say(" + fund on top", " + 基金（轮外追加）")
    }
  }

  private func paid(_ disbursement: Disbursement) -> String {
    switch disbursement.form {
    case .milestones(let shares?):
      say("milestones ", "里程碑 ")
        + shares.map { NumberText.plain($0 * 100) }.joined(separator: "/") + "%"
    case .milestones(nil): say("milestones", "里程碑")
    case .upfront: say("upfront", "一次拨付")
    case .onDelivery: say("on delivery", "验收后拨付")
    }
  }
}
