import Documents
import Languages
import Policies

// Fields that several instruments share.

extension Field {
  static let convention = Field.optional(
    "convention",
    .choice(
      Choice("alongside", Phrase("all holders dilute: G/(V+N+G)", "各方共同稀释")),
      Choice("in-pre-money", Phrase("old holders dilute: G/(V+N)", "老股东稀释")),
      Choice("dollars-invested", Phrase("post-money is V + N + principal", "投后估值为 V + N + 本金"))),
    default: "\"in-pre-money\"", Phrase("who bears the dilution", "稀释由谁承担"))

  static let discount = Field.optional(
    "discount", .number(in: ConversionPlan.discounts), default: "0",
    Phrase("off the round's price", "相对轮次价格的折扣"))

  static let shareClass = Field.optional(
    "shares",
    .choice(
      Choice("round-class", Phrase("of the round's class", "与本轮同类")),
      Choice("common", Phrase("common shares", "普通股"))),
    default: "\"round-class\"", Phrase("the class of the state's shares", "国有股的类别"))
}
