/// How many projects cross under each policy, as small ranges on one scale.
struct BriefPicture {
  private struct Row {
    let name: String
    let range: ClosedRange<Double>
    let mean: Double
  }

  private static let width = 330.0
  private static let pitch = 32.0
  private static let font = 11.5

  private let rows: [Row]

  /// Nothing where no project can cross.
  init?(_ policies: [(name: String, crossings: RecordedCrossings)]) {
    rows = policies.compactMap { name, crossings in
      CrossingSpread(crossings).map { spread in
        Row(
          name: name, range: Double(spread.low)...Double(spread.high), mean: spread.mean)
      }
    }
    guard rows.contains(where: { $0.range.upperBound > 0 }) else { return nil }
  }

  func svg(id: String, title: String) -> Markup {
    let greatest = rows.map { max($0.range.upperBound, $0.mean) }.max() ?? 1
    var canvas = Canvas(width: Self.width, height: Double(rows.count) * Self.pitch + 4)
    for (place, row) in rows.enumerated() {
      let top = Double(place) * Self.pitch
      func x(_ number: Double) -> Double { 8 + number / greatest * (Self.width - 16) }
      let ends = [row.range.lowerBound, row.range.upperBound].map {
        NumberText.fixed($0, digits: 0)
      }
      let numbers =
        NumberText.fixed(row.mean, digits: row.mean >= 9.95 ? 0 : 1)
        + " (\(ends.joined(separator: "–")))"
      let room = Self.width - Canvas.width(of: numbers, size: Self.font) - 18
      canvas.words(
        ShortName.fitting(row.name, width: room * Canvas.font / Self.font), 0, top + 13,
        size: Self.font)
      canvas.words(numbers, Self.width - 2, top + 13, .end, size: Self.font)
      canvas.bar(
        x: 8, y: top + 21.5, width: Self.width - 16, height: 1, colour: Palette.grid)
      canvas.bar(
        x: x(row.range.lowerBound), y: top + 18,
        width: max(2, x(row.range.upperBound) - x(row.range.lowerBound)), height: 8,
        colour: Palette.line(0), opacity: 0.45, tells: row.name)
      canvas.dot(x(row.mean), top + 22, colour: Palette.line(0), radius: 4, tells: numbers)
    }
    return canvas.svg(id: id, title: title, description: title)
  }
}
