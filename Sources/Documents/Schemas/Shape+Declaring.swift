public import Languages

// The words in which shapes are declared.

extension Shape {
  public static var number: Shape { .number(.all, unit: nil) }

  public static func number(
    in range: some NumberRangeExpression, unit: Phrase? = nil
  ) -> Shape {
    .number(range.numberRange, unit: unit)
  }

  /// Numbers strictly above a bound, which Swift's own ranges cannot say.
  public static func number(above lower: Double, unit: Phrase? = nil) -> Shape {
    .number(NumberRange(lower: .excluding(lower)), unit: unit)
  }

  public static func number(
    above lower: Double, below upper: Double, unit: Phrase? = nil
  ) -> Shape {
    .number(NumberRange(lower: .excluding(lower), upper: .excluding(upper)), unit: unit)
  }

  public static func number(
    above lower: Double, through upper: Double, unit: Phrase? = nil
  ) -> Shape {
    .number(NumberRange(lower: .excluding(lower), upper: .including(upper)), unit: unit)
  }

  public static var integer: Shape { .integer(.all, unit: nil) }

  public static func integer(in range: ClosedRange<Int>, unit: Phrase? = nil) -> Shape {
    .integer(CountRange(range), unit: unit)
  }

  public static func integer(in range: PartialRangeFrom<Int>, unit: Phrase? = nil) -> Shape {
    .integer(CountRange(range), unit: unit)
  }

  /// How much of a currency an amount of 1 is.
  public static var currencyUnit: Shape { .integer(in: 1...1_000_000_000) }

  public static var text: Shape { .text(.line) }
  public static var date: Shape { .text(.date) }
  public static var day: Shape { .text(.day) }

  public static func choice(_ choices: Choice...) -> Shape { .choice(choices) }

  /// The cases of an enumeration.
  public static func choice<Names: NamedChoice>(of type: Names.Type) -> Shape {
    .choice(Names.allCases.map { Choice($0.rawValue, $0.about) })
  }

  public static func list(of item: Shape) -> Shape { .list(of: item, count: .all) }

  public static func list(of item: Shape, _ count: ClosedRange<Int>) -> Shape {
    .list(of: item, count: CountRange(count))
  }

  public static func list(of item: Shape, _ count: PartialRangeFrom<Int>) -> Shape {
    .list(of: item, count: CountRange(count))
  }

  public static func dictionary(of value: Shape, named form: TextForm = .line) -> Shape {
    .dictionary(of: value, named: form, count: .all)
  }

  public static func record(
    _ name: String, _ fields: Field..., rules: [FieldRule] = []
  ) -> Shape {
    .record(RecordShape(name: name, fields: fields, rules: rules))
  }

  public static func record(_ name: String, _ fields: [Field], rules: [FieldRule] = []) -> Shape {
    .record(RecordShape(name: name, fields: fields, rules: rules))
  }

  /// Records told apart by the word in the field `tag`.
  ///
  /// A record that does not say is of the variant `standard`; without that it has to say.
  public static func variants(
    _ name: String, by tag: String, _ about: Phrase, default standard: String? = nil,
    common: [Field] = [], _ variants: VariantShape.Variant...
  ) -> Shape {
    .variants(name, by: tag, about, default: standard, common: common, variants)
  }

  public static func variants(
    _ name: String, by tag: String, _ about: Phrase, default standard: String? = nil,
    common: [Field] = [], _ variants: [VariantShape.Variant]
  ) -> Shape {
    let words = Shape.choice(variants.map { Choice($0.name, $0.about) })
    let field: Field =
      if let standard {
        .optional(tag, words, default: Excerpt.quoted(standard), about)
      } else {
        .required(tag, words, about)
      }
    return .variants(VariantShape(name: name, tag: field, common: common, variants: variants))
  }

  public static func either(_ shapes: Shape...) -> Shape { .either(shapes) }
}
