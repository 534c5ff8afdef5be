public import Languages

/// One thing wrong with a document: where, what was found, and what would be accepted.
///
/// Carries data only; `FaultPhrases.swift` turns it into a sentence.
public struct Fault: Error, Hashable, Sendable {
  public var code: Code
  /// The file's name, or the option that gave the value.
  public var file: String
  public var position: SourcePosition?
  public var path: FieldPath
  /// What whoever wrote it calls the place, where that is not its path: a column of a table and its row.
  public var name: Phrase?
  public var found: Found
  public var accepted: Accepted
  /// A known name close to the one found.
  public var suggestion: String?

  public init(
    _ code: Code, file: String, position: SourcePosition?, path: FieldPath = .root,
    found: Found = .nothing, accepted: Accepted, suggestion: String? = nil
  ) {
    self.code = code
    self.file = file
    self.position = position
    self.path = path
    self.found = found
    self.accepted = accepted
    self.suggestion = suggestion
  }

  /// A fault at the place that a value comes from.
  public init(
    _ code: Code, at origin: Origin, path: FieldPath = .root, found: Found = .nothing,
    accepted: Accepted, suggestion: String? = nil
  ) {
    self.init(
      code, file: origin.file, position: origin.position, path: path, found: found,
      accepted: accepted, suggestion: suggestion)
  }

  public init(_ syntax: SyntaxFault, file: String, position: SourcePosition?) {
    self.init(syntax.code, file: file, position: position, accepted: .syntax(syntax))
  }
}

extension Fault {
  /// A stable name for a kind of fault; each command may add its own.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ name: String) { rawValue = name }

    public static let syntax = Code("E_SYNTAX")
    public static let tooLarge = Code("E_TOO_LARGE")
    public static let tooDeep = Code("E_TOO_DEEP")
    public static let invalidUTF8 = Code("E_INVALID_UTF8")
    public static let duplicateField = Code("E_DUPLICATE_FIELD")
    public static let unknownField = Code("E_UNKNOWN_FIELD")
    public static let missingField = Code("E_MISSING_FIELD")
    public static let wrongType = Code("E_WRONG_TYPE")
    public static let outOfRange = Code("E_OUT_OF_RANGE")
    public static let notFinite = Code("E_NOT_FINITE")
    public static let notWhole = Code("E_NOT_WHOLE")
    public static let unknownChoice = Code("E_UNKNOWN_CHOICE")
    public static let wrongText = Code("E_WRONG_TEXT")
    public static let wrongCount = Code("E_WRONG_COUNT")
    public static let conflictingFields = Code("E_CONFLICTING_FIELDS")
    public static let unknownPath = Code("E_UNKNOWN_PATH")
    public static let wrongTable = Code("E_WRONG_TABLE")
    public static let undecodable = Code("E_UNDECODABLE")
  }

  /// What stood where something else was wanted.
  public enum Found: Hashable, Sendable {
    case nothing
    /// A single value as typed, shortened.
    case value(String)
    case list(count: Int)
    case record
  }

  /// What would have been right.
  public enum Accepted: Hashable, Sendable {
    case types([NodeType])
    case range(NumberRange)
    case finite
    case whole
    case choices([String])
    case text(TextForm)
    /// This many items of a list or names of a dictionary.
    case count(CountRange)
    /// One of these fields.
    case fields([String])
    /// The field at the path.
    case present
    /// Exactly one of these fields.
    case exactlyOne([String])
    /// At most one of these fields.
    case atMostOne([String])
    /// At least one of these fields.
    case atLeastOne([String])
    /// All of these fields or none.
    case together([String])
    case syntax(SyntaxFault)
    case table(TableFault)
    /// A path that leads to a value, of the list's length given.
    case item(count: Int)
    /// One of the entries that there are, by these names.
    case entries([String])
    /// A number, since a list's items go by numbers; what they call themselves, in order.
    case items([String])
    /// A text of the form `path=value`.
    case setting
    /// What a rule of the domain asks for, as a sentence's second half.
    case rule(Phrase)
  }
}

/// Everything wrong with a document, in the order of the places.
public struct Faults: Error, Hashable, Sendable {
  public let list: [Fault]
  /// How many more were found than are kept.
  public let omitted: Int

  public init(_ faults: [Fault], omitted: Int = 0) {
    let order = faults.enumerated().sorted { left, right in
      (left.element.place, left.offset) < (right.element.place, right.offset)
    }
    list = order.map(\.element)
    self.omitted = omitted
  }
}

extension Fault {
  /// Sorts by file, then line and column; what has no position comes last.
  fileprivate var place: (String, Int, Int) {
    (file, position?.line ?? .max, position?.column ?? .max)
  }
}

private func < (left: ((String, Int, Int), Int), right: ((String, Int, Int), Int)) -> Bool {
  if left.0 != right.0 { return left.0 < right.0 }
  return left.1 < right.1
}

extension DocumentNode {
  /// What to print of the value where it is wrong.
  public var found: Fault.Found {
    switch kind {
    case .null: .value("null")
    case .flag(let flag): .value(flag ? "true" : "false")
    case .number(let numeral): .value(Excerpt.shortened(numeral.literal))
    case .text(let text): .value(Excerpt.shortened(Excerpt.quoted(text)))
    case .list(let items): .list(count: items.count)
    case .record: .record
    }
  }
}
