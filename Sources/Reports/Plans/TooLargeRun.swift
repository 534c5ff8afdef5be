package import Languages

/// A run that needs more memory than there is, and what would fit.
package struct TooLargeRun: Hashable, Sendable {
  /// What may be asked for instead.
  package enum Change: Hashable, Sendable {
    case oneThread, oneMetric
    /// So many futures.
    case trials(Int)
  }

  /// A change with which it needs less.
  package struct Way: Hashable, Sendable {
    package let change: Change
    package let needed: Double
  }

  /// How whoever asks would write these changes, and that of fewer policies; a number follows `trials`.
  package struct Spelling: Sendable {
    let oneThread, oneMetric, trials, policies: String

    package init(oneThread: String, oneMetric: String, trials: String, policies: String) {
      (self.oneThread, self.oneMetric) = (oneThread, oneMetric)
      (self.trials, self.policies) = (trials, policies)
    }

    fileprivate subscript(change: Change) -> String {
      switch change {
      case .oneThread: oneThread
      case .oneMetric: oneMetric
      case .trials(let number): trials + String(number)
      }
    }
  }

  /// Bytes.
  package let needed, most: Double
  /// Whether two runs are compared, of which single futures are kept.
  package let isComparison: Bool
  /// Those that fit.
  package let ways: [Way]

  package func phrase(_ spelling: Spelling) -> Phrase {
    let amount =
      needed.isFinite
      ? Phrase("about \(RoughText.bytes(needed)) of memory", "约需 \(RoughText.bytes(needed)) 内存")
      : Phrase("more memory than any machine has", "所需内存超过任何机器")
    let most = RoughText.bytes(most)
    let told = ways.map { way in
      Phrase(
        "with \(spelling[way.change]) it needs about \(RoughText.bytes(way.needed)); ",
        "加上 \(spelling[way.change]) 约需 \(RoughText.bytes(way.needed))；")
    }
    let what = isComparison ? Phrase("the comparison", "本次比较") : Phrase("the run", "本次运行")
    return Phrase(
      "\(what.english) needs \(amount.english), and there are \(most); "
        + told.map(\.english).joined()
        + "fewer projects or policies (\(spelling.policies)) need less",
      "\(what.chinese)\(amount.chinese)，而可用内存为 \(most)；"
        + told.map(\.chinese).joined() + "减少项目或政策（\(spelling.policies)）可降低所需")
  }
}
