package import Documents
package import Languages
import Randomness

// What an assumption may be, in words.

extension Phrase {
  /// Values that are chosen among.
  static func choices(_ values: [DocumentNode]) -> Phrase {
    Phrase("one of \(values.listed(", "))", "可选 \(values.listed("、"))")
  }

  /// Values of which one is true, nobody knows which.
  static func equallyLikely(_ values: [DocumentNode]) -> Phrase {
    Phrase("equally likely \(values.listed(", "))", "等可能 \(values.listed("、"))")
  }

  /// Values a step apart.
  static func steps(_ node: DocumentNode) -> Phrase {
    let (from, to, step) = (node.literal("from"), node.literal("to"), node.literal("step"))
    return Phrase("\(from) to \(to) by \(step)", "\(from) 至 \(to)，步长 \(step)")
  }

  /// A law by its word and the numbers that the file gives.
  package static func law(_ node: DocumentNode) -> Phrase {
    guard case .text(let word)? = node["law"]?.kind else { return Phrase(same: "") }
    let given = node.members.filter {
      $0.name != "law" && $0.value.origin != .default && $0.value.type != .record
    }
    let english = given.map { "\($0.name) \($0.value.literal)" }.joined(separator: ", ")
    let chinese = given.map { "\(names[$0.name] ?? $0.name) \($0.value.literal)" }
      .joined(separator: "，")
    return Phrase("\(word) (\(english))", "\(lawName(word))（\(chinese)）")
  }

  /// What a Chinese sentence calls a law, by the word that files write or by its name in the library.
  static func lawName(_ word: String) -> String { laws[word.lowercased()] ?? word }

  /// The same of a parameter of a law.
  static func parameterName(_ word: String) -> String? { names[word] }

  /// A sentence's second half: the values that a law can take.
  static func withinItsLaw(_ law: Distribution) -> Phrase {
    let range = NumberRange(
      lower: .including(law.support.lowerBound), upper: .including(law.support.upperBound))
    return Phrase(
      "its law never gives that; it must be \(range.phrase.english)",
      "其分布取不到此值；必须\(range.phrase.chinese)")
  }

  private static let laws = [
    "constant": "定值", "uniform": "均匀分布", "triangular": "三角分布", "pert": "PERT 分布",
    "beta": "贝塔分布", "normal": "正态分布", "lognormal": "对数正态分布", "gamma": "伽马分布",
    "exponential": "指数分布", "weibull": "韦布尔分布", "pareto": "帕累托分布",
    "discrete": "离散分布", "buckets": "区间分布", "empirical": "经验分布",
    "truncated normal": "截断正态分布", "bounded pareto": "有界帕累托分布", "bernoulli": "伯努利分布",
  ]

  private static let names = [
    "mean": "均值", "sd": "标准差", "min": "最小", "max": "最大", "mode": "最可能", "value": "值",
    "values": "取值", "weights": "权重", "ranges": "区间", "shape": "形状", "scale": "尺度",
    "rate": "率", "mu": "对数均值", "sigma": "对数标准差", "p10": "十分之一分位",
    "p90": "十分之九分位", "median": "中位数", "column": "列", "csv": "文件",
  ]
}

extension [DocumentNode] {
  /// The first eight, and whether there are more.
  fileprivate func listed(_ separator: String) -> String {
    prefix(8).map(\.shown).joined(separator: separator) + (count > 8 ? separator + "…" : "")
  }
}

extension DocumentNode {
  /// The value for a reader: a text without its marks.
  package var shown: String {
    if case .text(let text) = kind { Excerpt.line(text) } else { literal }
  }

  fileprivate func literal(_ name: String) -> String { self[name]?.literal ?? "" }
}
