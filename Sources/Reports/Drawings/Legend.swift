import Languages

/// Names beside their marks, in as many rows as they need.
struct Legend {
  struct Entry {
    let names: [String]
    let colour: String
    /// A line's dashes; nothing for a filled square.
    let dash: String?

    init(names: [String], colour: String, dash: String?) {
      (self.names, self.colour, self.dash) = (names, colour, dash)
    }

    init(name: String, colour: String, dash: String?) {
      self.init(names: [name], colour: colour, dash: dash)
    }
  }

  private struct Place {
    let x: Double
    let row: Int
    /// The name, or what stands of it in each row.
    let lines: [String]
  }

  static let rowHeight = 21.0

  let entries: [Entry]
  private let places: [Place]

  init(_ entries: [Entry], from left: Double, width: Double, in language: Language) {
    self.entries = entries
    var x = left
    var row = 0
    var places: [Place] = []
    for entry in entries {
      let lines = NameLines(entry.names, width: width - 58, rows: 3, in: language).lines
      let needed = 36 + (lines.map { Canvas.width(of: $0) }.max() ?? 0) + 22
      if x > left, x + needed > left + width {
        x = left
        row += 1
      }
      places.append(Place(x: x, row: row, lines: lines))
      x += needed
      guard lines.count > 1 else { continue }
      // Nothing stands beside a name of several rows.
      x = left + width
      row += lines.count - 1
    }
    self.places = places
  }

  var height: Double {
    Double(places.last.map { $0.row + $0.lines.count } ?? 0) * Self.rowHeight
  }

  func draw(on canvas: inout Canvas, top: Double) {
    for (entry, place) in zip(entries, places) {
      let y = top + Double(place.row) * Self.rowHeight + 10
      if let dash = entry.dash {
        canvas.curve([(place.x, y), (place.x + 28, y)], colour: entry.colour, dash: dash)
      } else {
        canvas.bar(x: place.x + 8, y: y - 7, width: 16, height: 13, colour: entry.colour)
      }
      for (index, line) in place.lines.enumerated() {
        canvas.words(line, place.x + 36, y + 4.5 + Double(index) * Self.rowHeight)
      }
    }
  }
}
