import Documents
import Languages

/// A number that a table of projects never says, as the scenario around it states it: a best guess in a range.
struct AssumedParameter {
  let name: String
  let title: Phrase
  let least, best, most: Double

  static func all(costOfStage: Double) -> [AssumedParameter] {
    [
      AssumedParameter(
        "pass", Phrase("Chance of passing a gate", "每阶段通过评审的概率"), 0.6, 0.8, 0.95),
      AssumedParameter(
        "months", Phrase("Months that a stage takes", "每阶段历时（月）"), 6, 9, 15),
      AssumedParameter(
        "cost", Phrase("Cost of a stage", "每阶段费用"),
        (costOfStage / 2).rounded(.down), costOfStage, costOfStage * 2),
      AssumedParameter(
        "share", Phrase("Share of accepted projects that are ever financed", "验收项目最终获得融资的比例"),
        0.3, 0.5, 0.7),
      AssumedParameter(
        "wait", Phrase("Months until financing, on average", "获得融资的平均等待时间（月）"), 6, 12, 18),
      AssumedParameter(
        "preMoney", Phrase("Pre-money value of the market round", "市场轮投前估值"), 5000, 8000, 12_000),
      AssumedParameter(
        "newMoney", Phrase("Money of the market round", "市场轮新增资金"), 1000, 2000, 4000),
    ]
  }

  private init(_ name: String, _ title: Phrase, _ least: Double, _ best: Double, _ most: Double) {
    (self.name, self.title) = (name, title)
    (self.least, self.best, self.most) = (least, best, most)
  }

  /// Its line in `parameters`.
  var line: String {
    let range = "uncertain: { min: \(JSONText.numeral(least)), max: \(JSONText.numeral(most)) }"
    let words =
      "title: { en: \(Excerpt.quoted(title.english)), zh: \(Excerpt.quoted(title.chinese)) }"
    return
      "\(name): { \(range), best: \(JSONText.numeral(best)), \(words), source: { en: \"judgement\", zh: \"判断\" } },"
  }
}
