/// Owns a fixed number of plain values that one worker writes again and again.
///
/// This file is the only one that touches that memory. An array in its place would ask at each write
/// whether it is shared, and a value type of this size would be copied; this can be neither.
@safe
struct WorkingMemory<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Element>

  init(repeating element: Element, count: Int) {
    unsafe storage = .allocate(capacity: count)
    unsafe storage.initialize(repeating: element)
  }

  deinit { unsafe storage.deallocate() }

  var count: Int { unsafe storage.count }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "working memory has no such place")
      return unsafe storage[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count, "working memory has no such place")
      unsafe storage[index] = newValue
    }
  }

  mutating func fill(_ element: Element) { unsafe storage.update(repeating: element) }
}
