import Portfolios
import Threads

/// A file of trials beside a checkpoint: whether the two go together, before a byte of it is touched.
struct RowsBook {
  let request: RunRequest
  let file: String
  let checkpoint: String

  /// A file that no checkpoint counts yet; an older one that has bytes is left alone.
  func begin() throws(ToolError) -> TrialsFile {
    guard SystemCalls.size(of: file) == 0 else {
      throw .badArchive(file: file, .rows(.uncounted(checkpoint: checkpoint)))
    }
    return try open(after: WrittenRows.none, played: 0)
  }

  /// The file that a checkpoint of so many futures counts, if it does.
  func goOn(after rows: WrittenRows?, played: Int) throws(ToolError) -> TrialsFile {
    guard rows != nil || played == 0 else { throw refused(.unkept(futures: played)) }
    let rows = rows ?? WrittenRows.none
    guard rows.futures == played else {
      throw refused(.leftOut(rows: rows.futures, futures: played))
    }
    return try open(after: rows, played: played)
  }

  private func open(after rows: WrittenRows, played: Int) throws(ToolError) -> TrialsFile {
    let opened: (descriptor: Int32, size: Int)
    do { opened = try SystemCalls.openForAdding(file, mayBeNew: rows.bytes == 0) } catch {
      guard error != .noSuchFile || rows.bytes == 0 else {
        throw refused(.cut(file: file, wanted: rows.bytes, found: nil))
      }
      throw .cannotWrite(.file(file), error)
    }
    do throws(ToolError) {
      if let fault = try fault(of: opened.descriptor, opened.size, rows, played) {
        throw refused(fault)
      }
    } catch {
      try? SystemCalls.close(opened.descriptor)
      throw error
    }
    return try TrialsFile(
      growing: file, TrialsTable(request), descriptor: opened.descriptor, after: rows)
  }

  private func refused(_ fault: RowsFault) -> ToolError {
    .badArchive(file: checkpoint, .rows(fault))
  }

  // MARK: - What the file holds

  private func fault(
    of descriptor: Int32, _ size: Int, _ rows: WrittenRows, _ played: Int
  ) throws(ToolError) -> RowsFault? {
    if size < rows.bytes { return .cut(file: file, wanted: rows.bytes, found: size) }
    if size > rows.bytes, played == request.trials {
      return .beyond(file: file, wanted: rows.bytes, found: size)
    }
    if size == 0 { return nil }
    if rows.bytes == 0 { return try beginsAsThisRun(descriptor) ? nil : .foreign(file: file) }
    return try begins(descriptor, with: rows) ? nil : .changed(file: file, bytes: rows.bytes)
  }

  private func begins(_ descriptor: Int32, with rows: WrittenRows) throws(ToolError) -> Bool {
    var found = WrittenRows.none
    while found.bytes < rows.bytes {
      let bytes = try read(descriptor, atMost: min(1 << 20, rows.bytes - found.bytes))
      guard !bytes.isEmpty else { return false }
      found.add(bytes)
    }
    return found.code == rows.code
  }

  /// Whether the file is what a run killed before its first checkpoint leaves: as far as the first chunk
  /// goes, which is played to see.
  private func beginsAsThisRun(_ descriptor: Int32) throws(ToolError) -> Bool {
    let first = Guarded<[UInt8]>([])
    var results = request.emptyResults
    let table = TrialsTable(request)
    request.simulation.run(
      0..<1, trials: request.trials, threads: 1, into: &results, keepsRows: true
    ) { _, chunk in
      first.withLock { $0 = table.text(of: chunk.rows) }
      return true
    }
    var wanted = first.withLock { $0 }[...]
    while !wanted.isEmpty {
      let bytes = try read(descriptor, atMost: wanted.count)
      guard !bytes.isEmpty else { return true }
      guard wanted.starts(with: bytes) else { return false }
      wanted = wanted.dropFirst(bytes.count)
    }
    return true
  }

  private func read(_ descriptor: Int32, atMost most: Int) throws(ToolError) -> [UInt8] {
    do { return try SystemCalls.readSome(descriptor, atMost: most) } catch {
      throw .cannotRead(file: file, error)
    }
  }
}
