/// A piece of SVG or HTML as a value; whatever a user wrote is escaped when it becomes text.
public indirect enum Markup: Sendable, Hashable {
  case element(String, [Attribute], [Markup])
  case text(String)
  /// Our own style sheet or script, which stands as it is; never a user's words.
  case trusted(String)
  case group([Markup])

  public struct Attribute: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  public static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup] = []
  ) -> Markup {
    .element(name, attributes.map { Attribute($0.key, $0.value) }, children)
  }

  public static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String
  ) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  public var rendered: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch self {
    case .text(let text): output += Self.escaped(text)
    case .trusted(let text): output += text
    case .group(let parts): for part in parts { part.write(to: &output) }
    case .element(let name, let attributes, let children):
      output += "<" + name
      for attribute in attributes {
        output += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
      }
      guard !children.isEmpty || !Self.mayStandAlone.contains(name) else {
        output += "/>"
        return
      }
      output += ">"
      for child in children { child.write(to: &output) }
      output += "</\(name)>"
    }
  }

  /// SVG shapes and HTML's void elements; `<td/>` would open a cell and not close it.
  private static let mayStandAlone: Set = [
    "line", "path", "rect", "circle", "polygon", "polyline", "meta", "br", "hr",
  ]
}

// MARK: - Escaping

extension Markup {
  /// The text with no character that markup reads as its own, and none that XML 1.0 forbids.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        // Controls break XML; the overrides of direction would let a name rewrite its neighbours.
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
