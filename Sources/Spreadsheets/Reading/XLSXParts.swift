/// The parts of a workbook, unpacked one by one within the limits.
struct XLSXParts: ~Copyable {
  private let archive: ZipArchive
  let limits: XLSXLimits
  /// Bytes unpacked so far.
  private var unpacked = 0

  init(archive: consuming ZipArchive, limits: XLSXLimits) {
    self.archive = archive
    self.limits = limits
  }

  /// In small letters.
  var names: [String] { Array(archive.entries.keys) }

  func has(_ path: String) -> Bool { archive.entries[path.lowercased()] != nil }

  /// Shows a part's elements to a visitor.
  mutating func visit(_ path: String, _ visitor: some XMLVisitor) throws(XLSXFault) {
    guard let entry = archive.entries[path.lowercased()] else {
      throw .missingPart(Self.shown(path))
    }
    guard !entry.isEncrypted else { throw .kind(.encrypted) }
    let (part, limits, before) = (Self.shown(path), limits, unpacked)
    let scanner = XMLScanner(visitor, part: part, depth: limits.depth)
    var size = 0
    let isWhole = try archive.read(entry) { piece throws(XLSXFault) in
      size += piece.count
      guard before + size <= limits.unpackedBytes else {
        throw .expandsTooFar(limit: limits.unpackedBytes)
      }
      // Compared with what the whole part is said to be packed into.
      guard size <= limits.trustedBytes || size / limits.ratio <= max(1, entry.packedBytes) else {
        throw .bomb(part: part, ratio: limits.ratio)
      }
      try scanner.scan(piece)
    }
    unpacked += size
    guard isWhole else { throw .damaged(part: part) }
    try scanner.scan([], isLast: true)
  }

  /// What a part refers to; nothing for a part without relations.
  mutating func relations(of part: String) throws(XLSXFault) -> XLSXRelations {
    let folder = part.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder.map(String.init) + ["_rels", name + ".rels"]).joined(separator: "/")
    let visitor = RelationsVisitor(folder: folder.joined(separator: "/"))
    if has(path) { try visit(path, visitor) }
    return visitor.relations
  }

  /// A part's name comes from the file; it is told short and on one line.
  private static func shown(_ path: String) -> String {
    let tame = path.unicodeScalars.prefix(60).map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: "?"
      default: Character(scalar)
      }
    }
    return String(tame)
  }
}

/// What a part refers to.
struct XLSXRelations {
  struct Relation {
    let id: String
    /// The last word of its type.
    let type: Substring
    let path: String
  }

  var list: [Relation] = []

  func first(of type: String) -> String? { list.first { $0.type == type }?.path }

  func target(_ id: String, of type: String) -> String? {
    list.first { $0.id == id && $0.type == type }?.path
  }
}
