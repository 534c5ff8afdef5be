import Languages

extension RunSummary {
  /// The assumptions behind the numbers that rest on a judgement, the least known first.
  func judgements(_ most: Int) -> Phrase? {
    let judged = run.judgements
    let told = judged.prefix(most).map { $0.brief(in: run.unit) }
    guard !told.isEmpty else { return nil }
    let left = judged.count - told.count
    let more = left == 0 ? Phrase("", "") : Phrase("; \(left) more", "；另有 \(left) 项")
    return Phrase("Rests on judgement: ", "基于判断：").adding(told.joined(Phrase("; ", "；")))
      .adding(more).adding(Phrase(".", "。"))
  }
}

extension RecordedRun {
  /// What rests on a judgement, by how far it may be off as a part of itself; what nobody gave a range follows.
  var judgements: [RecordedAssumption] {
    register.filter(\.isJudgement).enumerated().sorted { left, right in
      let (a, b) = (left.element.spread, right.element.spread)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }
}

extension RecordedAssumption {
  fileprivate var spread: Double {
    guard let low, let high else { return -1 }
    guard let value = value.number, value != 0 else { return high - low }
    return (high - low) / abs(value)
  }

  /// `success of the prototype 0.6 (0.4 to 0.8)`.
  func brief(in money: MoneyUnit) -> Phrase {
    let range = saidRange(in: money).map { Phrase(" (\($0.english))", "（\($0.chinese)）") }
    return title.short.adding(Phrase(same: " ")).adding(saidValue(in: money))
      .adding(range ?? Phrase("", ""))
  }
}
