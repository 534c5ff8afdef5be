import Languages
import Portfolios

/// The projects under way under the policy that matters most, whoever it pays least to go on with first.
struct DecisionList {
  let policy: RecordedPolicy
  let projects: [ProjectAdvice]
  let money: PeopleMoney

  /// Nothing where no project is under way.
  init?(_ run: RecordedRun) {
    guard let policy = run.foremost else { return nil }
    let money = PeopleMoney(run.unit)
    let running = policy.projects.filter(\.isRunning)
    guard !running.isEmpty else { return nil }
    (self.policy, self.money) = (policy, money)
    projects = running.sorted(by: Self.comesFirst).map { ProjectAdvice($0, money) }
  }

  /// By what going on is worth; of two alike, who is the less likely to cross.
  private static func comesFirst(_ one: RecordedProject, _ other: RecordedProject) -> Bool {
    let (left, right) = (one.advice?.difference.value ?? 0, other.advice?.difference.value ?? 0)
    guard left == right else { return left < right }
    return (one.chance.crossed.value ?? 0) < (other.chance.crossed.value ?? 0)
  }

  /// Whether the document tells what going on is worth.
  var isJudged: Bool { projects.contains { $0.advice != nil } }

  /// What the amounts are.
  static let basis = Phrase(
    "Money of the centre from today on, discounted to today at the scenario's rate: if continued, what it still "
      + "gets less what it still pays; if stopped, no more is paid, loans are repaid out of the project's cash, and "
      + "what is unspent goes back to those who paid it, in proportion. What was paid before is the same either way and is left "
      + "out. Worst first. Nothing is suggested within the error of the simulation, judged for the whole list at "
      + "once; a crossing is worth no money here, so that its price stands beside.",
    "仅计中心自今日起的资金，按情景贴现率折算至今日。继续：此后所得减去此后所付；终止：不再拨付，以项目现金归还借款，"
      + "未支出部分按比例退还各出资方。此前已付款项两种情形相同，不计入。最差者居前。差别未超出模拟误差时不作建议（按整份清单判定）；"
      + "跨越本身未折算为资金，故另列其代价。")

  static let columns: [Phrase] = [
    Phrase("project", "项目"), Phrase("still to pay", "尚待拨付"), Phrase("next gate", "下一评审"),
    Phrase("cross", "跨越"), Phrase("if continued", "继续"), Phrase("if stopped", "终止"),
    Phrase("difference", "差额"),
  ]

  /// The numbers of a project as tables show them, after its name.
  static func cells(_ advised: ProjectAdvice) -> [Phrase] {
    guard let advice = advised.advice else {
      let missing = Phrase(same: NumberText.missing)
      return [
        missing, advised.next,
        Phrase(same: EstimateText.text(advised.project.chance.crossed, .share)), missing, missing,
        missing,
      ]
    }
    return [
      Phrase(same: NumberText.fixed(advice.stillToPay, digits: 0)), advised.next,
      Phrase(same: EstimateText.text(advised.project.chance.crossed, .share)),
      Phrase(same: EstimateText.text(advice.valueIfContinued, .money)),
      Phrase(same: NumberText.fixed(advice.valueIfStopped, digits: 0)),
      Phrase(
        EstimateText.difference(advice.difference, .money, in: .english),
        EstimateText.difference(advice.difference, .money, in: .chinese)),
    ]
  }

  // MARK: - In a line

  /// The last few, by name and what going on is worth.
  func bottom(_ count: Int) -> Phrase? {
    guard isJudged, count > 0, projects.count > 1 else { return nil }
    let last = projects.prefix(count).map { advised -> Phrase in
      let title = advised.project.title.shortened(to: 20)
      let worth = money.text(advised.advice?.difference.value)
      return Phrase("\(title.english) \(worth.english)", "\(title.chinese) \(worth.chinese)")
    }
    return Phrase(
      "Going on less stopping, worst first: \(last.joined(Phrase(same: ", ")).english).",
      "继续与终止相比，最差者：\(last.joined(Phrase(same: "、")).chinese)。")
  }
}
