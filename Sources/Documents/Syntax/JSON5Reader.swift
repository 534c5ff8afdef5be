/// Recursive descent over JSON5; goes on after a fault where it can, to report several at once.
package struct JSON5Reader {
  private let bytes: [UInt8]
  let file: String
  private let maximumBytes: Int
  var scanner: SourceScanner
  var faults = FaultCollector()
  private var depth = 0

  package init(_ bytes: [UInt8], file: String, maximumBytes: Int = JSON5.maximumBytes) {
    self.bytes = bytes
    self.maximumBytes = maximumBytes
    self.file = file
    scanner = SourceScanner([])
  }

  /// The bytes stepped over, at most a small multiple of the file's.
  package var steps: Int { scanner.steps }

  package mutating func read() throws(Faults) -> DocumentNode {
    try checkBytes()
    scanner = SourceScanner(bytes)
    let root = readDocument()
    try faults.throwIfAny()
    guard let root else { throw Faults([fault(.empty, at: scanner.position)]) }
    return root
  }

  private func checkBytes() throws(Faults) {
    guard bytes.count <= maximumBytes else {
      throw Faults([
        fault(.tooLarge(bytes: bytes.count, limit: maximumBytes), at: nil)
      ])
    }
    if SourceScanner.isUTF16(bytes) {
      throw Faults([fault(.utf16, at: SourcePosition(line: 1, column: 1))])
    }
    if let offset = SourceScanner.firstInvalidByte(bytes) {
      let position = SourceScanner.position(of: offset, in: bytes)
      throw Faults([fault(.invalidUTF8(byte: bytes[offset], offset: offset), at: position)])
    }
  }

  private mutating func readDocument() -> DocumentNode? {
    guard skipSpace() else { return nil }
    guard !scanner.isAtEnd else {
      report(.empty)
      return nil
    }
    guard let root = readValue(), skipSpace() else { return nil }
    if !scanner.isAtEnd { reportUnexpected(wanted: .end) }
    return root
  }
}

// MARK: - Values

// Each reading function returns nil after reporting a fault; the nearest list or record then skips
// to its next comma or its end.
extension JSON5Reader {
  mutating func readValue() -> DocumentNode? {
    let start = scanner.position
    guard let kind = readKind() else { return nil }
    return DocumentNode(kind, origin: .file(file, start))
  }

  private mutating func readKind() -> DocumentNode.Kind? {
    guard let byte = scanner.byte else {
      reportUnexpected(wanted: .value)
      return nil
    }
    switch byte {
    case UInt8(ascii: "{"): return nested { $0.readRecord() }
    case UInt8(ascii: "["): return nested { $0.readList() }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return readString().map { .text($0) }
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return readNumber()
    default: return readWord()
    }
  }

  private mutating func nested(
    _ read: (inout JSON5Reader) -> DocumentNode.Kind?
  ) -> DocumentNode.Kind? {
    guard depth < JSON5.maximumDepth else {
      report(.tooDeep(limit: JSON5.maximumDepth))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  mutating func readString() -> String? {
    let start = scanner.position
    switch scanner.takeString() {
    case .success(let text): return text
    case .failure(.unterminatedString):
      report(.unterminatedString, at: start)
      return nil
    case .failure(let problem):
      report(problem)
      skipRestOfString()
      return nil
    }
  }

  private mutating func readNumber() -> DocumentNode.Kind? {
    let start = scanner.position
    let literal = scanner.takeNumeral()
    if let numeral = Numeral(literal) { return .number(numeral) }
    report(Self.problem(with: literal), at: start)
    return nil
  }

  private static func problem(with literal: String) -> SyntaxFault {
    NumeralParts(literal) == nil
      ? .invalidNumber(literal)
      : .numberTooLong(digits: Numeral.maximumDigits, exponent: Numeral.maximumExponent)
  }

  private mutating func readWord() -> DocumentNode.Kind? {
    let start = scanner.position
    switch scanner.takeName() {
    case .success("true"): return .flag(true)
    case .success("false"): return .flag(false)
    case .success("null"): return .null
    case .success(let word):
      if let numeral = Numeral(word) { return .number(numeral) }
      report(.bareWord(word), at: start)
    case .failure(let problem): report(problem)
    case nil: reportUnexpected(wanted: .value)
    }
    return nil
  }
}

// MARK: - Faults

extension JSON5Reader {
  mutating func skipSpace() -> Bool {
    guard let start = scanner.skipSpace() else { return true }
    report(.unterminatedComment, at: start)
    return false
  }

  private func fault(_ problem: SyntaxFault, at position: SourcePosition?) -> Fault {
    Fault(problem, file: file, position: position)
  }

  mutating func report(_ problem: SyntaxFault, at position: SourcePosition? = nil) {
    let place = position ?? scanner.position
    // What follows from a fault at the very same place is no news.
    if faults.faults.last?.position == place { return }
    var fault = fault(problem, at: place)
    fault.suggestion = problem.asciiTwin
    faults.add(fault)
  }

  mutating func reportUnexpected(wanted: SyntaxFault.Wanted) {
    if let scalar = scanner.scalar {
      report(.unexpected(scalar.value, wanted: wanted))
    } else {
      report(.unexpectedEnd(wanted: wanted))
    }
  }
}
