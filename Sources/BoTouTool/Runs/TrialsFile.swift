import Portfolios

/// The file of `--trials-csv`.
///
/// Without a checkpoint it appears whole or not at all. With one it grows beside the checkpoint, which
/// counts the bytes that belong to it; what a killed run wrote beyond them is cut off on resuming, once
/// those before have proved to be this run's.
struct TrialsFile: ~Copyable {
  private let name: String
  private let table: TrialsTable
  private var whole: AtomicOutput?
  private var growing: Int32?
  /// What the file holds by now.
  private(set) var written = WrittenRows.none

  /// A new file that appears when it is complete.
  init(_ name: String, _ table: TrialsTable) throws(ToolError) {
    (self.name, self.table) = (name, table)
    whole = try AtomicOutput(name)
  }

  /// A file that grows; what a checkpoint counts of it, if anything, is its beginning.
  init(
    growing name: String, _ table: TrialsTable, descriptor: Int32, after written: WrittenRows
  ) throws(ToolError) {
    (self.name, self.table, self.written) = (name, table, written)
    do throws(SystemFault) {
      try SystemCalls.cut(descriptor, to: written.bytes)
      if written.bytes == 0 { try SystemCalls.settle(nameOf: name) }
    } catch {
      throw .cannotWrite(.file(name), error)
    }
    growing = descriptor
  }

  mutating func add(_ chunk: FinishedChunk) throws(ToolError) {
    let new = table.text(of: chunk.rows)
    if let growing {
      do { try SystemCalls.write(new, to: growing) } catch {
        throw .cannotWrite(.file(name), error)
      }
    } else {
      try whole?.write(new)
    }
    written.add(new)
    written.futures = chunk.trials.upperBound
  }

  /// Waits until what is written so far is on the disk.
  func settle() throws(ToolError) {
    guard let growing else { return }
    do { try SystemCalls.settle(growing) } catch { throw .cannotWrite(.file(name), error) }
  }

  consuming func commit() throws(ToolError) {
    if let growing {
      do { try SystemCalls.close(growing) } catch { throw .cannotWrite(.file(name), error) }
    }
    if let whole = consume whole { try whole.commit() }
  }
}
