/// What can be wrong with a document's writing, before its meaning is looked at.
public enum SyntaxFault: Error, Hashable, Sendable {
  /// What the grammar asks for at a place.
  public enum Wanted: Hashable, Sendable {
    case value, name, colon
    case commaOrClose(Bracket)
    case end
  }

  public enum Bracket: Character, Hashable, Sendable {
    case list = "["
    case record = "{"

    public var closing: Character { self == .list ? "]" : "}" }
  }

  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(limit: Int)
  /// A byte-order mark of UTF-16 stands at the start.
  case utf16
  case invalidUTF8(byte: UInt8, offset: Int)
  case empty
  case unexpected(Unicode.Scalar, wanted: Wanted)
  /// The file ends where something is still wanted.
  case unexpectedEnd(wanted: Wanted)
  case unclosed(Bracket, opened: SourcePosition)
  case unterminatedString
  case unterminatedComment
  case invalidEscape(String)
  case invalidNumber(String)
  case numberTooLong(digits: Int, exponent: Int)
  /// A word that is neither a value nor quoted.
  case bareWord(String)
  case duplicateName(String, first: SourcePosition)

  /// The stable code under which programs know the fault.
  public var code: Fault.Code {
    switch self {
    case .tooLarge: .tooLarge
    case .tooDeep: .tooDeep
    case .invalidUTF8, .utf16: .invalidUTF8
    case .duplicateName: .duplicateField
    default: .syntax
    }
  }
}

extension SyntaxFault {
  /// The ASCII sign meant by a stray one that a Chinese keyboard types in its place.
  var asciiTwin: String? {
    guard case .unexpected(let scalar, _) = self else { return nil }
    switch scalar {
    case "“", "”": return "\""
    case "‘", "’": return "'"
    case "【": return "["
    case "】": return "]"
    case "、", "。": return ","
    case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    default: return nil
    }
  }
}
