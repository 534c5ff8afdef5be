/// A value given beside a document, as in `--set stages[0].p=0.8`.
public struct Setting: Hashable, Sendable {
  /// The text as typed.
  public let text: String
  /// Where it was given.
  public let origin: Origin
  public let path: FieldPath
  public let value: DocumentNode
  /// The value where it is a text only because it is no JSON5: a field of numbers or flags may know it as one.
  let bareText: String?

  /// Reads `path=value`; a value that is no JSON5, such as `2024-06` or `80%`, is a text.
  public init(_ text: String) throws(Faults) {
    let origin = Origin.setting(text)
    guard let (path, literal) = Self.split(text) else {
      throw Faults([
        Fault(.unknownPath, at: origin, accepted: .setting, suggestion: Self.meant(by: text))
      ])
    }
    self.text = text
    self.origin = origin
    self.path = path
    let value = try Self.value(literal, origin)
    self.value = (value ?? DocumentNode(.text(String(literal)), origin: origin)).withOrigin(origin)
    bareText = value == nil ? String(literal) : nil
  }

  /// A value that was typed elsewhere than on the command line, such as into a cell of a workbook.
  ///
  /// A text may be a number or a flag as people type it, where a field wants one.
  public init(_ path: FieldPath, _ value: DocumentNode) {
    text = "\(path)=\(value.literal)"
    (self.path, self.value, origin) = (path, value, value.origin)
    bareText = if case .text(let text) = value.kind { text } else { nil }
  }

  /// Divides at the first `=` that leaves a path before it, since a quoted name may hold one.
  private static func split(_ text: String) -> (FieldPath, Substring)? {
    for index in text.indices where text[index] == "=" {
      if let path = FieldPath(text[..<index]) { return (path, text[text.index(after: index)...]) }
    }
    return nil
  }

  /// The setting that a text with another sign, or a space, in the place of `=` most likely is.
  private static func meant(by text: String) -> String? {
    guard let place = text.firstIndex(where: { ":：＝".contains($0) || $0.isWhitespace }) else {
      return nil
    }
    let value = String(text[text.index(after: place)...]).trimmed
    let guess = text[..<place] + "=" + value
    return value.isEmpty || split(String(guess)) == nil ? nil : String(guess)
  }

  /// Nothing for what is no JSON5 and begins like none.
  private static func value(
    _ literal: Substring, _ origin: Origin
  ) throws(Faults) -> DocumentNode? {
    do {
      return try JSON5.parse(String(literal), file: origin.file)
    } catch {
      guard let first = literal.first, !"{['\"".contains(first) else {
        throw Faults(error.list.map { $0.withoutPosition }, omitted: error.omitted)
      }
      return nil
    }
  }
}

extension Fault {
  /// A column within an option's text would be counted from a place that nobody sees.
  fileprivate var withoutPosition: Fault {
    var fault = self
    fault.position = nil
    return fault
  }
}
