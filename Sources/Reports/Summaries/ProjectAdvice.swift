import Languages
import Portfolios

/// What is said to whoever decides about a project under way: the action and the reason.
struct ProjectAdvice {
  let project: RecordedProject
  let advice: RecordedAdvice?
  private let money: PeopleMoney

  init(_ project: RecordedProject, _ money: PeopleMoney) {
    (self.project, self.advice, self.money) = (project, project.advice, money)
  }

  // MARK: - The action

  /// In two or three words.
  var action: Phrase {
    guard let advice else { return care ?? Phrase("on course", "按计划推进") }
    return switch advice.suggestion {
    case .goOn: Phrase("continue", "继续")
    case .stop: Phrase("stop, by money alone", "仅就资金而言宜终止")
    case .notToldApart: Phrase("not told apart", "未能区分")
    case .noReturnSought: Phrase("not by money", "不以资金论去留")
    }
  }

  /// Why, in a sentence; nothing in a document that does not say.
  var reason: Phrase {
    guard let advice else { return Phrase("", "") }
    let amount = money.text(advice.difference.value.map(abs))
    return switch advice.suggestion {
    case .goOn:
      Phrase(
        "going on, \(amount.english) better for the centre", "继续可使中心多得 \(amount.chinese)"
      ).adding(watchfulness)
    case .stop:
      Phrase(
        "ended now, \(amount.english) better for the centre", "现在终止可使中心多得 \(amount.chinese)"
      ).adding(price)
    case .notToldApart:
      Phrase(
        "within the simulation's error: more futures (-n), or wait for the next gate",
        "差别未超出模拟误差：可增加未来个数（-n），或待下一评审")
    case .noReturnSought:
      (advice.difference.value ?? 0) > 0
        ? Phrase(
          "this policy asks for nothing back; going on is worth \(amount.english) more to the centre",
          "该政策不求回报；继续使中心多得 \(amount.chinese)")
        : Phrase(
          "this policy asks for nothing back; going on costs the centre \(amount.english)",
          "该政策不求回报；继续使中心净支出 \(amount.chinese)"
        ).adding(price)
    }
  }

  /// What a crossing costs that going on brings.
  private var price: Phrase {
    guard let lost = advice?.difference.value, lost < 0, let chance = project.chance.crossed.value,
      chance > 0
    else { return Phrase("", "") }
    let each = money.text(-lost / chance)
    return Phrase(
      "; a crossing gained would cost \(each.english)", "；每换得一项跨越需 \(each.chinese)")
  }

  private var watchfulness: Phrase {
    care.map { Phrase("; \($0.english)", "；\($0.chinese)") } ?? Phrase("", "")
  }

  /// What the likeliest loss asks for; nothing where a crossing is at least as likely as not.
  private var care: Phrase? {
    let chance = project.chance
    guard chance.crossed.value ?? 0 < 0.5 else { return nil }
    return chance.failed.value ?? 0 >= chance.closed.value ?? 0
      ? Phrase("review the plan and the next gate", "复核方案与下一评审")
      : Phrase("bring investors now", "现在对接投资人")
  }

  // MARK: - What comes next

  /// The next gate with its month, or when the search for money ends.
  var next: Phrase {
    guard let advice else { return Phrase(same: NumberText.missing) }
    if let gate = advice.nextGate {
      let month = gate.date.map { " " + $0.prefix(7) } ?? ""
      return Phrase(gate.title.english + month, gate.title.chinese + month)
    }
    guard let end = advice.searchEnds?.prefix(7) else {
      return Phrase("seeks money", "寻求融资")
    }
    return Phrase("seeks money until \(end)", "寻求融资，至 \(end) 止")
  }
}
