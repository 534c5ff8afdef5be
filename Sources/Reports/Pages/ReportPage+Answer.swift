import Languages
import Portfolios

// The top of the report: what it is, the answer in plain words, and the policies in one table.

extension ReportPage {
  var opening: [Markup] {
    [
      .tag(
        "p", ["class": "kicker"],
        "BoTou 拨投 · \(run.name) · " + run.simulated[language]),
      .tag("h1", [:], run.title[language]),
      .tag("p", ["class": "headline"], headline),
      .tag("ul", ["class": "keys"], keys),
    ]
  }

  /// The answer in plain words.
  var headline: String { RunAnswer(run)?.whole[language] ?? "" }

  /// The policies in one table, what it leaves out, and what a reader must know before believing it.
  var answer: [Markup] {
    let heat = HeatTable(run: run, language: language)
    let table = heat.markup.map { [$0, note(heat.note)] } ?? []
    let why = run.foremost.flatMap(Diagnosis.init).map {
      [Markup.tag("p", [:], $0.words[language])]
    }
    let warned = run.warnings.compactMap(\.whole).map {
      Markup.tag("p", ["class": "warning"], $0[language])
    }
    let listed: [Markup] =
      remarks.isEmpty
      ? [] : [.tag("ul", ["class": "note"], remarks.map { .tag("li", [:], $0) })]
    return table + (why ?? []) + warned + listed + (official ?? [])
  }

  // MARK: - Key numbers

  private struct Key {
    let number: String
    let title: String
    var detail = ""
  }

  private var keys: [Markup] {
    guard let policy = run.foremost else { return [] }
    return [crossing(policy)].compactMap(\.self).map(key)
      + [Metric.valleyWidth, .stateStakeAtConversion, .moneyPublic, .moneyCostPerCrossing]
      .compactMap { metric in
        policy.metrics[metric].number.map { number in
          key(Key(number: short(number, metric.kind), title: metric.title[language]))
        }
      }.prefix(3)
  }

  private func crossing(_ policy: RecordedPolicy) -> Key? {
    guard let spread = CrossingSpread(policy.crossings) else { return nil }
    let mean = spread.mean
    let all = NumberText.fixed(policy.entrants, digits: 0)
    let range = spread.futures == .many ? spread.range : nil
    return Key(
      number: NumberText.fixed(mean, digits: mean >= 9.95 ? 0 : 1),
      title: say("of \(all) projects cross", "项跨越（共 \(all) 项）"),
      detail: range.map { say("8 in 10: \($0)", "十分之八：\($0)") } ?? "")
  }

  private func short(_ number: Double, _ kind: Metric.Kind) -> String {
    switch kind {
    case .share, .rate: NumberText.peopleShare(number)
    case .money: PeopleMoney(run.unit).text(number)[language]
    case .months, .count, .ratio: NumberText.people(number)
    }
  }

  private func key(_ key: Key) -> Markup {
    .tag(
      "li", [:],
      [
        .tag(
          "b", [:],
          [.text(key.number)]
            + (key.detail.isEmpty ? [] : [.text(" "), .tag("small", [:], key.detail)])),
        .tag("span", [:], key.title),
      ])
  }

  // MARK: - Remarks

  /// What a table cannot say, each once however many policies it is true of.
  private var remarks: [String] {
    added + [run.zeroByConstruction?[language]].compactMap(\.self)
      + run.breakEvens.compactMap(breakEven)
  }

  /// What policies add to what happens without the centre's money; alike ones in one sentence.
  private var added: [String] {
    let told = run.policies.filter { $0.additionality?.crossings.value != nil }
    guard told.count > 1, let against = told[0].additionality?.against,
      told.allSatisfy({ $0.additionality?.against == against })
    else { return told.compactMap { run.added(by: $0)?[language] } }
    let costs = told.compactMap { policy -> (name: String, count: Double, cost: Double)? in
      guard let more = policy.additionality, let count = more.crossings.value, count > 0,
        let cost = more.publicCostPerCrossing.value
      else { return nil }
      return (policy.title[language], count, cost)
    }
    guard let least = costs.min(by: { $0.cost < $1.cost }),
      let most = costs.max(by: { $0.cost < $1.cost })
    else { return [] }
    let money = PeopleMoney(run.unit)
    let (low, high) = (money.text(least.cost)[language], money.text(most.cost)[language])
    let counts = costs.map(\.count)
    let ends = [counts.min(), counts.max()].map { NumberText.fixed($0, digits: 1) }
    let more =
      ends[0] == ends[1] ? ends[0] : say("\(ends[0]) to \(ends[1])", "\(ends[0]) 至 \(ends[1])")
    let cost =
      low == high
      ? say("\(low) of public money each", "每项 \(low)")
      : say(
        "from \(low) (\(least.name)) to \(high) (\(most.name)) of public money each",
        "每项 \(low)（\(least.name)）至 \(high)（\(most.name)）")
    return [
      say(
        "Beyond what happens under \(name(against)), the other policies bring \(more) crossings more, at \(cost).",
        "与“\(name(against))”相比，其余政策多带来 \(more) 项跨越，新增跨越耗用公共资金\(cost)。")
    ]
  }

  /// At which entry price shares would be worth as much as a grant that converts.
  private func breakEven(_ found: RecordedBreakEven) -> String? {
    guard let amount = found.entryPreMoney.value else { return nil }
    let price = PeopleMoney(run.unit).text(amount)[language]
    let bound = found.bound ?? Phrase("", "")
    let (own, other) = (name(found.policy), name(found.against))
    return say(
      "\(own) would be worth as much to the state as \(other) at an entry pre-money "
        + "of \(bound.english)\(price).",
      "入股投前估值为\(bound.chinese)\(price) 时，“\(own)”与“\(other)”对国有方等值。")
  }
}
