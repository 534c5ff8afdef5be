/// A horizontal axis of characters from 0, with as many ticks as have room for their labels.
struct TextAxis {
  let columns: Int
  private let columnsPerUnit: Double
  /// Columns from the axis' beginning to the middle of what stands at 0.
  private let shift: Int
  private let step: Double

  /// Columns from label to label, at least.
  private static let spacing = 7.0

  init(columns: Int, columnsPerUnit: Double, shift: Int = 0) {
    (self.columns, self.columnsPerUnit, self.shift) = (columns, columnsPerUnit, shift)
    var steps = [1.0, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000][...]
    while let first = steps.first, steps.count > 1, first * columnsPerUnit < Self.spacing {
      steps.removeFirst()
    }
    step = max(steps[steps.startIndex], Self.spacing / columnsPerUnit / 2)
  }

  /// An axis whose first column is 0 and whose last is `end`.
  init(to end: Double, columns: Int) {
    self.init(columns: columns, columnsPerUnit: Double(columns - 1) / max(end, 1e-9))
  }

  func value(ofColumn column: Int) -> Double { Double(column) / columnsPerUnit }

  /// The axis on one row, its labels on the next; the plot begins right of `left`.
  func draw(on canvas: inout TextCanvas, left: Int, row: Int) {
    canvas.draw("└", left, row)
    for column in 0..<columns { canvas.draw("─", left + 1 + column, row) }
    var tick = 0.0
    while true {
      let column = Int((tick * columnsPerUnit).rounded()) + shift
      guard column < columns else { return }
      let place = left + 1 + column
      let label = NumberText.plain(tick)
      canvas.draw("┬", place, row)
      canvas.write(label, from: min(place, canvas.width - label.count), row + 1)
      tick += step
    }
  }
}
