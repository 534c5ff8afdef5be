/// What a program prints, kept instead.
enum Printed {
  /// Runs a program whose `print` is the one that it is handed.
  static func text(by program: ((Any...) -> Void) throws -> Void) throws -> String {
    var text = ""
    try program { items in
      text += items.map { "\($0)" }.joined(separator: " ") + "\n"
    }
    return text
  }
}
