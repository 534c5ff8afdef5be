import Languages
import Policies

extension Mixture: InstrumentPage {
  static let title = Phrase("mixture", "组合")

  var words: [Phrase] {
    parts.map { .percent($0.instrument.words.english, $0.instrument.words.chinese, $0.share) }
  }

  static let mechanism = Mechanism(
    kind, "several instruments at once", "工具组合、研投融合", source: "S1 §6",
    #"parts: [{ share: 0.5, instrument: "grant" }, { share: 0.5, instrument: "grant-to-equity" }]"#,
    shown: ["policy-menu: mixture", "loan-linkage: grant-and-loan"],
    cash: Phrase("each part by its rule", "各部分按各自规则"),
    ownership: Phrase("of the parts that bring shares", "取决于带来股权的部分"),
    losses: Phrase("each part by its rule", "各部分按各自规则"))
}
