import Documents
import Languages
import Policies

extension Royalty: InstrumentForm {
  static let about = Phrase("a part of what the result earns, and no shares 赋权+约定收益", "赋权+约定收益")

  static let fields: [Field] = [
    .optional(
      "revenueShare", .share, default: "0",
      Phrase("part of revenue that is paid, yearly from the crossing on", "收入分成比例，自跨越起逐年支付")),
    .optional(
      "revenueOverValue", .notNegative, default: "0.2",
      Phrase("revenue a year over the last round's post-money (judgement)", "年收入与最近一轮投后估值之比（判断值）")),
    .optional(
      "revenueAfter", .months, default: "0",
      Phrase("from crossing until there is revenue", "跨越后多久开始有收入")),
    .optional(
      "exitShare", .share, default: "0",
      Phrase("part of the company's value at exit, before any shares", "退出时公司价值的分成比例，优先于股权")),
    .optional(
      "most", .positive, default: "1",
      Phrase("the most ever paid, over the grant and its interest", "支付总额上限与拨款本息之比")),
    .optional(
      "interestPerYear", .notNegative, default: "0",
      Phrase("simple interest that the most grows with", "上限随之增长的年单利")),
  ]

  static let fileNames = [
    "mostMultiple": "most", "revenueAfterMonths": "revenueAfter",
  ]

  static let clashes: [InstrumentClash: Phrase] = [
    .onNothing(kind): Phrase(
      "a royalty on nothing is a grant; give revenueShare or exitShare, or use the instrument 'grant'",
      "没有分成来源就是拨款；请给出 revenueShare 或 exitShare，或改用工具“grant”")
  ]

  static func read(_ reader: Reader) -> Self? {
    reader.building { () throws(PolicyError) in
      try Self(
        revenueShare: reader.number("revenueShare"),
        revenueOverValue: reader.number("revenueOverValue"),
        revenueAfterMonths: reader.number("revenueAfter"), exitShare: reader.number("exitShare"),
        mostMultiple: reader.number("most"), interestPerYear: reader.number("interestPerYear"))
    }
  }
}
