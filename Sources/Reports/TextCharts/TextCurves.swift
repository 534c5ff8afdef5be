import Languages

/// Shares that grow with time as a chart of characters, each curve drawn with its own letter.
public struct TextCurves: Sendable {
  public struct Curve: Sendable {
    public let letter: Character
    /// The curve's colour, where there are colours.
    public let colour: Int
    /// The share by each time, times ascending.
    public let points: [(time: Double, share: Double)]

    public init(letter: Character, colour: Int, points: [(time: Double, share: Double)]) {
      (self.letter, self.colour, self.points) = (letter, colour, points)
    }
  }

  static let plotHeight = 10

  public let curves: [Curve]

  public init(_ curves: [Curve]) { self.curves = curves }

  /// The plot with its axes, no line wider than `width`.
  public func lines(width: Int, style: TextStyle = .plain) -> [String] {
    let y = AxisScale(
      holding: curves.flatMap { $0.points.map(\.share) }, wanted: 4, including: true)
    let labels = y.ticks.map { NumberText.percent($0, digits: max(0, y.digits - 2)) }
    let left = (labels.map(\.displayWidth).max() ?? 0) + 1
    let plot = max(2, width - left - 1)
    let axis = TextAxis(to: curves.flatMap { $0.points.map(\.time) }.max() ?? 1, columns: plot)
    var canvas = TextCanvas(width: left + 1 + plot, height: Self.plotHeight + 2)
    for row in 0..<Self.plotHeight { canvas.draw("│", left, row) }
    for (tick, label) in zip(y.ticks, labels) {
      canvas.write(label, from: left - 1 - label.count, row(of: y.part(tick)))
      canvas.draw("┤", left, row(of: y.part(tick)))
    }
    for curve in curves { draw(curve, y, axis, left, &canvas) }
    axis.draw(on: &canvas, left: left, row: Self.plotHeight)
    return canvas.lines(style)
  }

  private func row(of part: Double) -> Int {
    Self.plotHeight - 1 - Int((part * Double(Self.plotHeight - 1)).rounded())
  }

  /// One letter a column, and what joins it to the letter before where the curve is steep.
  private func draw(
    _ curve: Curve, _ y: AxisScale, _ axis: TextAxis, _ left: Int, _ canvas: inout TextCanvas
  ) {
    var last: Int?
    for column in 0..<axis.columns {
      guard let share = Self.share(curve.points, at: axis.value(ofColumn: column)) else { continue }
      let row = row(of: y.part(share))
      // Up from just above the letter before, or down from just below it.
      let from = last.map { $0 > row + 1 ? $0 - 1 : $0 + 1 < row ? $0 + 1 : row } ?? row
      for between in min(from, row)...max(from, row) where canvas[left + 1 + column, between] == " "
      {
        canvas.draw(curve.letter, left + 1 + column, between, owner: curve.colour)
      }
      last = row
    }
  }

  /// The share at a time, straight between points; nothing past the last.
  private static func share(_ points: [(time: Double, share: Double)], at time: Double) -> Double? {
    guard let after = points.firstIndex(where: { $0.time >= time }) else { return nil }
    guard after > 0 else { return points[after].share }
    let (from, to) = (points[after - 1], points[after])
    return from.share + (to.share - from.share) * (time - from.time) / (to.time - from.time)
  }
}
