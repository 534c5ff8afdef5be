/// Recursive descent over JSON5; goes on after a fault where it can, to report several at once.
package struct JSON5Reader {
  private let bytes: [UInt8]
  private let file: String
  private let maximumBytes: Int
  private var scanner: SourceScanner
  private var faults = FaultCollector()
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
  private mutating func readValue() -> DocumentNode? {
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

  private mutating func readString() -> String? {
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

// MARK: - Lists and records

extension JSON5Reader {
  private mutating func readList() -> DocumentNode.Kind? {
    var items: [DocumentNode] = []
    let isWhole = readItems(.list) { reader in
      guard let item = reader.readValue() else { return false }
      items.append(item)
      return true
    }
    return isWhole ? .list(items) : nil
  }

  private mutating func readRecord() -> DocumentNode.Kind? {
    var members: [DocumentMember] = []
    var places: [String: SourcePosition] = [:]
    let isWhole = readItems(.record) { reader in
      guard let member = reader.readMember(&places) else { return false }
      members.append(member)
      return true
    }
    return isWhole ? .record(members) : nil
  }

  /// Reads items with commas between until the bracket closes; false when it never does.
  private mutating func readItems(
    _ bracket: SyntaxFault.Bracket, _ readItem: (inout JSON5Reader) -> Bool
  ) -> Bool {
    let opened = scanner.position
    let close = bracket.closing.asciiValue ?? 0
    scanner.step()
    while skipSpace() {
      if scanner.take(close) { return true }
      if scanner.isAtEnd {
        // After a recovery the end comes as no surprise.
        if faults.isEmpty { report(.unclosed(bracket, opened: opened)) }
        return false
      }
      if !readItem(&self) { skipItem() }
      guard skipSpace() else { return false }
      if scanner.take(UInt8(ascii: ",")) || scanner.byte == close { continue }
      if scanner.isAtEnd { continue }
      reportUnexpected(wanted: .commaOrClose(bracket))
      skipItem()
      guard scanner.take(UInt8(ascii: ",")) || scanner.byte == close else { return false }
    }
    return false
  }

  private mutating func readMember(_ places: inout [String: SourcePosition]) -> DocumentMember? {
    let start = scanner.position
    guard let name = readMemberName(), skipSpace() else { return nil }
    if let first = places[name] {
      report(.duplicateName(name, first: first), at: start)
    } else {
      places[name] = start
    }
    guard scanner.take(UInt8(ascii: ":")) else {
      reportUnexpected(wanted: .colon)
      return nil
    }
    guard skipSpace(), let value = readValue() else { return nil }
    return DocumentMember(name: name, nameOrigin: .file(file, start), value: value)
  }

  private mutating func readMemberName() -> String? {
    if scanner.byte == UInt8(ascii: "\"") || scanner.byte == UInt8(ascii: "'") {
      return readString()
    }
    switch scanner.takeName() {
    case .success(let name): return name
    case .failure(let problem): report(problem)
    case nil: reportUnexpected(wanted: .name)
    }
    return nil
  }
}

// MARK: - Going on after a fault

extension JSON5Reader {
  /// Skips to the comma or the bracket that ends the present item, over whatever is nested in it.
  private mutating func skipItem() {
    var open = 0
    while let byte = scanner.byte {
      switch byte {
      case UInt8(ascii: ",") where open == 0: return
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if open == 0 { return }
        open -= 1
        scanner.step()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        scanner.step()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if case .failure = scanner.takeString() { skipRestOfString() }
      case UInt8(ascii: "/"):
        let before = scanner.index
        _ = scanner.skipSpace()
        if scanner.index == before { scanner.step() }
      default: scanner.step()
      }
    }
  }

  /// After a wrong escape: to the end of the string, which is taken to end on its line.
  private mutating func skipRestOfString() {
    while let byte = scanner.byte, byte != .lineFeed, byte != .carriageReturn {
      scanner.step()
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return }
    }
  }

  private mutating func skipSpace() -> Bool {
    guard let start = scanner.skipSpace() else { return true }
    report(.unterminatedComment, at: start)
    return false
  }

  private func fault(_ problem: SyntaxFault, at position: SourcePosition?) -> Fault {
    Fault(problem, file: file, position: position)
  }

  private mutating func report(_ problem: SyntaxFault, at position: SourcePosition? = nil) {
    let place = position ?? scanner.position
    // What follows from a fault at the very same place is no news.
    if faults.faults.last?.position == place { return }
    var fault = fault(problem, at: place)
    fault.suggestion = problem.asciiTwin
    faults.add(fault)
  }

  private mutating func reportUnexpected(wanted: SyntaxFault.Wanted) {
    if let scalar = scanner.scalar {
      report(.unexpected(scalar.value, wanted: wanted))
    } else {
      report(.unexpectedEnd(wanted: wanted))
    }
  }
}
