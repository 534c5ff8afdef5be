import Languages
import Reports

/// A run that needs more memory than there is, and what would fit.
struct TooLargeRun: Equatable {
  /// An option with which it needs less.
  struct Way: Equatable {
    let option: String
    let needed: Double
  }

  /// Bytes.
  let needed, most: Double
  /// Whether two runs are compared, of which single futures are kept.
  let isComparison: Bool
  let ways: [Way]

  var phrase: Phrase {
    let amount =
      needed.isFinite
      ? Phrase("about \(RoughText.bytes(needed)) of memory", "约需 \(RoughText.bytes(needed)) 内存")
      : Phrase("more memory than any machine has", "所需内存超过任何机器")
    let most = RoughText.bytes(most)
    let told = ways.map { way in
      Phrase(
        "with \(way.option) it needs about \(RoughText.bytes(way.needed)); ",
        "加上 \(way.option) 约需 \(RoughText.bytes(way.needed))；")
    }
    let what =
      isComparison ? Phrase("the comparison", "本次比较") : Phrase("the run", "本次运行")
    return Phrase(
      "\(what.english) needs \(amount.english), and there are \(most); "
        + told.map(\.english).joined() + "fewer projects or policies (--policy) need less",
      "\(what.chinese)\(amount.chinese)，而可用内存为 \(most)；"
        + told.map(\.chinese).joined() + "减少项目或政策（--policy）可降低所需")
  }
}
