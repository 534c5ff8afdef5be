package import Languages

extension RunForecast {
  /// How large it is, and what it will take.
  package var statement: Phrase {
    let (time, what) = (RoughText.duration(seconds: seconds), size)
    let bytes = (RoughText.bytes(memory), RoughText.bytes(written))
    let needs =
      written > 0
      ? Phrase(", \(bytes.0) of memory and \(bytes.1) of disk", "，内存 \(bytes.0)，磁盘 \(bytes.1)")
      : Phrase(" and \(bytes.0) of memory", "，内存 \(bytes.0)")
    let most = kind == .ceiling ? Phrase("at most ", "至多") : Phrase(same: "")
    return Phrase(
      "\(what.english): this will take \(most.english)about \(time.english)\(needs.english)",
      "\(what.chinese)：\(most.chinese)约需 \(time.chinese)\(needs.chinese)")
  }

  private var size: Phrase {
    let counts = (
      NumberText.whole(trials), NumberText.fixed(projects, digits: 0), NumberText.whole(policies)
    )
    let futures = counts.0 + (trials == 1 ? " future" : " futures")
    guard !isOfTwo else {
      return Phrase("\(futures) of both scenarios", "两个情景各 \(counts.0) 个未来")
    }
    let part = kind.share < 1 ? Phrase("a part of ", "其中一份，全部为 ") : Phrase(same: "")
    return Phrase(
      part.english
        + [
          futures, counts.1 + (counts.1 == "1" ? " project" : " projects"),
          counts.2 + (policies == 1 ? " policy" : " policies"),
        ].joined(separator: " × "),
      "\(part.chinese)\(counts.0) 个未来 × \(counts.1) 个项目 × \(counts.2) 项政策")
  }
}
