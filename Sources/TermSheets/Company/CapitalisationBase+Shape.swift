import Documents
import Instruments
import Languages

extension CapitalisationBase {
  /// The parts of a capitalisation, by the words in which a file lists them.
  private static let parts: [(choice: Choice, base: CapitalisationBase)] = [
    (
      Choice("outstanding", Phrase("issued shares, preferred as converted", "已发行股份，优先股按转换后计")),
      .outstanding
    ),
    (Choice("granted", Phrase("options granted", "已授予期权")), .granted),
    (Choice("promised", Phrase("options promised", "已承诺期权")), .promised),
    (Choice("unissued", Phrase("options neither granted nor promised", "未授予亦未承诺的期权")), .unissued),
    (Choice("pool-increase", Phrase("options that the round adds", "本轮新增期权")), .poolIncrease),
    (
      Choice("other-converting", Phrase("shares of the other conversions", "其他转换工具所得股份")),
      .otherConverting
    ),
    (Choice("itself", Phrase("the conversion's own shares", "本工具所得股份")), .itself),
  ]

  /// Words for whole bases that contracts use.
  private static let words: [(choice: Choice, base: CapitalisationBase)] = [
    (
      Choice(
        "existing",
        Phrase("everything before the round: shares and all options", "本轮前的全部：股份与各类期权")),
      .existing
    ),
    (
      Choice(
        "post-money",
        Phrase(
          "everything before the round and all that converts, itself included (a post-money SAFE)",
          "本轮前的全部加全部转换股份，含自身（投后 SAFE）")),
      .postMoneySAFE
    ),
    (
      Choice(
        "liquidity",
        Phrase(
          "issued shares, granted options and all that converts (a SAFE at a sale)",
          "已发行股份、已授予期权加全部转换股份（出售时的 SAFE）")),
      .liquidity
    ),
  ]

  /// What a conversion may be divided over: one word, or a list of parts.
  static let shape = shape(words: words, parts: parts)

  /// What a round's pre-money counts; its pool and conversions are said elsewhere.
  static let roundShape = shape(
    words: words.filter { $0.base == .existing },
    parts: parts.filter { CapitalisationBase.existing.contains($0.base) })

  private static func shape(
    words: [(choice: Choice, base: CapitalisationBase)],
    parts: [(choice: Choice, base: CapitalisationBase)]
  ) -> Shape {
    .either(
      .choice(words.map(\.choice)), .list(of: .choice(parts.map(\.choice)), 1...parts.count))
  }

  init(_ reader: Reader) {
    let all = Self.words + Self.parts
    let names = reader.type == .list ? reader.items.map(\.text) : [reader.text]
    self = names.reduce(into: []) { base, name in
      for entry in all where entry.choice.name == name { base.formUnion(entry.base) }
    }
  }
}
