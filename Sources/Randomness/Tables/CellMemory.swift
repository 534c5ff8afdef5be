/// One cubic of a table: value = c0 + t·(c1 + t·(c2 + t·c3)) for t in [0, 1).
@frozen
public struct TableCell: Equatable, Sendable, BitwiseCopyable {
  public var c0, c1, c2, c3: Double

  @inlinable
  public init(_ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double) {
    self.c0 = c0
    self.c1 = c1
    self.c2 = c2
    self.c3 = c3
  }

  @inlinable @inline(__always)
  func value(_ t: Double) -> Double { c0 + t * (c1 + t * (c2 + t * c3)) }
}

/// Owns the cells of one table at a fixed place in memory.
///
/// This file is the only one that touches that memory: written once here, read through `CellView`.
@safe
final class CellMemory: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<TableCell>

  init(_ cells: [TableCell]) {
    precondition(!cells.isEmpty, "a table has at least one cell")
    unsafe storage = .allocate(capacity: cells.count)
    _ = unsafe storage.initialize(fromContentsOf: cells)
  }

  deinit { unsafe storage.deallocate() }

  /// A view that is valid as long as this owner lives.
  var view: CellView {
    guard let base = unsafe UnsafePointer(storage.baseAddress) else {
      preconditionFailure("a table has at least one cell")
    }
    return unsafe CellView(base: base, last: storage.count - 1)
  }
}

/// A table's cells, read without reference counting: trivially copyable, valid while their owner lives.
@safe
@frozen
public struct CellView: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<TableCell>
  @usableFromInline let last: Int

  @usableFromInline
  init(base: UnsafePointer<TableCell>, last: Int) {
    unsafe self.base = unsafe base
    self.last = last
  }

  /// The cell at `position`, or the nearest that exists: no input can read beyond the table.
  @inlinable @inline(__always)
  subscript(position: Int) -> TableCell { unsafe base[max(0, min(position, last))] }
}
