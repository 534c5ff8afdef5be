import Documents
import Languages
import Policies

extension PlainGrant: InstrumentForm {
  static let about = Phrase("a grant that stays one 拨", "拨款")

  static func read(_ reader: Reader) -> Self? { Self() }
}
