package import Languages

extension Phrase {
  /// The words by the codes of their languages, for programs.
  package var json: JSONValue { ["en": .text(english), "zh": .text(chinese)] }
}
