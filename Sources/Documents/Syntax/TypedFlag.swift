/// Yes or no as people type it, or as a spreadsheet shows it: `TRUE`, `no` or `是`.
enum TypedFlag {
  private static let words = [
    "true": true, "yes": true, "是": true, "false": false, "no": false, "否": false,
  ]

  /// Nothing for any other word.
  static func flag(_ text: String) -> Bool? { words[text.halfWidth.trimmed.lowercased()] }
}

extension Schema {
  /// What a text says where the shape takes yes or no and no text.
  func flag(typed text: String, as shape: Shape) -> Bool? {
    let types = shape.types(in: self)
    guard types.contains(.flag), !types.contains(.text) else { return nil }
    return TypedFlag.flag(text)
  }
}

extension DocumentNode.Kind {
  /// Whether a text that was typed says this.
  package func isSaid(by text: String) -> Bool {
    switch self {
    case .flag(let flag): TypedFlag.flag(text) == flag
    default: self == .text(text)
    }
  }
}
