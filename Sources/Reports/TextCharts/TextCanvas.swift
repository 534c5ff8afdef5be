/// A rectangle of narrow characters, each perhaps in the colour of a policy.
struct TextCanvas {
  private struct Cell {
    var character: Character = " "
    /// The policy's place, for its colour.
    var owner: Int?
  }

  let width: Int
  let height: Int
  private var cells: [Cell]

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    cells = Array(repeating: Cell(), count: width * height)
  }

  /// The character at a place; rows count from the top.
  subscript(column: Int, row: Int) -> Character {
    cells[row * width + column].character
  }

  /// Draws one character; what is outside is left out.
  mutating func draw(_ character: Character, _ column: Int, _ row: Int, owner: Int? = nil) {
    guard 0..<width ~= column, 0..<height ~= row else { return }
    cells[row * width + column] = Cell(character: character, owner: owner)
  }

  mutating func write(_ text: String, from column: Int, _ row: Int, owner: Int? = nil) {
    for (place, character) in text.enumerated() {
      draw(character, column + place, row, owner: owner)
    }
  }

  /// Columns of a row up to its last character.
  func length(ofRow row: Int) -> Int {
    let own = cells[row * width..<(row + 1) * width]
    return own.lastIndex { $0.character != " " }.map { $0 - row * width + 1 } ?? 0
  }

  /// The rows without trailing spaces, runs of one colour coloured together.
  func lines(_ style: TextStyle) -> [String] {
    (0..<height).map { row in
      var line = ""
      var run = ""
      var owner: Int?
      func flush() { line += owner.map { style.colour($0, run) } ?? run }
      for cell in cells[row * width..<row * width + length(ofRow: row)] {
        // A space shows no colour.
        if cell.owner != owner, cell.character != " " {
          flush()
          (run, owner) = ("", cell.owner)
        }
        run.append(cell.character)
      }
      flush()
      return line
    }
  }
}
