import Languages
import Portfolios
import Projects

// Who was taken, and who judged.

extension StoryTeller {
  func selection(_ event: CourseEvent, _ template: ProjectTemplate) -> Phrase {
    func stage(_ index: Int) -> Phrase { title(template.stages[index], of: template) }
    func score(_ value: Double) -> String { NumberText.fixed(value, digits: 2) }
    switch event {
    case .turnedAway(let signal, let least):
      return Phrase(
        "turned away at entry: its signal \(score(signal)) is not above \(score(least))",
        "入库评审未通过：信号 \(score(signal)) 未超过 \(score(least))")
    case .appraisedAway(let chance, let most):
      let (chance, most) = (
        NumberText.percent(chance, digits: 1), NumberText.percent(most, digits: 1)
      )
      return Phrase(
        "refused by appraisal: its chance of a loss, \(chance), is above \(most)",
        "考核不予立项：亏损概率 \(chance) 高于 \(most)")
    case .admitted(let signal, let least):
      return Phrase(
        "admitted: its signal \(score(signal)) is above \(score(least))",
        "入库评审通过：信号 \(score(signal)) 超过 \(score(least))")
    case .commissioned: return Phrase("commissioned without review", "定向委托，不经评审")
    case .chosen(let team, let count, let signal):
      return Phrase(
        "applicant \(team + 1) of \(count) is chosen, with the best signal \(score(signal))",
        "\(count) 个申请者中第 \(team + 1) 个中榜，信号最佳（\(score(signal))）")
    case .raceBegan(let teams, let keep):
      return Phrase(
        "\(teams) teams start at the same problem; \(keep) go on after a gate",
        "\(teams) 支团队同题赛马，每关保留 \(keep) 支")
    case .outrun(let index):
      return Phrase(
        "\(stage(index).english): outrun by others at the gate",
        "\(stage(index).chinese)：过关时被其他团队淘汰")
    case .investorCommitted(let index):
      return Phrase(
        "\(stage(index).english): an investor has committed; the gate passes",
        "\(stage(index).chinese)：投资人已承诺出资，以投代评通过")
    case .noInvestorInTime(let index):
      return Phrase(
        "\(stage(index).english): no investor commits in time; the gate stops the project",
        "\(stage(index).chinese)：期限内无投资人承诺，项目终止")
    default: return Phrase("", "")
    }
  }
}
