import Languages
import Portfolios
import Studies

/// Where conditions hold, in sentences and a table of what was tried.
struct SolutionSummary {
  let study: RecordedStudy
  let solution: StudiedSolution
  let language: Language
  let width: Int

  var text: String {
    var blocks = TextBlocks(language: language, width: width)
    blocks.add([heading, basis])
    blocks.add(answer)
    blocks.add(table)
    return blocks.text
  }

  private var input: StudiedInput? { study.inputs.first }

  private var heading: Phrase {
    let title = input?.title ?? Phrase(same: "")
    return study.scenario.title.adding(
      Phrase(
        ": for which values does it hold? \(title.english)", "：\(title.chinese)取何值时成立？"))
  }

  private var basis: Phrase {
    let (trials, unit) = (NumberText.whole(study.trials), study.money)
    let policy = study.policies.first { $0.name == solution.policy }?.title
    let name = policy ?? Phrase(same: solution.policy)
    let conditions = solution.conditions.map { $0.text.spaced }.joined(separator: ", ")
    return Phrase(
      "under \(name.english): \(conditions); each value on the same \(trials) futures, seed \(study.seed); money in "
        + "\(unit.name.english)",
      "政策“\(name.chinese)”：\(conditions)；每个取值均在相同的 \(trials) 个未来上，种子 \(study.seed)；金额单位：\(unit.name.chinese)"
    )
  }

  // MARK: - The answer

  private var answer: [Phrase] {
    guard solution.stretches.isEmpty else { return solution.stretches.map(words) }
    if let valueless { return [valueless] }
    let range = (number(solution.from), number(solution.to))
    let nearest = solution.nearest.map { value in
      Phrase(" It comes closest at \(number(value)).", "在 \(number(value)) 处最接近。")
    }
    return [
      Phrase(
        "It cannot be reached between \(range.0) and \(range.1).",
        "在 \(range.0) 与 \(range.1) 之间无法达到。"
      ).adding(nearest ?? Phrase(same: ""))
    ]
  }

  /// A condition on what has no value under this policy, whatever the input.
  private var valueless: Phrase? {
    solution.conditions.indices.lazy.compactMap { place -> Phrase? in
      let numbers = solution.tries.map { $0.numbers[place] }
      guard numbers.allSatisfy({ $0.value == nil }) else { return nil }
      let reason = numbers.first?.status.map { " (\($0))" } ?? ""
      return Phrase(
        "\(solution.conditions[place].text.spaced): the number has no value under this policy\(reason).",
        "\(solution.conditions[place].text.spaced)：该数在此政策下没有值\(reason)。")
    }.first
  }

  private func words(_ stretch: StudiedStretch) -> Phrase {
    let (from, to) = (words(stretch.from), words(stretch.to))
    if stretch.from.interval == nil, stretch.to.interval == nil {
      return Phrase(
        "It holds in the whole range, from \(number(solution.from)) to \(number(solution.to)).",
        "在整个范围内（\(number(solution.from)) 至 \(number(solution.to))）均成立。")
    }
    return Phrase(
      "It holds from \(from.english) to \(to.english).",
      "成立范围：自 \(from.chinese)，至 \(to.chinese)。")
  }

  private func words(_ end: StudiedEnd) -> Phrase {
    guard let interval = end.interval else {
      return Phrase(
        "\(number(end.value)), the end of the range", "\(number(end.value))（范围端点）")
    }
    let ends = (number(interval.low), number(interval.high))
    return Phrase(
      "\(number(end.value)) (\(ends.0) to \(ends.1) by the simulation's error)",
      "\(number(end.value))（按模拟误差为 \(ends.0) 至 \(ends.1)）")
  }

  private func number(_ value: Double) -> String { NumberText.stated(value) }

  // MARK: - What was tried

  /// Whether a value is one of the steps that were looked at first; those between them only narrow an end down.
  private func isOfGrid(_ value: Double) -> Bool {
    let place = (value - solution.from) / (solution.to - solution.from) * Double(GoalSeek.steps)
    return abs(place - place.rounded()) < 1e-6
  }

  private var table: TextTable {
    var table = TextTable(
      [.number(Phrase("value", "取值"))]
        + solution.conditions.map { .number(Phrase(same: $0.text.spaced)) })
    for tried in solution.tries where isOfGrid(tried.value) {
      table.add(
        same: [number(tried.value)]
          + zip(solution.conditions, tried.numbers).map { condition, estimate in
            let kind = condition.metric.flatMap(Metric.named)?.kind ?? .share
            let isMet = estimate.value.map {
              condition.isAtLeast ? $0 >= condition.bound : $0 <= condition.bound
            }
            return EstimateText.text(estimate, kind)
              + (isMet == true ? Phrase(" yes", " 是")[language] : Phrase("  no", " 否")[language])
          })
    }
    return table
  }
}

extension String {
  /// `state.npv ≥ 0` of `state.npv>=0`.
  fileprivate var spaced: String {
    replacing(">=", with: " ≥ ").replacing("<=", with: " ≤ ")
  }
}
