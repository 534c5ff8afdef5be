// Lists and records, and how to go on after a fault within them.

extension JSON5Reader {
  mutating func readList() -> DocumentNode.Kind? {
    var items: [DocumentNode] = []
    let isWhole = readItems(.list) { reader in
      guard let item = reader.readValue() else { return false }
      items.append(item)
      return true
    }
    return isWhole ? .list(items) : nil
  }

  mutating func readRecord() -> DocumentNode.Kind? {
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
  mutating func skipRestOfString() {
    while let byte = scanner.byte, byte != .lineFeed, byte != .carriageReturn {
      scanner.step()
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return }
    }
  }
}
