import Languages
import Portfolios

extension RunSummary {
  /// Published figures against what nine futures of ten give, in one line.
  var official: Phrase? {
    let figures = run.official
    guard let first = figures.first else { return nil }
    let judged = figures.filter { $0.verdict != nil }
    guard !judged.isEmpty else {
      return Phrase(
        "Check: more futures are needed to judge \(Self.published(figures.count).english).",
        "对照：未来太少，无法判断\(Self.published(figures.count).chinese)。")
    }
    let outside = judged.filter { $0.verdict != .inside }
    if figures.count == 1 { return single(first) }
    guard let worst = outside.first else {
      return Phrase(
        "Check: all \(judged.count) published figures lie where 9 futures of 10 do.",
        "对照：\(judged.count) 个公布数值均在九成未来的区间内。")
    }
    let title = worst.dated
    return Phrase(
      "Check: \(outside.count) of \(judged.count) published figures \(outside.count == 1 ? "lies" : "lie") "
        + "outside 9 futures of 10, as \(title.english).",
      "对照：\(judged.count) 个公布数值中 \(outside.count) 个在九成未来的区间外，如\(title.chinese)。")
  }

  private func single(_ figure: RecordedOfficial) -> Phrase {
    let (title, value) = (figure.dated, figure.shown(figure.official))
    let band = figure.band.map { (figure.shown($0.low), figure.shown($0.high)) } ?? ("", "")
    let isInside = figure.verdict == .inside
    return Phrase(
      "Check: \(title.english): published \(value), 9 futures of 10 give \(band.0) to \(band.1): "
        + (isInside ? "inside." : "outside."),
      "对照：\(title.chinese)：公布 \(value)，九成未来为 \(band.0) 至 \(band.1)，\(isInside ? "在区间内" : "在区间外")。")
  }

  private static func published(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("the published figure", "公布数值")
      : Phrase("\(count) published figures", " \(count) 个公布数值")
  }
}

extension RecordedOfficial {
  /// What the figure is, and of when.
  fileprivate var dated: Phrase {
    let title = title.short
    return date.map { title.adding(Phrase(", \($0)", "，\($0)")) } ?? title
  }

  fileprivate func shown(_ value: Double) -> String {
    switch kind {
    case .share, .rate: NumberText.peopleShare(value)
    case .count: NumberText.fixed(value, digits: 0)
    case .money, .months, .ratio: NumberText.people(value)
    }
  }
}
