import Languages
import Portfolios

// A sweep over two inputs: a field of cells for each metric, coloured by the lead over the baseline.

extension SweepDrawing {
  private static let side = 300.0
  private static let gap = 108.0

  /// The lead of the policy that is told first; its own numbers where it is the baseline itself.
  private var isLead: Bool { study.told != study.baseline }

  var map: Markup? {
    guard study.inputs.count == 2, !study.played.isEmpty else { return nil }
    var canvas = Canvas(height: Double(metrics.count) * (Self.side + Self.gap) + 12)
    for (place, metric) in metrics.enumerated() {
      draw(metric, top: 40 + Double(place) * (Self.side + Self.gap), &canvas)
    }
    return canvas.svg(
      id: "sweep", title: study.scenario.title[language] + say(": ", "：") + subject,
      description: say(
        "Blue is more and orange less than under the baseline on the same futures; what lies within its error has no "
          + "colour.",
        "蓝色表示多于基准，橙色表示少于基准（相同的未来）；误差范围内者不着色。"))
  }

  private var subject: String {
    let focus = title(ofPolicy: study.told)
    guard isLead else { return focus }
    return say(
      "\(focus) less \(title(ofPolicy: study.baseline))",
      "“\(focus)”减去“\(title(ofPolicy: study.baseline))”")
  }

  private func title(ofPolicy name: String) -> String {
    study.policies.first { $0.name == name }?.title[language] ?? name
  }

  private func estimate(_ point: StudiedPoint, _ metric: Metric) -> RecordedEstimate? {
    let outcome = point.outcome(of: study.told)
    return (isLead ? outcome?.overBaseline : outcome?.metrics)?[metric.name]
  }

  private func draw(_ metric: Metric, top: Double, _ canvas: inout Canvas) {
    let rows = study.rowsAlongLastInput
    let columns = rows.first?.compactMap { $0.values.last } ?? []
    let most = study.played.compactMap { estimate($0, metric)?.value.map(abs) }.max() ?? 0
    let (left, width) = (150.0, 620.0)
    let cell = (width / Double(max(1, columns.count)), Self.side / Double(max(1, rows.count)))
    canvas.words(heading(metric), 12, top - 14, bold: true)
    for (row, points) in rows.enumerated() {
      let y = top + Double(row) * cell.1
      for (column, point) in points.enumerated() {
        draw(
          point, metric, most, (left + Double(column) * cell.0, y), cell, &canvas)
      }
      if let value = points.first?.values.first {
        canvas.words(words(value), left - 8, y + cell.1 / 2 + 4.5, .end, colour: Palette.quiet)
      }
    }
    var free = -Double.infinity
    for (column, value) in columns.enumerated() {
      let (x, text) = (left + (Double(column) + 0.5) * cell.0, words(value))
      let half = Canvas.width(of: text) / 2
      guard x - half > free + 6 else { continue }
      canvas.words(text, x, top + Self.side + 20, .middle, colour: Palette.quiet)
      free = x + half
    }
    canvas.words(
      title(study.inputs[1]), left + width, top + Self.side + 40, .end, colour: Palette.quiet)
    canvas.words(
      say("down: ", "纵向：") + title(study.inputs[0]), 12, top + Self.side + 40,
      colour: Palette.quiet)
  }

  private func draw(
    _ point: StudiedPoint, _ metric: Metric, _ most: Double, _ place: (Double, Double),
    _ size: (Double, Double), _ canvas: inout Canvas
  ) {
    let estimate = estimate(point, metric)
    let value = estimate?.value ?? 0
    let isTold = estimate?.isClear ?? false
    let colour = isTold && most > 0 ? Palette.diverging(value / most) : Palette.grid
    let text = EstimateText.difference(estimate, metric.kind, in: language)
    canvas.bar(
      x: place.0, y: place.1, width: size.0 - 1, height: size.1 - 1, colour: colour,
      tells: zip(study.inputs, point.values).map {
        title($0) + say(": ", "：") + words($1)
      }.joined(separator: "\n") + "\n" + heading(metric) + say(": ", "：") + text)
    let short = shortText(estimate, metric)
    if Canvas.width(of: short) < size.0 - 8, size.1 > 18 {
      canvas.words(
        short, place.0 + size.0 / 2, place.1 + size.1 / 2 + 4.5, .middle,
        colour: Palette.inkOn(colour))
    }
  }

  private func shortText(_ estimate: RecordedEstimate?, _ metric: Metric) -> String {
    guard let value = estimate?.value else { return NumberText.missing }
    if metric.kind == .money { return PeopleMoney(study.money).text(value)[language] }
    return EstimateText.text(
      RecordedEstimate(value: value, standardError: estimate?.standardError), metric.kind,
      signed: isLead
    ).split(separator: " ").first.map(String.init) ?? ""
  }

  private func heading(_ metric: Metric) -> String {
    subject + say(": ", "：") + metric.title[language]
  }

  private func words(_ value: RecordedValue) -> String {
    value.number.map(NumberText.stated) ?? value.words[language]
  }
}
