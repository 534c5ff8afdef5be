/// Colours that keep a contrast of 4.5 on white, differ in lightness, and are told apart by the
/// colour-blind; in black and white the dashes and the order still tell them.
enum Palette {
  static let lines = ["#0b5fa5", "#b8460e", "#00735a", "#7d3c8c", "#6b5900", "#444444"]
  static let dashes = ["", "7 3", "2 3", "9 3 2 3", "4 2", "1 2"]
  static let ink = "#1b2733"
  static let quiet = "#55626e"
  static let grid = "#dde3e8"
  static let axis = "#8693a0"

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
  /// Words on a filled area: white on the dark ones.
  static func inkOn(_ colour: String) -> String {
    guard let value = Int(colour.dropFirst(), radix: 16) else { return ink }
    let (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255)
    return red * 299 + green * 587 + blue * 114 < 135_000 ? "#ffffff" : ink
  }
}
