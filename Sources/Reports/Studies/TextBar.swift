/// A bar in a line of a table: from where to where on a scale that all lines share.
///
///     TextBar(scale, columns: 12).low(-2, high: 4)  // "··░░░█████··"
struct TextBar {
  let low: Double
  let high: Double
  let columns: Int

  /// A scale that holds 0, which stands for the best guess.
  init(holding numbers: [Double], columns: Int) {
    low = min(0, numbers.min() ?? 0)
    high = max(0, numbers.max() ?? 0)
    self.columns = columns
  }

  static let track: Character = "·"
  static let lowSign: Character = "░"
  static let highSign: Character = "█"
  static let bestSign: Character = "│"

  /// Both ends from the best guess, the high one over the low one where they are on one side.
  func text(low lowEnd: Double?, high highEnd: Double?) -> String {
    var cells = [Character](repeating: Self.track, count: columns)
    func fill(_ end: Double?, _ sign: Character) {
      guard let end else { return }
      let (from, to) = (min(place(0), place(end)), max(place(0), place(end)))
      for place in from...to { cells[place] = sign }
    }
    // The longer one first, so that the shorter one is seen.
    if abs(lowEnd ?? 0) >= abs(highEnd ?? 0) {
      fill(lowEnd, Self.lowSign)
      fill(highEnd, Self.highSign)
    } else {
      fill(highEnd, Self.highSign)
      fill(lowEnd, Self.lowSign)
    }
    cells[place(0)] = Self.bestSign
    return String(cells)
  }

  /// A share of the whole from the left: one part full, what others add pale.
  func text(full: Double, pale: Double) -> String {
    var cells = [Character](repeating: Self.track, count: columns)
    for place in 0..<columns {
      let part = (Double(place) + 0.5) / Double(columns)
      if part < pale { cells[place] = Self.lowSign }
      if part < full { cells[place] = Self.highSign }
    }
    return String(cells)
  }

  private func place(_ number: Double) -> Int {
    guard high > low else { return 0 }
    return Int(((number - low) / (high - low) * Double(columns - 1)).rounded())
  }
}
