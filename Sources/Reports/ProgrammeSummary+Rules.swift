import Languages
import Policies

// What a policy says beyond its instrument and payments, where it says anything.

extension ProgrammeSummary {
  func rules(_ policy: Policy) -> [String] {
    [
      selection(policy.selection), appraisal(policy.appraisal), behaviour(policy.behaviour),
      policy.reassigns ? say("idle results reassigned", "加速转化") : "",
    ]
  }

  private func selection(_ selection: Selection) -> String {
    func percent(_ share: Double) -> String { NumberText.percent(share, digits: 0) }
    switch selection {
    case .expert(let screening):
      guard screening.admits < 1 else { return "" }
      return say(
        "experts admit \(percent(screening.admits))", "专家评审录取 \(percent(screening.admits))")
    case .directed: return say("directed", "定向委托")
    case .openCall(let call):
      return say("open call, \(call.applicants) applicants", "揭榜挂帅，\(call.applicants) 个申请者")
    case .race(let race):
      return say(
        "race of \(race.teams), keep \(race.keep)", "赛马制，\(race.teams) 队留 \(race.keep)")
    case .market(let gate):
      let months = NumberText.plain(gate.withinMonths)
      return gate.gates == .every
        ? say("investor judges, \(months) months", "以投代评，\(months) 个月")
        : say("investor judges the last gate, \(months) months", "末关以投代评，\(months) 个月")
    }
  }

  private func appraisal(_ appraisal: Appraisal) -> String {
    switch appraisal {
    case .portfolio(let exempt): exempt.isEmpty ? "" : say("exempt losses", "尽职免责")
    case .perProject(let bar):
      say("loss chance ≤ ", "亏损概率 ≤ ") + NumberText.percent(bar.mostLossChance, digits: 0)
    }
  }

  private func behaviour(_ behaviour: Behaviour) -> String {
    var effects: [String] = []
    func add(_ english: String, _ chinese: String, _ value: Double) {
      if value != 0 { effects.append(say(english, chinese) + " " + NumberText.plain(value)) }
    }
    add("effort", "努力", behaviour.effort)
    add("refusal", "拒投", behaviour.unpricedRefusal)
    add("attraction", "吸引", behaviour.attraction)
    return effects.joined(separator: say(", ", "，"))
  }
}
