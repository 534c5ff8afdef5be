import Languages

/// The names of a picture's points in a column beside it, each with a line to where it stands.
///
/// Names stand as near to the height of their points as they can without touching, in the points'
/// order from top to bottom, so that lines seldom cross.
struct FrontierLabels {
  /// Points at one place, whose names stand under each other.
  private struct Block {
    var points: [FrontierPoint]
    var lines: [[String]]
    var heights: [Double]

    var height: Double { heights.reduce(0, +) }
  }

  private static let gap = 8.0

  private let blocks: [Block]

  init(_ points: [FrontierPoint], _ key: FrontierKey, width: Double, in language: Language) {
    let (cost, crossings) = (
      points.map(\.cost).max() ?? 0, points.map(\.crossings).max() ?? 0
    )
    var blocks: [Block] = []
    for point in points {
      let lines = NameLines(point.names, width: width, rows: 3, in: language).lines
      let height = max(Double(lines.count) * Canvas.lineHeight + 4, key.radius(point) * 2 + 4)
      let place = blocks.firstIndex {
        abs($0.points[0].cost - point.cost) <= cost * 0.004
          && abs($0.points[0].crossings - point.crossings) <= crossings * 0.008
      }
      if let place {
        blocks[place].points.append(point)
        blocks[place].lines.append(lines)
        blocks[place].heights.append(height)
      } else {
        blocks.append(Block(points: [point], lines: [lines], heights: [height]))
      }
    }
    self.blocks = blocks
  }

  var height: Double { blocks.reduce(0) { $0 + $1.height + Self.gap } }

  /// The blocks from top to bottom, each with the height at which it begins.
  private func placed(_ area: PlotArea) -> [(block: Block, top: Double)] {
    func y(_ block: Block) -> Double { area.y(block.points[0].crossings) }
    let sorted = blocks.sorted { (y($0), -$0.points[0].cost) < (y($1), -$1.points[0].cost) }
    var tops: [Double] = []
    var free = area.top
    for block in sorted {
      tops.append(max(free, y(block) - block.height / 2))
      free = tops[tops.count - 1] + block.height + Self.gap
    }
    // What runs out below is pushed up again.
    free = area.bottom
    for index in sorted.indices.reversed() {
      tops[index] = min(tops[index], free - sorted[index].height)
      free = tops[index] - Self.gap
    }
    return Array(zip(sorted, tops))
  }

  func draw(on canvas: inout Canvas, _ area: PlotArea, _ key: FrontierKey, from left: Double) {
    for (block, top) in placed(area) {
      let middle = top + block.height / 2
      let (x, y) = area.point(block.points[0].cost, block.points[0].crossings)
      canvas.line((x, y), (left - 22, middle), colour: Palette.axis, width: 0.8)
      canvas.line((left - 22, middle), (left - 8, middle), colour: Palette.axis, width: 0.8)
      if block.points.count > 1 {
        canvas.line(
          (left - 8, top + 4), (left - 8, top + block.height - 4), colour: Palette.axis, width: 0.8)
      }
      var free = top
      for (index, point) in block.points.enumerated() {
        let centre = free + block.heights[index] / 2
        canvas.disc(
          left + FrontierKey.largest - 4, centre, radius: key.radius(point),
          colour: key.colour(point))
        canvas.rows(block.lines[index], left + 2 * FrontierKey.largest, around: centre)
        free += block.heights[index]
      }
    }
  }
}
