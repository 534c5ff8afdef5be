internal import Documents
internal import Languages

/// One thing that is wrong: where, what was found, and what would be accepted.
public struct Fault: Hashable, Codable, Sendable {
  /// A stable name for its kind, such as `E_OUT_OF_RANGE`.
  public let code: String
  /// The file that it is in; nothing for an argument of a call.
  public let file: String?
  /// The line in the file, counted from 1, where it is known.
  public let line: Int?
  /// The column in the line, counted from 1, where it is known.
  public let column: Int?
  /// The way to the value, as in `policies.grant.award`, or the argument's name; empty for a whole file or call.
  public let path: String
  /// What stood there, as typed; nothing where nothing did.
  public let found: String?
  /// What would have been right, where that can be said.
  public let accepted: Phrase?
  /// A known name that comes close to the one found.
  public let suggestion: String?
  /// All of it as a sentence that begins with the place.
  public let message: Phrase
}

extension Fault: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { message.english }
}

extension Fault {
  init(_ fault: Documents.Fault) {
    code = fault.code.rawValue
    file = fault.file.isEmpty ? nil : fault.file
    (line, column) = (fault.position?.line, fault.position?.column)
    path = fault.path.description
    found =
      switch fault.found {
      case .nothing: nil
      case .value(let text): text
      case .list(let count): "[\(count)]"
      case .record: "{}"
      }
    accepted = fault.remedy.map(Phrase.init)
    suggestion = fault.suggestion
    message = Phrase(fault.sentence(in: .english), fault.sentence(in: .chinese))
  }
}
