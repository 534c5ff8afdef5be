import Documents
import Languages
import Policies

extension NoMoney: InstrumentForm {
  static let about = Phrase("no money of the centre: the counterfactual", "无拨款（反事实）")

  static func read(_ reader: Reader) -> Self? { Self() }
}
