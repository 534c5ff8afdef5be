import Documents
import Languages

// What is to be decided about projects under way; empty for others.

extension RunTables {
  var adviceColumns: [TidyTable.Column] {
    let money = money
    return [
      .init(
        "still_to_pay", money,
        Phrase(
          "What the centre still pays if every gate is passed; empty unless under way",
          "每关皆过时中心尚待拨付；非在研为空"))
    ] + Self.pair("expected_to_pay", money, Phrase("The same on average", "其平均值"))
      + [
        .init("next_gate", Phrase("The stage whose gate comes next", "下一评审所属阶段")),
        .init(
          "next_gate_date",
          Phrase("When that stage ends on average, if its money lasts", "资金不断时该阶段的平均结束日期")),
        .init(
          "search_ends", Phrase("When an accepted project gives up its search", "验收后寻求融资的截止日期")),
      ]
      + Self.pair(
        "if_continued", money,
        Phrase(
          "What the centre still gets less what it still pays, discounted to today",
          "中心此后所得减此后所付，折算至今日"))
      + [
        .init(
          "if_stopped", money, Phrase("What comes back when it is ended today", "今日终止时收回的金额"))
      ] + Self.pair("difference", money, Phrase("Continued less stopped", "继续减终止"))
      + [
        .init(
          "action",
          Phrase(
            "continue, stop, notToldApart, or noReturnSought where the policy asks for nothing back",
            "continue 继续、stop 终止、notToldApart 未能区分、noReturnSought 政策不求回报"))
      ]
  }

  func cells(_ advice: RecordedAdvice?) -> [CSVText.Cell] {
    guard let advice else { return adviceColumns.map { _ in .empty } }
    let gate: [CSVText.Cell] = [
      .text(ifAny: advice.nextGate?.stage), .text(ifAny: advice.nextGate?.date),
      .text(ifAny: advice.searchEnds),
    ]
    return [.number(advice.stillToPay)] + Self.pair(advice.expectedToPay) + gate
      + Self.pair(advice.valueIfContinued) + [.number(advice.valueIfStopped)]
      + Self.pair(advice.difference) + [.text(advice.action)]
  }
}
