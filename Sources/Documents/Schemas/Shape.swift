public import Languages

/// What a value of a document may be.
///
/// One declaration serves checking, defaults, JSON Schema and the printed field list, so these cannot
/// drift apart. A record reads like the model:
///
///     Shape.record(
///       "Stage",
///       .required("p", .number(in: 0...1), Phrase("chance of success", "成功概率")),
///       .optional("loading", .number(in: 0...1), default: "0", Phrase("loading on merit", "载荷")))
public indirect enum Shape: Sendable {
  case number(NumberRange, unit: Phrase?)
  case integer(CountRange, unit: Phrase?)
  case text(TextForm)
  case flag
  case choice([Choice])
  case list(of: Shape, count: CountRange)
  case dictionary(of: Shape, named: TextForm, count: CountRange)
  case record(RecordShape)
  case variants(VariantShape)
  /// Shapes of different JSON types; the value's type selects.
  case either([Shape])
  /// A record or variant of that name somewhere in the same schema, which may contain itself.
  case reference(String)
}

/// One of a closed list of words, and what it means.
public struct Choice: Hashable, Sendable {
  public let name: String
  public let about: Phrase

  public init(_ name: String, _ about: Phrase) {
    self.name = name
    self.about = about
  }
}

/// An enumeration whose cases a document may name.
public protocol NamedChoice: CaseIterable, RawRepresentable<String>, Sendable {
  var about: Phrase { get }
}

/// A named record: its fields, and rules between them.
public struct RecordShape: Sendable {
  public let name: String
  public let fields: [Field]
  public let rules: [FieldRule]
}

/// Records told apart by the word in one of their fields, as in `instrument: "grant"`.
public struct VariantShape: Sendable {
  public struct Variant: Sendable {
    public let name: String
    public let about: Phrase
    /// The fields of this variant beside the common ones.
    public let fields: [Field]
    public let rules: [FieldRule]

    public static func variant(
      _ name: String, _ about: Phrase, _ fields: Field..., rules: [FieldRule] = []
    ) -> Variant {
      Variant(name: name, about: about, fields: fields, rules: rules)
    }

    public static func variant(
      _ name: String, _ about: Phrase, _ fields: [Field], rules: [FieldRule] = []
    ) -> Variant {
      Variant(name: name, about: about, fields: fields, rules: rules)
    }
  }

  public let name: String
  /// The field whose word selects the variant.
  public let tag: Field
  public let common: [Field]
  public let variants: [Variant]

  /// The whole record that the variant stands for.
  func record(_ variant: Variant) -> RecordShape {
    RecordShape(name: name, fields: [tag] + common + variant.fields, rules: variant.rules)
  }
}

/// A rule between the fields of one record; it counts the fields that the file gives.
public enum FieldRule: Hashable, Sendable {
  case exactlyOne([String])
  case atMostOne([String])
  case atLeastOne([String])
  /// All of them or none.
  case together([String])
}
