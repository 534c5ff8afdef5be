extension NumberText {
  /// Three digits that count: `1,230`, `26.5`, `0.125`.
  public static func people(_ value: Double?) -> String {
    guard let value, value.isFinite else { return missing }
    return Precision(of: value).text(value)
  }

  /// Three digits that count, without needless zeros: `0.5`, `1,230`.
  static func stated(_ value: Double) -> String {
    var text = people(value)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A count in a sentence: whole from ten on, else with one digit unless it is whole.
  static func roughCount(_ value: Double) -> String {
    let one = fixed(value, digits: 1)
    guard abs(value) < 9.95 else { return fixed(value, digits: 0) }
    return one.hasSuffix(".0") ? fixed(value, digits: 0) : one
  }

  /// A share in a sentence: `100%`, `26.5%`, `0.21%`; never all or nothing of what is not.
  static func peopleShare(_ share: Double) -> String {
    if share > 0.9995, share < 1 { return "99.9%" }
    if share > 0, share < 0.0005 { return "0.05%" }
    return Precision(of: share * 100).text(share * 100) + "%"
  }
}
