import Documents
import Languages
import Portfolios

// By which rule a buy-back paid for the state's shares, as a story tells it.

extension CourseEvent.BuyBackRule {
  /// The end of a sentence on what the state receives.
  var phrase: Phrase {
    switch self {
    case .principal(0): Phrase(", its shares at what they cost", "，其股份按本金计")
    case .principal(let interest):
      Phrase(
        ", its shares at what they cost and \(percent(interest)) interest a year",
        "，其股份按本金加年息 \(percent(interest)) 计")
    case .share: Phrase(", its share of the price", "，按其持股比例计")
    case .rest:
      Phrase(
        ", all that is left and less than its shares' price", "，为公司全部所余，不足其股份应付之数")
    }
  }

  private func percent(_ share: Double) -> String { NumberText.percent(share, digits: 2) }

  var facts: [String: JSONValue] {
    switch self {
    case .principal(let interest):
      ["pays": .text("principal"), "interestPerYear": .number(interest)]
    case .share: ["pays": .text("share")]
    case .rest: ["pays": .text("rest")]
    }
  }
}
