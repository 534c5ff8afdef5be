/// A sound place in a checked document, with typed access to what its shape promises.
///
/// To ask for a field or a type that the shape does not promise is a programmer's mistake. It is noted, and
/// a value stands in for the one that is not there: no value comes out of the document then, but a
/// fault with the code `ownMistake`, or the faults that were found before.
public struct Reader: Blamable {
  public let place: Place

  init(sound place: Place) { self.place = place }

  public var node: DocumentNode { place.node }
  public var path: FieldPath { place.path }
  public var type: NodeType { place.type }
  public var origin: Origin { place.origin }

  // MARK: The value here

  public var numeral: Numeral {
    guard case .number(let numeral) = node.kind else { return mistaken("number", Numeral(0)) }
    return numeral
  }

  public var number: Double { numeral.double }

  public var integer: Int {
    Int(exactly: number) ?? mistaken("whole number", 0)
  }

  public var text: String {
    guard case .text(let text) = node.kind else { return mistaken("text", "") }
    return text
  }

  public var flag: Bool {
    guard case .flag(let flag) = node.kind else { return mistaken("flag", false) }
    return flag
  }

  public var date: CalendarDate {
    CalendarDate(text) ?? mistaken("date", .standIn)
  }

  /// The case that the text names.
  public func choice<Names: RawRepresentable<String> & CaseIterable>(
    as type: Names.Type = Names.self
  ) -> Names {
    if let value = Names(rawValue: text) { return value }
    guard let first = Names.allCases.first else {
      preconditionFailure("\(Names.self) has no case, so no shape can name one")
    }
    return mistaken("\(Names.self)", first)
  }

  /// The items of a list.
  public var items: [Reader] {
    guard type == .list else { return mistaken("list", []) }
    return place.items.map { Reader(sound: $0) }
  }

  /// The names and values of a dictionary, in the order of the file.
  public var entries: [(name: String, value: Reader)] {
    guard type == .record else { return mistaken("record", []) }
    return place.entries.map { ($0.name, Reader(sound: $0.value)) }
  }

  /// Notes that the shape promises nothing of the kind here.
  private func mistaken<Value>(_ wanted: String, _ standIn: Value) -> Value {
    place.findings.note(.unpromised(wanted, at: place))
    return standIn
  }
}

extension CalendarDate {
  fileprivate static let standIn = CalendarDate(january: 1)

  private init(january year: Int) { (self.year, month, day) = (year, 1, nil) }
}

// MARK: - Fields

extension Reader {
  /// The field, which the shape requires or has a default for.
  public func field(_ name: String) -> Reader {
    if let field = optional(name) { return field }
    let nothing = DocumentNode(.null, origin: origin)
    return mistaken("field \(name)", Reader(sound: place.at(nothing, .field(name))))
  }

  /// The field, nil when the document leaves it out and it has no default.
  public func optional(_ name: String) -> Reader? {
    place.optional(name).map { Reader(sound: $0) }
  }

  public func number(_ name: String) -> Double { field(name).number }
  public func numeral(_ name: String) -> Numeral { field(name).numeral }
  public func integer(_ name: String) -> Int { field(name).integer }
  public func text(_ name: String) -> String { field(name).text }
  public func flag(_ name: String) -> Bool { field(name).flag }
  public func date(_ name: String) -> CalendarDate { field(name).date }
  public func records(_ name: String) -> [Reader] { field(name).items }
  public func numbers(_ name: String) -> [Double] { field(name).items.map(\.number) }
  public func texts(_ name: String) -> [String] { field(name).items.map(\.text) }

  public func choice<Names: RawRepresentable<String> & CaseIterable>(
    _ name: String, as type: Names.Type = Names.self
  ) -> Names {
    field(name).choice()
  }

  /// Refuses the text of a field that should name one of the things known.
  public func refuseName(at name: String, known: [String]) {
    let near = Suggestion.closest(to: text(name), among: known)
    fault(.unknownChoice, at: name, accepted: .choices(known), near: near)
  }
}
