public import Languages

/// A place in a document, sound or not: what can be said of it without reading it.
public protocol Blamable {
  var place: Place { get }
}

extension Place: Blamable {
  public var place: Place { self }
}

// MARK: - Parts

extension Blamable {
  /// Whether the file, or the command line, gives the field: not when a default fills it.
  public func gives(_ name: String) -> Bool {
    place.node[name].map { $0.origin != .default } ?? false
  }

  /// What `build` makes of a field; nil when the field is absent or unsound.
  public func part<Value>(_ name: String, _ build: (Reader) -> Value?) -> Value? {
    place.optional(name)?.sound.flatMap(build)
  }

  /// What `build` makes of each item of a list, nil unless it makes something of all.
  public func parts<Value>(_ name: String, _ build: (Reader) -> Value?) -> [Value]? {
    part(name) { allMade($0.items.map(build)) }
  }
}

// MARK: - Faults

extension Blamable {
  /// Adds a fault that only the meaning shows, such as a low bound above the high one.
  ///
  /// Blames the field, or the value here when no name is given. A default cannot be blamed: the fault
  /// then points at the record that could have said otherwise. The rule is a sentence's second half,
  /// such as "it must be less than the post-money".
  public func fault(_ code: Fault.Code, at name: String? = nil, _ rule: Phrase) {
    fault(code, at: name, accepted: .rule(rule))
  }

  public func fault(
    _ code: Fault.Code, at name: String? = nil, accepted: Fault.Accepted, near: String? = nil
  ) {
    guard let name else { return place.blame(place.node.found, code, accepted, near) }
    guard let field = place.optional(name) else {
      let absent = place.at(place.node, .field(name))
      return absent.blame(.nothing, code, accepted, near)
    }
    field.blame(field.node.found, code, accepted, near)
  }
}

extension Place {
  fileprivate func blame(
    _ found: Fault.Found, _ code: Fault.Code, _ accepted: Fault.Accepted, _ near: String?
  ) {
    findings.add(
      Fault(code, at: given, path: path, found: found, accepted: accepted, suggestion: near))
  }
}
