/// Owns a list of plain values at a fixed place in memory.
///
/// This file is the only one that touches that memory: written once here, read through `FixedList`
/// and `Lent`. The trial loop reads them a thousand times a trial, and an array would be retained,
/// or copied, each time.
@safe
final class FixedMemory<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Element>
  /// Where each of the lists stands.
  private let places: [Range<Int>]

  /// Keeps some lists end to end.
  init(lists: [[Element]]) {
    var end = 0
    places = lists.map { list in
      defer { end += list.count }
      return end..<end + list.count
    }
    unsafe storage = .allocate(capacity: end)
    _ = unsafe storage.initialize(fromContentsOf: lists.flatMap(\.self))
  }

  convenience init(_ elements: [Element]) { self.init(lists: [elements]) }

  deinit { unsafe storage.deallocate() }

  /// One of the lists, valid as long as this owner lives.
  func list(_ number: Int) -> FixedList<Element> {
    unsafe FixedList(UnsafeBufferPointer(rebasing: storage[places[number]]))
  }
}

/// Values read without reference counting: valid while their owner lives.
@safe
struct FixedList<Element: BitwiseCopyable & Sendable>: BitwiseCopyable, @unchecked Sendable {
  private let elements: UnsafeBufferPointer<Element>

  fileprivate init(_ elements: UnsafeBufferPointer<Element>) {
    unsafe self.elements = unsafe elements
  }

  var count: Int { unsafe elements.count }

  @inline(__always)
  subscript(index: Int) -> Element { lent(index).value }

  /// All of them, for those who need not be quick.
  var values: [Element] { (0..<count).map { self[$0] } }

  /// One of the values, where it stands.
  @inline(__always)
  func lent(_ index: Int) -> Lent<Element> {
    precondition(index >= 0 && index < count, "a fixed list has no such place")
    return unsafe Lent(elements.baseAddress.unsafelyUnwrapped + index)
  }
}

/// A plain value where it stands, read field by field and never copied as a whole.
@safe
@dynamicMemberLookup
struct Lent<Value: BitwiseCopyable & Sendable>: BitwiseCopyable, @unchecked Sendable {
  private let place: UnsafePointer<Value>

  fileprivate init(_ place: UnsafePointer<Value>) { unsafe self.place = unsafe place }

  var value: Value {
    @inline(__always) get { unsafe place.pointee }
  }

  @inline(__always)
  subscript<Field>(dynamicMember field: KeyPath<Value, Field>) -> Field {
    unsafe place.pointee[keyPath: field]
  }
}
