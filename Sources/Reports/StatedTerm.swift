import Documents
import Languages
import ScenarioFiles

/// A field that departs from its default once or, in the items of a list, several times.
struct StatedTerm {
  /// The template, policy or part of the scenario that terms belong to.
  struct Group {
    let name: Phrase
    let terms: [StatedTerm]
  }

  let name: String
  let about: Phrase
  /// The same for all fields that mean the same.
  let meaning: String
  private let departures: [Departure]

  /// Items whose values differ are told one by one up to this many.
  private static let mostListed = 6

  private init(_ name: String, _ departures: [Departure]) {
    self.name = name
    self.departures = departures
    about = departures[0].field.about
    meaning = departures[0].record + "." + departures[0].field.name + about.english
  }

  static func groups(of departures: [Departure], titles: Titles) -> [Group] {
    departures.grouped { $0.path.group.description }.map { _, departures in
      let group = departures[0].path.group
      let fields = departures.grouped { $0.path.pattern(from: group.components.count) }
      return Group(name: group.title(titles), terms: fields.map { StatedTerm($0, $1) })
    }
  }

  /// The name, the values, and the default where there is one.
  func words(in language: Language) -> String {
    let usual = departures[0].fallback.map {
      let shown = $0.shown(in: language)
      return Phrase(" (default \(shown))", "（默认 \(shown)）")[language]
    }
    return "\(name) \(values(in: language))\(usual ?? "")"
  }

  private func values(in language: Language) -> String {
    let values = departures.map { $0.value.shown(in: language) }
    let distinct = values.grouped { $0 }.map(\.0)
    guard departures.count > 1 else { return departures[0].path.indices + values[0] }
    if distinct.count == 1 { return "\(values.count)× \(values[0])" }
    if values.count <= Self.mostListed {
      return zip(departures, values).map { $0.path.indices + $1 }.joined(separator: ", ")
    }
    return "\(values.count)× " + (span ?? Self.several(distinct))
  }

  private static func several(_ values: [String]) -> String {
    values.prefix(mostListed).joined(separator: ", ") + (values.count > mostListed ? ", …" : "")
  }

  /// The least and the greatest of the values, where all are numbers.
  private var span: String? {
    let numbers = departures.compactMap { departure -> Numeral? in
      if case .number(let numeral) = departure.value.kind { numeral } else { nil }
    }.sorted { $0.double < $1.double }
    guard let least = numbers.first, let most = numbers.last, numbers.count == departures.count
    else { return nil }
    return "\(least.literal) … \(most.literal)"
  }
}

// MARK: - Paths

extension FieldPath {
  /// The template or policy that it leads into, else the part of the scenario.
  fileprivate var group: FieldPath {
    let first = components.prefix(1)
    let isNamed = first == [.field("templates")] || first == [.field("policies")]
    return FieldPath(Array(components.prefix(isNamed ? 2 : 1)))
  }

  /// What people call such a group.
  fileprivate func title(_ titles: Titles) -> Phrase {
    let names = components.compactMap { component -> String? in
      if case .field(let name) = component { name } else { nil }
    }
    let words: [String: Phrase] = [
      "world": Phrase("World", "世界"), "templates": Phrase("Template", "模板"),
      "portfolio": Phrase("Portfolio", "项目组合"), "fund": Phrase("Fund", "基金"),
      "policies": Phrase("Policy", "政策"),
    ]
    let word = words[names[0]] ?? Phrase(same: names[0])
    guard names.count > 1 else { return word }
    let title = titles[names[0] == "policies" ? .policy(names[1]) : .template(names[1])]
    return Phrase("\(word.english) \(title.english)", "\(word.chinese) \(title.chinese)")
  }

  /// The rest of the path, for all items of its lists.
  fileprivate func pattern(from depth: Int) -> String {
    components.dropFirst(depth).reduce("") { text, component in
      switch component {
      case .index: text.isEmpty ? "" : text + "[]"
      case .field: text + (text.isEmpty ? "" : ".") + FieldPath([component]).description
      }
    }
  }

  /// The numbers of the items on the way, with a space behind.
  fileprivate var indices: String {
    let numbers = components.compactMap { component -> String? in
      if case .index(let index) = component { "[\(index)]" } else { nil }
    }
    return numbers.isEmpty ? "" : numbers.joined() + " "
  }
}

// MARK: - Values

extension DocumentNode {
  /// The value for a reader, shortened: a text without its marks, a law as its word and numbers.
  fileprivate func shown(in language: Language) -> String {
    switch kind {
    case .text(let text): return Excerpt.shortened(text)
    case .record where self["law"] != nil:
      return Excerpt.shortened(Phrase.law(self)[language])
    case .record(let members):
      guard let first = members.first, case .text(let word) = first.value.kind else { break }
      let rest = members.dropFirst().map { "\($0.name) \($0.value.literal)" }
      return Excerpt.shortened("\(word)(\(rest.joined(separator: ", ")))")
    default: break
    }
    return Excerpt.shortened(literal)
  }
}

extension Array {
  /// The elements by a key, both in the order in which they come.
  fileprivate func grouped(_ key: (Element) -> String) -> [(String, [Element])] {
    var order: [String] = []
    var groups: [String: [Element]] = [:]
    for element in self {
      let key = key(element)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(element)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
