public import Documents
public import Languages

extension InputChange {
  /// What people call the inputs of a scenario.
  public struct Titles: Sendable {
    /// By path, as assumptions are called.
    private let assumptions: [String: Phrase]
    /// Policies, stages and so on.
    private let things: ScenarioFiles.Titles
    private let resolved: DocumentNode

    public init(_ assumptions: [String: Phrase], of resolved: DocumentNode) {
      (self.assumptions, self.resolved) = (assumptions, resolved)
      things = ScenarioFiles.Titles(of: resolved)
    }
  }
}

extension InputChange.Titles {
  /// What people call the input at the path, where they have a name for it.
  func title(at path: FieldPath) -> Phrase? {
    assumptions[path.description] ?? thing(at: path)
  }

  /// `policy “grant-to-equity”`: a thing that stands at the path as a whole.
  private func thing(at path: FieldPath) -> Phrase? {
    guard let named = Named.all.first(where: { $0.pattern.matches(path) }),
      let bearer = bearer(named, at: path)
    else { return nil }
    let title = things[bearer]
    return Phrase(
      "\(named.kind.english) “\(title.english)”", "\(named.kind.chinese)“\(title.chinese)”")
  }

  /// The title of the item of a list in which the path ends: its number says little, and may have changed.
  func item(around path: FieldPath) -> Phrase? {
    let places = path.components.indices.dropFirst().reversed()
    return places.lazy.map { FieldPath(Array(path.components[..<$0])) }.compactMap { place in
      guard case .index? = place.components.last else { return nil }
      return Named.all.first { $0.pattern.matches(place) }.flatMap { bearer($0, at: place) }
    }.first.map { things[$0] }
  }

  private func bearer(
    _ named: Named, at path: FieldPath
  ) -> ScenarioFiles.Titles.Bearer? {
    switch path.components.last {
    case .field(let id)?: named.bearer(id, path)
    case .index?: resolved.value(at: path)?.ownName.map { named.bearer($0, path) }
    case nil: nil
    }
  }

  // MARK: - Values

  /// A value that is no number as people say it: a law, names of things; nothing for what is told as it is written.
  func words(for value: DocumentNode, at path: FieldPath) -> Phrase? {
    switch value.kind {
    case .record where value["law"] != nil: return .law(value)
    case .text(let id):
      let bearer = Named.referred.first { $0.pattern.matches(path) }?.bearer(id, path)
      return bearer.flatMap { things.stated(of: $0) }
    case .list(let items):
      let place = path.index(0)
      guard !items.isEmpty, let named = Named.all.first(where: { $0.pattern.matches(place) })
      else { return nil }
      let titles = items.compactMap { item -> Phrase? in
        guard case .text(let id) = item.kind else { return nil }
        return things[named.bearer(id, place)]
      }
      guard titles.count == items.count else { return nil }
      return Phrase(
        titles.map(\.english).joined(separator: ", "), titles.map(\.chinese).joined(separator: "、"))
    default: return nil
    }
  }
}

/// Where things with a title stand, or are named.
private struct Named: Sendable {
  let pattern: FieldPattern
  let kind: Phrase
  let bearer: @Sendable (String, FieldPath) -> Titles.Bearer

  init(
    _ pattern: String, _ kind: Phrase = Phrase("", ""),
    _ bearer: @escaping @Sendable (String, FieldPath) -> Titles.Bearer
  ) {
    (self.pattern, self.kind, self.bearer) = (FieldPattern(pattern), kind, bearer)
  }

  static let all = [
    Named("policies.*", Phrase("policy", "政策")) { id, _ in .policy(id) },
    Named("templates.*", Phrase("template", "模板")) { id, _ in .template(id) },
    Named("templates.*.stages[]", Phrase("stage", "阶段")) { .stage($0, of: $1.template) },
    Named("templates.*.growth.rounds[]", Phrase("round", "轮次")) { .round($0, of: $1.template) },
    Named("world.climate.regimes[]", Phrase("regime", "市场状态")) { id, _ in .regime(id) },
    Named("world.sectors.*", Phrase("sector", "行业")) { id, _ in .sector(id) },
    Named("world.districts.*", Phrase("district", "区")) { id, _ in .district(id) },
    Named("portfolio[].projects[]", Phrase("project", "项目")) { id, _ in .project(id) },
    Named("portfolio[]", Phrase("project", "项目")) { id, _ in .project(id) },
  ]

  /// Fields whose value is the name of a thing.
  static let referred = [
    Named("baseline") { id, _ in .policy(id) },
    Named("world.climate.first") { id, _ in .regime(id) },
    Named("portfolio[].**.template") { id, _ in .template(id) },
    Named("portfolio[].**.sector") { id, _ in .sector(id) },
    Named("portfolio[].**.district") { id, _ in .district(id) },
  ]
}

extension FieldPath {
  /// The template within which it leads.
  fileprivate var template: String {
    if components.count > 1, case .field(let name) = components[1] { name } else { "" }
  }
}

extension DocumentNode {
  fileprivate var ownName: String? {
    if case .text(let name)? = self["name"]?.kind { name } else { nil }
  }
}
