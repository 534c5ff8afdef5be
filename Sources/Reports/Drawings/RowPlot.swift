import Languages

/// Ranges on a common scale, one row for each name: the shape of most comparisons.
struct RowPlot {
  struct Row {
    /// One name, or several that are alike.
    let names: [String]
    let colour: String
    /// The wide, thin range.
    var outer: ClosedRange<Double>?
    /// The narrow, thick range within it.
    var inner: ClosedRange<Double>?
    let dot: Double
    /// What appears when one points at the row.
    let tells: String
  }

  private static let head = 30.0
  private static let foot = 54.0

  let title: String
  let unit: String
  let rows: [Row]
  let scale: AxisScale
  let label: (Double) -> String
  private let language: Language

  init(
    _ title: String, unit: String, rows: [Row], includingZero: Bool = true, in language: Language,
    label: @escaping (AxisScale, Double) -> String
  ) {
    let numbers = rows.flatMap { row in
      [
        row.outer?.lowerBound, row.outer?.upperBound, row.inner?.lowerBound, row.inner?.upperBound,
        row.dot,
      ]
      .compactMap(\.self)
    }
    let scale = AxisScale(holding: numbers, wanted: 6, including: includingZero)
    (self.title, self.unit, self.rows, self.scale) = (title, unit, rows, scale)
    self.label = { label(scale, $0) }
    self.language = language
  }

  /// Ranges of money, in the unit that people would use of the greatest.
  init(
    _ title: String, _ money: PeopleMoney, rows: [Row], isSigned: Bool = false,
    in language: Language
  ) {
    let plain = RowPlot(title, unit: "", rows: rows, in: language) { _, _ in "" }
    let axis = MoneyAxis(plain.scale, money, in: language)
    self.init(title, unit: axis.unit, rows: rows, in: language) { _, number in
      (isSigned && number > 0 ? "+" : "") + axis.label(number)
    }
  }

  /// The room that its rows' names take.
  var column: Double { ShortName.column(rows.map { $0.names.joined(separator: " = ") }) }

  /// Many rows stand closer together.
  private func rowHeight(_ lines: [String]) -> Double {
    max(rows.count > 10 ? 20 : 27, Double(lines.count) * Canvas.lineHeight + 5)
  }

  private func names(_ column: Double) -> [[String]] {
    rows.map { NameLines($0.names, width: column, in: language).lines }
  }

  func height(names column: Double) -> Double {
    Self.head + names(column).map(rowHeight).reduce(0, +) + Self.foot
  }

  func draw(on canvas: inout Canvas, top: Double, names column: Double) {
    canvas.words(title, 12, top + 14, bold: true)
    let area = PlotArea(
      left: column + 24, top: top + Self.head, width: canvas.width - column - 24 - 36,
      height: height(names: column) - Self.head - Self.foot, x: scale,
      y: AxisScale(holding: [0, 1]))
    canvas.rowAxis(area, xLabel: label, xTitle: unit)
    var y = area.top
    for (row, lines) in zip(rows, names(column)) {
      let height = rowHeight(lines)
      canvas.rows(lines, column + 12, around: y + height / 2, .end)
      draw(row, y + height / 2, area, &canvas)
      y += height
    }
  }

  private func draw(_ row: Row, _ y: Double, _ area: PlotArea, _ canvas: inout Canvas) {
    func bar(_ range: ClosedRange<Double>?, _ thickness: Double, _ opacity: Double) {
      guard let range else { return }
      let (from, to) = (area.x(range.lowerBound), area.x(range.upperBound))
      canvas.bar(
        x: from, y: y - thickness / 2, width: max(1, to - from), height: thickness,
        colour: row.colour, opacity: opacity, tells: row.tells)
    }
    bar(row.outer, 4, 0.45)
    bar(row.inner, 11, 0.55)
    canvas.dot(area.x(row.dot), y, colour: row.colour, radius: 5, tells: row.tells)
  }
}

/// Names cut to the room there is; the whole name stands in the table.
enum ShortName {
  static func fitting(_ name: String, width: Double) -> String {
    var columns = 0
    var kept = name.startIndex
    for place in name.indices {
      columns += name[place].displayWidth
      guard Canvas.width(ofColumns: columns) <= width else { return String(name[..<kept]) + "…" }
      if Canvas.width(ofColumns: columns + 1) <= width { kept = name.index(after: place) }
    }
    return name
  }

  /// The room that names take, no more than a third of a drawing.
  static func column(_ names: [String]) -> Double {
    min(240, max(60, names.map { Canvas.width(of: $0) }.max() ?? 0))
  }
}
