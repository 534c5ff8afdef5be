/// English that is left over in a text that should be Chinese.
public enum LeftEnglish {
  /// Words that are no names: what stands in quotes, options, paths, codes and dotted names are names.
  ///
  /// Words in capitals are acronyms or stand for what one types; all others must be allowed by name.
  public static func words(in text: String, allowing names: Set<String>) -> [String] {
    withoutNames(text).matches(of: /[A-Za-z][a-z]+(?:-[a-z]+)*/).map { String($0.output) }
      .filter { !names.contains($0) }
  }

  /// Small words that no name would be, by which an English sentence is known.
  public static func sentences(in text: String) -> [String] {
    withoutNames(text).matches(of: /\b(?:the|of|is|are|must|be|and|or|not|with|it)\b/)
      .map { String($0.output) }
  }

  private static func withoutNames(_ text: String) -> String {
    text.replacing(/“[^”]*”|"[^"]*"/, with: "“”")
      .replacing(/\[[A-Za-z0-9_.-]+\](?=\n|$)/, with: "")
      .replacing(/(^|[^A-Za-z0-9-])--?[a-z][a-z-]*(?:=\S+)?/) { String($0.1) }
      .replacing(/[0-9a-f]{40,}/, with: "")
      .replacing(/[A-Za-z0-9#*-]*[.\/_#\[\]][A-Za-z0-9.\/_#*\[\]-]*/, with: "")
      // The rows of a chart are letters and marks.
      .replacing(/[│┤].*/, with: "")
  }
}
