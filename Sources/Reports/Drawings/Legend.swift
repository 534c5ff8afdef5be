/// Names beside their marks, in as many rows as they need.
struct Legend {
  struct Entry {
    let name: String
    let colour: String
    /// A line's dashes; nothing for a filled square.
    let dash: String?
  }

  static let rowHeight = 21.0

  let entries: [Entry]
  private let places: [(x: Double, row: Int)]

  init(_ entries: [Entry], from left: Double, width: Double) {
    self.entries = entries
    var x = left
    var row = 0
    var places: [(x: Double, row: Int)] = []
    for entry in entries {
      let needed = 36 + Canvas.width(of: entry.name) + 22
      if x > left, x + needed > left + width {
        x = left
        row += 1
      }
      places.append((x, row))
      x += needed
    }
    self.places = places
  }

  var height: Double { Double((places.last?.row ?? -1) + 1) * Self.rowHeight }

  func draw(on canvas: inout Canvas, top: Double) {
    for (entry, place) in zip(entries, places) {
      let y = top + Double(place.row) * Self.rowHeight + 10
      if let dash = entry.dash {
        canvas.curve([(place.x, y), (place.x + 28, y)], colour: entry.colour, dash: dash)
      } else {
        canvas.bar(x: place.x + 8, y: y - 7, width: 16, height: 13, colour: entry.colour)
      }
      canvas.words(entry.name, place.x + 36, y + 4.5)
    }
  }
}
