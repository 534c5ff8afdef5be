import Languages

/// How often each count was seen, one strip of bars for each policy above a common axis.
///
/// Each strip fills its own height: what is compared is where the counts lie and how they spread.
public struct TextHistograms: Sendable {
  public struct Strip: Sendable {
    public let letter: Character
    /// The strip's colour, where there are colours.
    public let colour: Int
    /// `counts[k]` is how often k was seen.
    public let counts: [Double]
    /// What stands to the right where there is room.
    public let note: String

    public init(letter: Character, colour: Int, counts: [Double], note: String) {
      (self.letter, self.colour, self.counts, self.note) = (letter, colour, counts, note)
    }
  }

  /// Rows of all strips together, as far as each gets one.
  static let plotHeight = 8
  /// Below this width notes are left out.
  private static let widthWithNotes = 60

  public let strips: [Strip]

  public init(_ strips: [Strip]) { self.strips = strips }

  /// The strips with their axis, no line wider than `width`.
  public func lines(width: Int, style: TextStyle = .plain) -> [String] {
    let most = max(1, strips.map(\.counts.count).max() ?? 1)
    let notes = width < Self.widthWithNotes ? 0 : (strips.map(\.note.displayWidth).max() ?? 0) + 2
    let room = max(2, width - 3 - notes)
    let bins = Bins(numbers: most, columns: room)
    let height = max(1, Self.plotHeight / max(1, strips.count))
    var canvas = TextCanvas(width: 3 + room, height: height * strips.count + 2)
    for (place, strip) in strips.enumerated() {
      canvas.draw(strip.letter, 0, place * height + height - 1, owner: strip.colour)
      for row in 0..<height { canvas.draw("│", 2, place * height + row) }
      draw(strip, bins, height, place, &canvas)
    }
    TextAxis(
      columns: bins.columns, columnsPerUnit: Double(bins.columnsEach) / Double(bins.width),
      shift: (bins.columnsEach - 1) / 2
    ).draw(on: &canvas, left: 2, row: height * strips.count)
    var lines = canvas.lines(style)
    guard notes > 0 else { return lines }
    for (place, strip) in strips.enumerated() where !strip.note.isEmpty {
      let row = place * height + height - 1
      let spaces = 3 + room - canvas.length(ofRow: row) + 2
      lines[row] += String(repeating: " ", count: spaces) + strip.note
    }
    return lines
  }

  private func draw(
    _ strip: Strip, _ bins: Bins, _ height: Int, _ place: Int, _ canvas: inout TextCanvas
  ) {
    let sums = bins.sums(strip.counts)
    guard let top = sums.max(), top > 0 else { return }
    for (bin, sum) in sums.enumerated() where sum > 0 {
      // In eighths of a row; what was seen at all is shown.
      let eighths = max(1, Int((sum / top * Double(height * 8)).rounded()))
      for row in 0..<height {
        let level = eighths - (height - 1 - row) * 8
        guard level > 0 else { continue }
        for column in 0..<bins.columnsEach {
          canvas.draw(
            Self.bars[min(8, level) - 1], 3 + bin * bins.columnsEach + column,
            place * height + row, owner: strip.colour)
        }
      }
    }
  }

  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Counts put together so that they fit the columns, or spread where there is room.
  private struct Bins {
    /// With more bins chance would show more than the shape does.
    private static let mostBins = 40

    /// Counts to a bin, and columns to a bin.
    let width: Int
    let columnsEach: Int
    let count: Int

    var columns: Int { count * columnsEach }

    init(numbers: Int, columns: Int) {
      let most = min(columns, Self.mostBins)
      width = (numbers + most - 1) / most
      count = (numbers + width - 1) / width
      columnsEach = min(6, max(1, columns / count))
    }

    func sums(_ counts: [Double]) -> [Double] {
      stride(from: 0, to: counts.count, by: width).map { start in
        counts[start..<min(start + width, counts.count)].reduce(0, +)
      }
    }
  }
}
