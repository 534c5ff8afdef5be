public import Languages
import Portfolios

/// The picture of a sensitivity study: a tornado, or bars of Sobol's indices.
public struct SensitivityDrawing {
  let study: RecordedStudy
  let language: Language

  /// Nothing to draw of another study.
  public init(_ study: RecordedStudy, in language: Language) {
    (self.study, self.language) = (study, language)
  }

  /// The drawing as a file of its own; nothing where the study has nothing to draw.
  public var svgFile: String? {
    svg.map { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + $0.rendered + "\n" }
  }

  private var svg: Markup? {
    if let tornado = study.tornado { return drawn(tornado) }
    return study.sobol.flatMap(drawn)
  }

  static let rowHeight = 40.0
  static let top = 40.0
  static let mostRows = 20

  func say(_ phrase: Phrase) -> String { phrase[language] }

  func title(of number: RecordedNumber) -> String {
    let subject = study.subject(of: number)
    return say(
      Phrase(
        "What \(subject.english) depends on: \(number.metricTitle.english)",
        "\(subject.chinese)取决于什么：\(number.metricTitle.chinese)"))
  }

  // MARK: - Tornado

  private func drawn(_ tornado: RecordedTornado) -> Markup? {
    let bars = tornado.bars.filter { !$0.isZeroWithinError }.prefix(Self.mostRows)
    guard !bars.isEmpty else { return nil }
    let kind = tornado.number.kind
    let scale = kind == .share || kind == .rate ? 100.0 : 1
    let reaches = bars.flatMap(\.ends).flatMap {
      [$0.change.value, $0.change.low, $0.change.high].compactMap(\.self).map { $0 * scale }
    }
    let column = ShortName.column(bars.map { say(study.title(ofInput: $0.input)) })
    let area = PlotArea(
      left: column + 24 + 66, top: Self.top, width: 800 - column - 24 - 66 - 92,
      height: Double(bars.count) * Self.rowHeight,
      x: AxisScale(holding: reaches, wanted: 8, including: true), y: AxisScale(holding: [0, 1]))
    var canvas = Canvas(height: area.bottom + 62)
    axis(area, kind, on: &canvas)
    for (index, bar) in bars.enumerated() {
      let y = area.top + (Double(index) + 0.5) * Self.rowHeight
      name(bar.input, column, y, on: &canvas)
      draw(bar, y, area, scale, kind, on: &canvas)
    }
    canvas.line(
      (area.x(0), area.top - 4), (area.x(0), area.bottom), colour: Palette.ink, width: 1.4)
    return canvas.svg(
      id: "tornado", title: title(of: tornado.number), description: say(tornadoCaption))
  }

  private func axis(_ area: PlotArea, _ kind: Metric.Kind, on canvas: inout Canvas) {
    legend(
      [
        (Palette.ofEnd(.acquisition), Phrase("at its low end", "取低值")),
        (Palette.ofEnd(.listing), Phrase("at its high end", "取高值")),
      ], on: &canvas)
    if kind == .money {
      let axis = MoneyAxis(area.x, PeopleMoney(study.money), in: language)
      canvas.rowAxis(area, xLabel: { ($0 > 0 ? "+" : "") + axis.label($0) }, xTitle: axis.unit)
    } else {
      let isShare = kind == .share || kind == .rate
      let unit =
        isShare
        ? Phrase("change in percentage points", "变化，百分点") : Phrase("change", "变化")
      canvas.rowAxis(
        area,
        xLabel: { ($0 > 0 ? "+" : "") + NumberText.fixed($0, digits: area.x.digits) },
        xTitle: say(unit))
    }
  }

  func legend(_ entries: [(String, Phrase)], on canvas: inout Canvas) {
    Legend(
      entries.map { .init(name: say($0.1), colour: $0.0, dash: nil) }, from: 12, width: 776,
      in: language
    ).draw(on: &canvas, top: 6)
  }

  func name(_ input: String, _ column: Double, _ y: Double, on canvas: inout Canvas) {
    canvas.rows(
      NameLines([say(study.title(ofInput: input))], width: column, in: language).lines,
      column + 12, around: y, .end)
  }

  private func draw(
    _ bar: RecordedBar, _ y: Double, _ area: PlotArea, _ scale: Double, _ kind: Metric.Kind,
    on canvas: inout Canvas
  ) {
    let ends = bar.extremes
    let isOneSided = (ends.low?.change.value ?? 0) * (ends.high?.change.value ?? 0) > 0
    for (end, colour, side) in [
      (ends.low, Palette.ofEnd(.acquisition), -1.0), (ends.high, Palette.ofEnd(.listing), 1.0),
    ] {
      guard let end, let change = end.change.value else { continue }
      // Two on one side stand above each other.
      let (shift, height) = isOneSided ? (side * 6, 11.0) : (0, 18.0)
      let (zero, place) = (area.x(0), area.x(change * scale))
      canvas.bar(
        x: min(zero, place), y: y + shift - height / 2, width: max(1, abs(place - zero)),
        height: height, colour: colour, tells: tells(bar, end, kind))
      var outer = place
      if let low = end.change.low, let high = end.change.high {
        canvas.line(
          (area.x(low * scale), y + shift), (area.x(high * scale), y + shift),
          colour: Palette.ink)
        outer = change < 0 ? area.x(low * scale) : area.x(high * scale)
      }
      let label = end.value.brief[language] + (end.overtakings.isEmpty ? "" : " !")
      canvas.words(
        ShortName.fitting(label, width: 60), change < 0 ? outer - 5 : outer + 5, y + shift + 4.5,
        change < 0 ? .end : .start, size: 11, colour: Palette.quiet)
    }
  }

  private func tells(_ bar: RecordedBar, _ end: RecordedBarEnd, _ kind: Metric.Kind) -> String {
    say(study.title(ofInput: bar.input)) + say(Phrase(": ", "：")) + end.value.brief[language] + "\n"
      + EstimateText.difference(end.change, kind, in: language)
  }

  private var tornadoCaption: Phrase {
    Phrase(
      "Each input at both ends of its range while all others stay, with the interval of the paired change from the best "
        + "guesses; what is zero within error is not drawn. ! marks where two policies change places.",
      "每次仅一项输入取其范围两端，其余不变，附相对最佳估计的配对变化区间；误差范围内为零者不绘出。! 表示两项政策的次序互换。")
  }
}
