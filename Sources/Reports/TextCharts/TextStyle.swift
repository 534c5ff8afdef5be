/// Whether words on a terminal may be bold or coloured; what they say never depends on it.
public struct TextStyle: Sendable, Hashable {
  public static let plain = TextStyle(isColoured: false)

  public let isColoured: Bool

  public init(isColoured: Bool) { self.isColoured = isColoured }

  func strong(_ text: String) -> String { sgr("1", text) }

  /// A colour for the n-th of some things, the same in every chart.
  func colour(_ index: Int, _ text: String) -> String {
    sgr(Self.colours[index % Self.colours.count], text)
  }

  /// Something that went wrong.
  public func alarm(_ text: String) -> String { sgr("31", text) }

  /// Blue, brown, green, magenta, cyan, red: readable on dark and on light.
  private static let colours = ["34", "33", "32", "35", "36", "31"]

  private func sgr(_ code: String, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
