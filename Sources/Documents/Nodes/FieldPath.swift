/// The way from a document's root to a value, as in `projects[2].stages[0].success`.
public struct FieldPath: Hashable, Sendable {
  public enum Component: Hashable, Sendable {
    case field(String)
    case index(Int)
  }

  public var components: [Component]

  public init(_ components: [Component] = []) { self.components = components }

  public static let root = FieldPath()

  public func field(_ name: String) -> FieldPath { FieldPath(components + [.field(name)]) }
  public func index(_ index: Int) -> FieldPath { FieldPath(components + [.index(index)]) }
}

// MARK: - Printing

extension FieldPath: CustomStringConvertible {
  /// Fields joined by points; a name that is no plain word stands quoted, as in `holders["A-1"]`.
  public var description: String {
    var text = ""
    for component in components {
      switch component {
      case .index(let index): text += "[\(index)]"
      case .field(let name) where Identifier.isPlain(name): text += (text.isEmpty ? "" : ".") + name
      case .field(let name): text += "[" + Excerpt.quoted(name) + "]"
      }
    }
    return text
  }
}

// MARK: - Reading

extension FieldPath {
  /// Reads what `description` prints; nil when the text is no path or has over 64 components.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    self.init()
    while !rest.isEmpty {
      guard components.count < JSON5.maximumDepth, let next = Self.take(&rest, first: self == .root)
      else { return nil }
      components.append(next)
    }
    guard !components.isEmpty else { return nil }
  }

  private static func take(_ rest: inout Substring, first: Bool) -> Component? {
    if rest.first == "[" { return takeBracketed(&rest) }
    if !first {
      guard rest.first == "." else { return nil }
      rest.removeFirst()
    }
    let name = rest.prefix { !".[]=\"'".contains($0) }
    rest = rest[name.endIndex...]
    return name.isEmpty ? nil : .field(String(name))
  }

  private static func takeBracketed(_ rest: inout Substring) -> Component? {
    let inside = rest.dropFirst()
    if let quote = inside.first, quote == "\"" || quote == "'" { return takeQuoted(&rest) }
    let digits = inside.prefix { $0.isASCII && $0.isNumber }
    guard let index = Int(digits), inside[digits.endIndex...].first == "]" else { return nil }
    rest = inside[digits.endIndex...].dropFirst()
    return .index(index)
  }

  /// A quoted name is a JSON5 string, so every escape works.
  private static func takeQuoted(_ rest: inout Substring) -> Component? {
    var scanner = SourceScanner(Array(rest.dropFirst().utf8))
    guard case .success(let name) = scanner.takeString(), scanner.byte == UInt8(ascii: "]")
    else { return nil }
    rest = rest.dropFirst()
    let end = rest.utf8.index(rest.startIndex, offsetBy: scanner.index + 1)
    rest = rest[end...]
    return .field(name)
  }
}
