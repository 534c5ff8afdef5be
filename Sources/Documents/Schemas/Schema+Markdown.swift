public import Languages

extension Schema {
  /// Every record of the schema as a table of Markdown, in the order in which a reader meets them.
  public func markdown(in language: Language) -> String {
    var page = ReferencePage(schema: self, language: language)
    page.describe(root)
    return page.sections.joined(separator: "\n\n") + "\n"
  }
}

/// The tables of a schema's reference, made as records are met.
private struct ReferencePage {
  let schema: Schema
  let language: Language
  var sections: [String] = []
  private var described: Set<String> = []

  init(schema: Schema, language: Language) {
    (self.schema, self.language) = (schema, language)
  }

  /// Tells of a record once, then of the records within.
  mutating func describe(_ shape: Shape) {
    switch schema.resolved(shape) {
    case .list(let item, _): describe(item)
    case .dictionary(let value, _, _): describe(value)
    case .either(let shapes): for shape in shapes { describe(shape) }
    case .record(let record):
      guard described.insert(record.name).inserted else { return }
      sections.append(section(record))
      for field in record.fields { describe(field.shape) }
    case .variants(let shape):
      guard described.insert(shape.name).inserted else { return }
      let fields = shape.sharedFields
      sections.append(section(shape, fields))
      for shared in fields { describe(shared.field.shape) }
    default: break
    }
  }
}

// MARK: - Sections

extension ReferencePage {
  private func section(_ record: RecordShape) -> String {
    let titles = [Self.field, Self.takes, Self.fallback, Self.says]
    let rows = record.fields.map { [name($0)] + cells($0) }
    return ["## \(record.name)", rules(record.rules), table(titles, rows)]
      .compactMap(\.self).joined(separator: "\n\n")
  }

  private func section(_ shape: VariantShape, _ fields: [SharedField]) -> String {
    let meanings = shape.variants.map { [code("\"\($0.name)\""), $0.about[language]] }
    let rows = fields.map { shared in
      [name(shared.field), words(of: shared, in: shape)] + cells(shared.field)
    }
    var blocks = [
      "## \(shape.name)",
      table([head(of: shape.tag), shape.tag.about], meanings),
    ]
    if let limits = rules(shape.variants.flatMap(\.rules).unique) { blocks.append(limits) }
    if !rows.isEmpty {
      let with = Phrase("with", "适用于")
      blocks.append(table([Self.field, with, Self.takes, Self.fallback, Self.says], rows))
    }
    return blocks.joined(separator: "\n\n")
  }

  /// The field that selects the variant, and what it is when absent.
  private func head(of tag: Field) -> Phrase {
    guard let fallback = tag.fallback else { return Phrase(same: code(tag.name)) }
    let standard = code(fallback.literal)
    return Phrase("\(code(tag.name)), \(standard) when absent", "\(code(tag.name))，默认 \(standard)")
  }

  private func rules(_ rules: [FieldRule]) -> String? {
    guard !rules.isEmpty else { return nil }
    return rules.map { "- " + $0.phrase[language] }.joined(separator: "\n")
  }

  /// Which words of the tag a field goes with.
  private func words(of shared: SharedField, in shape: VariantShape) -> String {
    let all = shape.variants.map(\.name)
    let others = all.filter { !shared.words.contains($0) }
    if others.isEmpty { return Phrase("all", "全部")[language] }
    if others.count < shared.words.count {
      return Phrase("all but", "除此以外的全部：")[language] + " " + listed(others)
    }
    return listed(shared.words)
  }

  private func listed(_ words: [String]) -> String {
    words.map { code("\"\($0)\"") }.joined(separator: Phrase(", ", "、")[language])
  }
}

// MARK: - Cells

extension ReferencePage {
  private static let field = Phrase("field", "字段")
  private static let takes = Phrase("takes", "取值")
  private static let fallback = Phrase("default", "默认")
  private static let says = Phrase("says", "含义")

  private func name(_ field: Field) -> String { code(field.name) }

  private func cells(_ field: Field) -> [String] {
    let absent = field.isRequired ? Phrase("required", "必填")[language] : "–"
    return [
      kind(of: field.shape), field.fallback.map { code($0.literal) } ?? absent,
      field.about[language],
    ]
  }

  /// What a field takes; of a list of words, what each means.
  private func kind(of shape: Shape) -> String {
    guard case .choice(let choices) = shape else { return schema.kind(of: shape)[language] }
    return choices.map { code("\"\($0.name)\"") + " " + $0.about[language] }
      .joined(separator: "<br>")
  }

  private func code(_ text: String) -> String { "`\(text)`" }

  private func table(_ titles: [Phrase], _ rows: [[String]]) -> String {
    MarkdownTable(titles.map { $0[language] }, rows).lines.joined(separator: "\n")
  }
}

// MARK: - Variants

/// A field of a record with variants, and the words that it goes with.
private struct SharedField {
  let field: Field
  var words: [String]
}

extension VariantShape {
  /// Each field once, with every variant that has it in the same meaning.
  fileprivate var sharedFields: [SharedField] {
    var shared = common.map { SharedField(field: $0, words: variants.map(\.name)) }
    for variant in variants {
      for field in variant.fields {
        if let place = shared.firstIndex(where: { $0.field.isSaid(as: field) }) {
          shared[place].words.append(variant.name)
        } else {
          shared.append(SharedField(field: field, words: [variant.name]))
        }
      }
    }
    return shared
  }
}

extension Field {
  fileprivate func isSaid(as other: Field) -> Bool {
    name == other.name && about == other.about && isRequired == other.isRequired
      && fallback?.literal == other.fallback?.literal
  }
}

extension [FieldRule] {
  fileprivate var unique: [FieldRule] {
    var seen: Set<FieldRule> = []
    return filter { seen.insert($0).inserted }
  }
}
