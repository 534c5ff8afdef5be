import Languages

// How many cross, when, and how that may turn out, drawn with characters.

extension RunDetails {
  /// The charts, one below the other, with the policies' letters above.
  var charts: [String] {
    let groups = PolicyGroups(run).groups
    let parts = [crossingChart(groups), outcomeChart(groups)].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return [] }
    return Array(([legend(groups)] + parts).joined(separator: [""]))
  }

  /// `a none   b grant = equity`, as many lines as they need.
  private func legend(_ groups: [PolicyGroups.Group]) -> [String] {
    var lines: [String] = []
    var filled = 0
    for (place, group) in groups.enumerated() {
      // Those after the first stand two columns in.
      let wrapped = WrappedText(group.label[language], width: width - 2).lines
      let coloured = wrapped.enumerated().map { row, line in
        row > 0 ? "  " + line : style.colour(place, String(line.prefix(1))) + line.dropFirst()
      }
      let needed = group.label[language].displayWidth
      if !lines.isEmpty, filled + 3 + needed <= width, coloured.count == 1 {
        lines[lines.count - 1] += "   " + coloured[0]
        filled += 3 + needed
      } else {
        lines += coloured
        filled = coloured.count == 1 ? needed : width
      }
    }
    return lines
  }

  private func crossingChart(_ groups: [PolicyGroups.Group]) -> [String] {
    let curves = groups.enumerated().compactMap { place, group -> TextCurves.Curve? in
      guard group.curve.contains(where: { $0 > 0 }) else { return nil }
      let points = zip(group.months, group.curve).map { (time: $0 / 12, share: $1) }
      return TextCurves.Curve(
        letter: group.letter, colour: place, points: [(time: 0, share: 0)] + points)
    }
    guard !curves.isEmpty else { return [] }
    return paragraph(
      Phrase("Share of projects that have crossed, by years since entry", "已跨越项目的比例，按入库后年数"))
      + TextCurves(curves).lines(width: width, style: style)
  }

  private func outcomeChart(_ groups: [PolicyGroups.Group]) -> [String] {
    let strips = groups.enumerated().compactMap { place, group -> TextHistograms.Strip? in
      let quantiles = group.crossings.quantiles
      guard let low = quantiles["p10"].number, let high = quantiles["p90"].number, high > 0 else {
        return nil
      }
      let ends = [low, high].map { NumberText.fixed($0, digits: 0, grouped: false) }
      return TextHistograms.Strip(
        letter: group.letter, colour: place, counts: group.crossings.counts.map(Double.init),
        note: low == high ? ends[0] : ends.joined(separator: "–"))
    }
    guard !strips.isEmpty else { return [] }
    let trials = NumberText.whole(run.trials)
    return paragraph(
      Phrase(
        "How many projects cross in the end in \(trials) futures; to the right, eight of ten futures",
        "\(trials) 个未来中最终跨越的项目数；右侧为十分之八的未来"))
      + TextHistograms(strips).lines(width: width, style: style)
  }
}
