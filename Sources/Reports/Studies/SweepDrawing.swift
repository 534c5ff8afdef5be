public import Languages
import Portfolios

/// The picture of a sweep: a line for each policy along an input, or a map of a policy's lead over two.
public struct SweepDrawing {
  let study: RecordedStudy
  let language: Language

  public init(_ study: RecordedStudy, in language: Language) {
    (self.study, self.language) = (study, language)
  }

  /// The drawing as a file of its own; nothing where the input is no number or nothing was played.
  public var svgFile: String? {
    let svg = study.inputs.count == 1 ? lines : map
    return svg.map { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + $0.rendered + "\n" }
  }

  func say(_ english: String, _ chinese: String) -> String { Phrase(english, chinese)[language] }

  var metrics: [Metric] { study.metrics.compactMap(Metric.named) }

  // MARK: - Numbers as the axes have them

  /// Shares and rates in per cent, all else as it is.
  func factor(_ metric: Metric) -> Double {
    metric.kind == .share || metric.kind == .rate ? 100 : 1
  }

  func label(_ metric: Metric, _ scale: AxisScale) -> (Double) -> String {
    guard metric.kind == .money else { return { NumberText.fixed($0, digits: scale.digits) } }
    return MoneyAxis(scale, PeopleMoney(study.money), in: language).label
  }

  /// The metric's title with the unit of its axis.
  func title(_ metric: Metric, _ scale: AxisScale) -> String {
    let unit: String? =
      switch metric.kind {
      case .money: MoneyAxis(scale, PeopleMoney(study.money), in: language).unit
      case .share, .rate: "%"
      case .months, .ratio, .count: nil
      }
    return metric.title[language] + (unit.map { say(", \($0)", "，\($0)") } ?? "")
  }

  func title(_ input: StudiedInput) -> String {
    input.title[language] + (input.unit.map { say(", ", "，") + $0[language] } ?? "")
  }

  func colour(_ place: Int) -> String { Palette.line(place) }
}

// MARK: - Lines

extension SweepDrawing {
  private static let panelHeight = 230.0

  /// Policies that no number tells apart, drawn once under all their names.
  private struct Alike {
    /// Of the first of them among all policies.
    let place: Int
    let names: [String]
  }

  private var groups: [Alike] {
    var groups: [(values: [RecordedEstimate?], alike: Alike)] = []
    for (place, policy) in study.policies.enumerated() {
      let values = study.played.flatMap { point in
        study.metrics.map { point.outcome(of: policy.name)?.metrics[$0] }
      }
      let name = policy.title[language]
      if let known = groups.firstIndex(where: { $0.values == values }) {
        let alike = groups[known].alike
        groups[known].alike = Alike(place: alike.place, names: alike.names + [name])
      } else {
        groups.append((values, Alike(place: place, names: [name])))
      }
    }
    return groups.map(\.alike)
  }

  /// A panel for each metric, below one legend.
  private var lines: Markup? {
    let points = study.played.filter { $0.values.first?.number != nil }
    guard points.count > 1, let input = study.inputs.first else { return nil }
    let legend = Legend(
      groups.map { .init(names: $0.names, colour: colour($0.place), dash: Palette.dash($0.place)) },
      from: 12, width: 776, in: language)
    let places = points.compactMap { $0.values[0].number }
    let x = AxisScale(holding: places, wanted: 7)
    var canvas = Canvas(
      height: legend.height + Double(metrics.count) * (Self.panelHeight + 92) + 8)
    legend.draw(on: &canvas, top: 6)
    for (place, metric) in metrics.enumerated() {
      let values = points.flatMap { point in
        point.outcomes.flatMap { outcome -> [Double] in
          let estimate = outcome.metrics[metric.name]
          return [estimate?.value, estimate?.low, estimate?.high].compactMap(\.self)
        }
      }.map { $0 * factor(metric) }
      let area = PlotArea(
        left: 84, top: legend.height + 40 + Double(place) * (Self.panelHeight + 92), width: 690,
        height: Self.panelHeight, x: x, y: AxisScale(holding: values, wanted: 4))
      canvas.axes(
        area, xLabel: { NumberText.fixed($0, digits: x.digits) }, yLabel: label(metric, area.y),
        xTitle: title(input), yTitle: title(metric, area.y))
      for group in groups { draw(group, metric, points, area, &canvas) }
    }
    return canvas.svg(
      id: "sweep",
      title: study.scenario.title[language] + say(": along ", "：沿") + input.title[language],
      description: say(
        "Each policy at each value on the same futures, with the interval of its mean.",
        "各项政策在每个取值上面对相同的未来，附均值的区间。"))
  }

  private func draw(
    _ group: Alike, _ metric: Metric, _ points: [StudiedPoint], _ area: PlotArea,
    _ canvas: inout Canvas
  ) {
    let (policy, colour) = (study.policies[group.place].name, colour(group.place))
    let factor = factor(metric)
    let told = points.compactMap { point -> (Double, RecordedEstimate)? in
      guard let place = point.values[0].number,
        let estimate = point.outcome(of: policy)?.metrics[metric.name],
        estimate.value != nil
      else { return nil }
      return (place, estimate)
    }.sorted { $0.0 < $1.0 }
    func edge(_ end: (RecordedEstimate) -> Double?) -> [(Double, Double)] {
      told.compactMap { place, estimate in
        end(estimate).map { area.point(place, $0 * factor) }
      }
    }
    canvas.band(edge(\.low), edge(\.high), colour: colour)
    canvas.curve(
      told.map { area.point($0.0, ($0.1.value ?? 0) * factor) }, colour: colour,
      dash: Palette.dash(group.place))
    for (place, estimate) in told {
      let (x, y) = area.point(place, (estimate.value ?? 0) * factor)
      canvas.dot(
        x, y, colour: colour,
        tells: group.names.joined(separator: " = ") + "\n" + NumberText.stated(place)
          + say(": ", "：")
          + EstimateText.text(estimate, metric.kind))
    }
  }
}
