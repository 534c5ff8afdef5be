/// The rectangle of a drawing within which numbers become places.
struct PlotArea {
  let left: Double
  let top: Double
  let width: Double
  let height: Double
  let x: AxisScale
  let y: AxisScale

  var right: Double { left + width }
  var bottom: Double { top + height }

  func x(_ number: Double) -> Double { left + x.part(number) * width }
  func y(_ number: Double) -> Double { bottom - y.part(number) * height }
  func point(_ x: Double, _ y: Double) -> (Double, Double) { (self.x(x), self.y(y)) }
}

extension Canvas {
  /// Lines across at the ticks of y, labels at both axes, and what the axes count.
  mutating func axes(
    _ area: PlotArea, xLabel: (Double) -> String, yLabel: (Double) -> String, xTitle: String,
    yTitle: String
  ) {
    words(yTitle, area.left - 8, area.top - 12, colour: Palette.quiet)
    for tick in area.y.ticks {
      let y = area.y(tick)
      line((area.left, y), (area.right, y), colour: tick == 0 ? Palette.axis : Palette.grid)
      words(yLabel(tick), area.left - 8, y + 4.5, .end, colour: Palette.quiet)
    }
    labelsBelow(area, xLabel, xTitle)
  }

  /// Lines down at the ticks of x, for rows that have names instead of a scale.
  mutating func rowAxis(_ area: PlotArea, xLabel: (Double) -> String, xTitle: String) {
    for tick in area.x.ticks {
      let x = area.x(tick)
      line((x, area.top), (x, area.bottom), colour: tick == 0 ? Palette.axis : Palette.grid)
    }
    labelsBelow(area, xLabel, xTitle)
  }

  private mutating func labelsBelow(
    _ area: PlotArea, _ label: (Double) -> String, _ title: String
  ) {
    line((area.left, area.bottom), (area.right, area.bottom), colour: Palette.axis)
    // Labels that would touch the one before are left out; their ticks stay.
    var free = -Double.infinity
    for tick in area.x.ticks where tick <= area.x.high + 1e-9 {
      let x = area.x(tick)
      line((x, area.bottom), (x, area.bottom + 5), colour: Palette.axis)
      let half = Self.width(of: label(tick)) / 2
      guard x - half > free + 6 else { continue }
      words(label(tick), x, area.bottom + 24, .middle, colour: Palette.quiet)
      free = x + half
    }
    words(title, area.right, area.bottom + 43, .end, colour: Palette.quiet)
  }
}
