import Portfolios

/// Colours of sixteen policies that keep a contrast of 3 on white, the first six of 4.5.
///
/// Where the colour-blind would take two of them for one, their dashes differ.
enum Palette {
  static let lines = [
    "#0b5fa5", "#b8460e", "#00735a", "#7d3c8c", "#6b5900", "#444444", "#e10069", "#2d87d2",
    "#a39000", "#1e0087", "#9687a5", "#f06a00", "#6a1410", "#10a08a", "#d050f0", "#0f2d0f",
  ]
  static let dashes = ["", "7 3", "2 3", "9 3 2 3", "4 2", "1 2"]
  static let ink = "#1b2733"
  static let quiet = "#55626e"
  static let grid = "#dde3e8"
  static let axis = "#8693a0"
  static let ground = "#ffffff"
  /// What flows on from stage to stage, and a range around the line of the same hue.
  static let flow = "#b9c7d3"
  static let pale = "#9dbfdd"

  static func line(_ index: Int) -> String { lines[index % lines.count] }
  /// Another dash each time that the colours begin again.
  static func dash(_ index: Int) -> String {
    dashes[(index + index / lines.count) % dashes.count]
  }

  // What becomes of a project.
  static let crossed = "#00735a"
  static let closed = "#e2a33c"
  static let living = "#7fb3d5"
  static let refused = "#97a5b1"
  static let unsigned = "#c9d1d8"
  /// Failures, the later the darker.
  static func failed(stage: Int, of count: Int) -> String {
    let shades = ["#d9b8ad", "#c48a77", "#a85d45", "#83392a", "#5c2118"]
    guard count > 1 else { return shades[2] }
    return shades[min(shades.count - 1, stage * (shades.count - 1) / max(1, count - 1))]
  }
}

extension Palette {
  /// By what way the state's shares in a company go, and what they bring; grey for what has none.
  static func ofEnd(_ end: StakeEnd?) -> String {
    switch end {
    case .listing: "#0b5fa5"
    case .acquisition: "#6aa5d8"
    case .buyBack: "#00735a"
    case .rounds: "#7d3c8c"
    case .fundEnd: "#b8460e"
    case .handOver: "#e07b53"
    case .writeOff: "#97a5b1"
    case .unheld, nil: "#c9d1d8"
    }
  }
}

extension Palette {
  /// Words on a filled area: white on the dark ones.
  static func inkOn(_ colour: String) -> String {
    guard let value = Int(colour.dropFirst(), radix: 16) else { return ink }
    let (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255)
    return red * 299 + green * 587 + blue * 114 < 135_000 ? "#ffffff" : ink
  }
}

extension Palette {
  /// What a page may repaint in the dark: words, axes and the ground, by the name of their class.
  static func tone(_ colour: String) -> String? {
    [ink: "ink", quiet: "quiet", grid: "grid", axis: "axis", ground: "ground"][colour]
  }

  /// Between rust at −1 and blue at 1, grey where a number is nothing.
  static func diverging(_ part: Double) -> String {
    let end = part < 0 ? (0xB8, 0x46, 0x0E) : (0x0B, 0x5F, 0xA5)
    // Even a little is told from nothing.
    let share = part == 0 ? 0 : min(1, 0.2 + 0.8 * abs(part))
    func mixed(_ from: Int, _ to: Int) -> String {
      let value = Int((Double(from) + Double(to - from) * share).rounded())
      return (value < 16 ? "0" : "") + String(value, radix: 16)
    }
    return "#" + mixed(0xD9, end.0) + mixed(0xDD, end.1) + mixed(0xE1, end.2)
  }
}
