import Languages

/// A way as a Sankey diagram: places from left to right, what leaves them at the right.
struct FateDrawing {
  private static let tall = 320.0
  private static let left = 12.0
  private static let right = 560.0
  private static let bar = 11.0
  /// The least room for an end's name and number.
  private static let slot = 35.0

  private let way: FateWay
  private let language: Language
  private let heads: [[String]]

  init(_ way: FateWay, in language: Language) {
    self.way = way
    self.language = language
    let width = Self.pitch(way) - 8
    heads = way.places.indices.map { place in
      NameLines([way.places[place]], width: width, rows: 3, in: language).lines
        + Self.number(way.share(at: place), way)
    }
  }

  private static func pitch(_ way: FateWay) -> Double {
    (right - left) / Double(way.places.count)
  }

  /// `26.3` and `24.4%`; a trace of something is not nothing.
  private static func number(_ share: Double, _ way: FateWay) -> [String] {
    let part = share / way.whole
    let percent = part < 0.0005 ? "<0.1%" : NumberText.percent(part, digits: 1)
    let count = way.entered.map { $0 * part }
    return (count.map { [$0 < 0.05 ? "<0.1" : NumberText.fixed($0, digits: 1)] } ?? []) + [percent]
  }

  private var top: Double {
    34 + Double(heads.map(\.count).max() ?? 0) * Canvas.lineHeight + 8
  }

  private func x(_ place: Int) -> Double { Self.left + Double(place) * Self.pitch(way) }

  private func height(_ share: Double) -> Double { share / way.whole * Self.tall }

  /// Where each end begins, and where all are at an end.
  private var ends: (tops: [Double], bottom: Double) {
    var free = top
    let tops = way.flows.map { flow in
      let own = height(flow.share)
      defer { free += max(own, Self.slot) + 6 }
      return free
    }
    return (tops, free)
  }

  func canvas(title: String) -> Canvas {
    let (tops, bottom) = ends
    var canvas = Canvas(height: max(bottom, top + Self.tall) + 12)
    canvas.words(ShortName.fitting(title, width: 760), 12, 20, bold: true)
    for place in way.places.indices { drawPlace(place, on: &canvas) }
    for (index, flow) in way.flows.enumerated() { draw(flow, index, to: tops[index], &canvas) }
    return canvas
  }

  private func drawPlace(_ place: Int, on canvas: inout Canvas) {
    let share = way.share(at: place)
    let lines = heads[place]
    for (index, line) in lines.enumerated() {
      canvas.words(
        line, x(place), top - 8 - Double(lines.count - 1 - index) * Canvas.lineHeight)
    }
    let told = (["\(way.places[place])"] + Self.number(share, way)).joined(separator: "\n")
    canvas.bar(
      x: x(place), y: top, width: Self.bar, height: height(share), colour: Palette.quiet,
      tells: told)
    guard place + 1 < way.places.count, way.share(at: place + 1) > 0 else { return }
    canvas.bar(
      x: x(place) + Self.bar, y: top, width: x(place + 1) - x(place) - Self.bar,
      height: height(way.share(at: place + 1)), colour: Palette.flow, opacity: 0.55, tells: told)
  }

  private func draw(_ flow: FateFlow, _ index: Int, to end: Double, _ canvas: inout Canvas) {
    let own = height(flow.share)
    // What leaves earlier stands further down at a place, below all that goes on.
    let above = way.flows[..<index].reduce(0) { $0 + $1.share }
    let numbers = Self.number(flow.share, way)
    canvas.ribbon(
      from: (x(flow.leaves) + Self.bar, top + height(above)), to: (Self.right, end), width: own,
      colour: flow.colour, opacity: 0.5,
      tells: flow.name + "\n" + numbers.joined(separator: "\n"))
    canvas.bar(
      x: Self.right, y: end, width: Self.bar, height: own, colour: flow.colour,
      tells: flow.name + "\n" + numbers.joined(separator: "\n"))
    let centre = end + max(own, Self.slot - 3) / 2
    let lines =
      NameLines([flow.name], width: 216, rows: 1, in: language).lines
      + [numbers.joined(separator: " · ")]
    canvas.rows(lines, Self.right + Self.bar + 8, around: centre)
  }
}
