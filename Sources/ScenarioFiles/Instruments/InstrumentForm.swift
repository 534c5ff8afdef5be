import Documents
import Languages
import Policies

/// An instrument as scenario files write it.
protocol InstrumentForm: InstrumentTerms {
  static var about: Phrase { get }
  /// Its terms, beside the fields that every policy has.
  static var fields: [Field] { get }
  static var rules: [FieldRule] { get }
  /// What files call the terms that the domain calls otherwise.
  static var fileNames: [String: String] { get }
  /// Why what only this instrument refuses has no meaning, and the nearest that has.
  static var clashes: [InstrumentClash: Phrase] { get }

  static func read(_ reader: Reader) -> Self?
}

extension InstrumentForm {
  static var fields: [Field] { [] }
  static var rules: [FieldRule] { [] }
  static var fileNames: [String: String] { [:] }
  static var clashes: [InstrumentClash: Phrase] { [:] }

  /// Its line in a menu of instruments, whose records have further fields too.
  static func variant(with others: [Field] = []) -> VariantShape.Variant {
    .variant(kind.rawValue, about, fields + others, rules: rules)
  }
}
