/// A place in a checked document, whatever is wrong with what stands there.
///
/// It can be looked into and blamed, but not read: values come of a `Reader` alone, and only what is
/// sound has one. So no value that the shape refused can ever be taken for one that it promised.
public struct Place {
  public let node: DocumentNode
  public let path: FieldPath
  let findings: Findings
  /// The place of the nearest value around that is no default, which faults can point at.
  let given: Origin

  public var type: NodeType { node.type }
  public var origin: Origin { node.origin }

  /// Typed access to the value; nil when the shape is broken here or further down.
  public var sound: Reader? { findings.isSound(path) ? Reader(sound: self) : nil }

  /// The field, nil when the document leaves it out and it has no default.
  public func optional(_ name: String) -> Place? {
    node[name].map { at($0, .field(name)) }
  }

  /// The items of a list, none for anything else.
  public var items: [Place] {
    node.items.enumerated().map { at($1, .index($0)) }
  }

  /// The names and values of a record or dictionary in the order of the file, none for anything else.
  public var entries: [(name: String, value: Place)] {
    node.members.map { ($0.name, at($0.value, .field($0.name))) }
  }

  func at(_ node: DocumentNode, _ component: FieldPath.Component) -> Place {
    Place(
      node: node, path: FieldPath(path.components + [component]), findings: findings,
      given: node.origin == .default ? given : node.origin)
  }
}

// MARK: - Looking into what may be unsound

extension Place {
  /// What `build` makes of a field that may be broken further down; nil when it is absent or broken itself.
  ///
  /// So every fault below is told in one pass, whatever the field itself comes to.
  public func visit<Value>(_ name: String, _ build: (Place) -> Value?) -> Value? {
    optional(name).flatMap { $0.visited(build) }
  }

  /// What `build` makes of each item of a list, nil unless it makes something of all.
  public func visitItems<Value>(_ name: String, _ build: (Place) -> Value?) -> [Value]? {
    visit(name) { place in allMade(place.items.map { $0.visited(build) }) }
  }

  /// What `build` makes of each named value of a dictionary, nil unless it makes something of all.
  public func visitEntries<Value>(
    _ name: String, _ build: (String, Place) -> Value?
  ) -> [Value]? {
    visit(name) { place in
      allMade(place.entries.map { name, value in value.visited { build(name, $0) } })
    }
  }

  private func visited<Value>(_ build: (Place) -> Value?) -> Value? {
    findings.isMisshapen(path) ? nil : build(self)
  }
}

/// The values, nil unless all were made.
func allMade<Value>(_ values: [Value?]) -> [Value]? {
  let made = values.compactMap(\.self)
  return made.count == values.count ? made : nil
}
