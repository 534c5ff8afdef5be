/// Names that JSON5 lets stand without quotes, in any script.
enum Identifier {
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "$" || scalar == "_" || scalar.properties.isIDStart
  }

  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isStart(scalar) || scalar.properties.isIDContinue || scalar == "\u{200C}"
      || scalar == "\u{200D}"
  }

  /// Whether the name can stand without quotes in a file and in a path.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, isStart(first) else { return false }
    return name.unicodeScalars.allSatisfy { isPart($0) && $0.properties.generalCategory != .format }
  }
}
