import Languages

/// Text built block by block, an empty line between blocks.
struct TextBlocks {
  let language: Language
  let width: Int
  private(set) var lines: [String] = []

  init(language: Language, width: Int) {
    (self.language, self.width) = (language, width)
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func add(_ phrases: [Phrase]) {
    add(lines: phrases.flatMap { WrappedText($0[language], width: width).lines })
  }

  mutating func add(_ table: TextTable) {
    if !table.rows.isEmpty { add(lines: table.lines(width: width, in: language)) }
  }

  private mutating func add(lines block: [String]) {
    guard !block.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines += block
  }
}
