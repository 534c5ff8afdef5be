public import Documents
import Languages

extension Fault.Code {
  /// No fault of the file: a default that is no longer what it was.
  public static let changedDefault = Fault.Code("N_CHANGED_DEFAULT")
}

extension ChangedDefault {
  /// What a file without the word `format` leaves to defaults that changed, each with the line that
  /// keeps the old meaning; nothing for a file with the word.
  ///
  /// The place is that of the record into which the line is to be written.
  public static func notices(
    in document: ResolvedDocument, catalogue: [ChangedDefault] = all
  ) -> [Fault] {
    guard document.root[ScenarioFormat.field.name]?.origin ?? .default == .default else {
      return []
    }
    var search = NoticeSearch(catalogue: catalogue)
    search.look(at: document.root, .init(path: .root, given: document.root.origin))
    return Faults(search.notices).list
  }

  /// The old default beneath the names of the records that the file does not have.
  fileprivate func line(_ way: [String]) -> String {
    way.dropLast().reversed().reduce("\(Self.spelt(way.last ?? "")): \(old)") { line, name in
      "\(Self.spelt(name)): { \(line) }"
    }
  }

  private static func spelt(_ name: String) -> String {
    let path = FieldPath([.field(name)]).description
    return path.hasPrefix("[") ? Excerpt.quoted(name) : path
  }

  fileprivate func phrase(_ line: String) -> Phrase {
    Phrase(
      "that is the default since botou \(since), before it was \(old) (\(why.english)); to keep the "
        + "old meaning write here: \(line)",
      "这是 botou \(since) 起的默认值，此前为 \(old)（\(why.chinese)）；若要保留原义，请在此处写：\(line)")
  }
}

/// Walks through a resolved document along with what its file gives.
private struct NoticeSearch {
  /// A value's path, the nearest record around it that the file gives, and the way from there.
  struct Place {
    let path: FieldPath
    let given: Origin
    var way: [String] = []

    func member(_ member: DocumentMember) -> Place {
      let origin = member.value.origin
      let inner = path.field(member.name)
      return origin == .default
        ? Place(path: inner, given: given, way: way + [member.name])
        : Place(path: inner, given: origin)
    }
  }

  let patterns: [(change: ChangedDefault, pattern: FieldPattern)]
  var notices: [Fault] = []

  init(catalogue: [ChangedDefault]) {
    patterns = catalogue.map { ($0, FieldPattern($0.fields)) }
  }

  mutating func look(at node: DocumentNode, _ place: Place) {
    if node.origin == .default { compare(node, place) }
    for member in node.members { look(at: member.value, place.member(member)) }
    // A list that is a default as a whole has no items into which a line could be written.
    guard node.origin != .default else { return }
    for (index, item) in node.items.enumerated() {
      look(at: item, Place(path: place.path.index(index), given: item.origin))
    }
  }

  private mutating func compare(_ node: DocumentNode, _ place: Place) {
    for (change, pattern) in patterns where pattern.matches(place.path) {
      // A record's own defaults are filled in by now; a value may come from another record's default.
      let isNew =
        node.members.isEmpty ? node.literal == change.new : change.new.hasPrefix("{")
      guard isNew else { continue }
      notices.append(
        Fault(
          .changedDefault, at: place.given, path: place.path, found: .value(change.new),
          accepted: .rule(change.phrase(change.line(place.way)))))
    }
  }
}
