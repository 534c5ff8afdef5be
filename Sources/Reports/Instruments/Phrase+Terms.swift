import Languages

// Terms in a few words.

extension Phrase {
  static func sum(_ english: String, _ chinese: String, _ value: Double) -> Phrase {
    Phrase("\(english) \(NumberText.plain(value))", "\(chinese) \(NumberText.plain(value))")
  }

  static func percent(
    _ english: String, _ chinese: String, _ share: Double
  ) -> Phrase {
    // A rate such as 3.5 % keeps its digit.
    let text = "\(NumberText.plain((share * 10_000).rounded() / 100))%"
    return Phrase("\(english) \(text)", "\(chinese) \(text)")
  }

  static func months(_ english: String, _ chinese: String, _ count: Double) -> Phrase {
    let text = NumberText.plain(count)
    return Phrase("\(english) \(text) months", "\(chinese) \(text) 个月")
  }
}
