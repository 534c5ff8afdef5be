public import Documents
public import Languages

/// What people call the things of a scenario; their ids stay for programs.
///
///     scenario.titles[.policy("grant-to-equity")]
///     scenario.titles[.stage("样机", of: "deeptech")]
public struct Titles: Hashable, Sendable {
  private var stated: [Bearer: Phrase] = [:]

  /// No title at all.
  public static let none = Titles()

  private init() {}

  /// The titles that a scenario states, read from it with every default filled in.
  ///
  /// A document that is no scenario states none.
  public init(of resolved: DocumentNode) {
    takePolicies(resolved)
    takeWorld(resolved)
    takeTemplates(resolved)
    takeProjects(resolved)
  }

  /// What people call a thing: its title, else its id.
  public subscript(bearer: Bearer) -> Phrase { stated[bearer] ?? Phrase(same: bearer.id) }

  /// The title where the scenario states one.
  public func stated(of bearer: Bearer) -> Phrase? { stated[bearer] }
}

// MARK: - Reading

extension Titles {
  private mutating func takePolicies(_ root: DocumentNode) {
    let policies = root["policies"]?.members ?? []
    for policy in policies { take(policy.value, .policy(policy.name)) }
    let bearers = policies.map { Bearer.policy($0.name) }
    let shown = bearers.map { self[$0] }
    for bearer in bearers {
      guard let title = stated[bearer] else { continue }
      stated[bearer] = title.told(from: shown, id: bearer.id)
    }
  }

  private mutating func takeWorld(_ root: DocumentNode) {
    let world = root["world"]
    for regime in world?["climate"]?["regimes"]?.items ?? [] {
      if let name = regime.name { take(regime, .regime(name)) }
    }
    for sector in world?["sectors"]?.members ?? [] { take(sector.value, .sector(sector.name)) }
    for district in world?["districts"]?.members ?? [] {
      take(district.value, .district(district.name))
    }
  }

  private mutating func takeTemplates(_ root: DocumentNode) {
    for template in root["templates"]?.members ?? [] {
      take(template.value, .template(template.name))
      for stage in template.value["stages"]?.items ?? [] {
        if let name = stage.name { take(stage, .stage(name, of: template.name)) }
      }
      for round in template.value["growth"]?["rounds"]?.items ?? [] {
        if let name = round.name { take(round, .round(name, of: template.name)) }
      }
    }
  }

  private mutating func takeProjects(_ root: DocumentNode) {
    for entry in root["portfolio"]?.items ?? [] {
      for project in entry["projects"]?.items ?? [entry] {
        guard let name = project.name else { continue }
        take(project, .project(name))
        guard let title = stated[.project(name)], project["funnel"]?["reassign"] != nil else {
          continue
        }
        stated[.project(Reassigned.name(name))] = Reassigned.title(title)
      }
    }
  }

  private mutating func take(_ node: DocumentNode, _ bearer: Bearer) {
    stated[bearer] = node["title"].flatMap(Phrase.init(stated:))
  }
}

extension DocumentNode {
  fileprivate var name: String? { self["name"]?.words }

  fileprivate var words: String? {
    if case .text(let text) = kind, !text.isEmpty { text } else { nil }
  }
}

extension Phrase {
  /// A title that several bear, followed by the id of who bears it here.
  fileprivate func told(from all: [Phrase], id: String) -> Phrase {
    func isShared(_ own: KeyPath<Phrase, String>) -> Bool {
      all.count { $0[keyPath: own] == self[keyPath: own] } > 1
    }
    return Phrase(
      isShared(\.english) ? "\(english) (\(id))" : english,
      isShared(\.chinese) ? "\(chinese)（\(id)）" : chinese)
  }

  /// A title as a file writes it: one text, or one for each language.
  fileprivate init?(stated node: DocumentNode) {
    if let text = node.words {
      self.init(same: text)
    } else if let english = node["en"]?.words, let chinese = node["zh"]?.words {
      self.init(english, chinese)
    } else {
      return nil
    }
  }
}
