/// Owns plain values that one worker appends and drops again, trial after trial.
///
/// This file is the only one that touches that memory. An array in its place would ask at each append
/// whether it is shared.
@safe
struct GrowingMemory<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private var storage: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init() { unsafe storage = .allocate(capacity: 1024) }

  deinit { unsafe storage.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "growing memory has no such place")
      return unsafe storage[index]
    }
  }

  /// Makes room for some more, so that appending them asks for none.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if unsafe storage.count &- count < more { grow(by: more) }
  }

  /// Appends where `makeRoom` has made room.
  @inline(__always)
  mutating func append(_ element: Element) {
    precondition(unsafe count < storage.count, "growing memory has no room")
    unsafe storage.initializeElement(at: count, to: element)
    count &+= 1
  }

  /// Drops all of them, and keeps the room.
  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = unsafe UnsafeMutableBufferPointer<Element>.allocate(
      capacity: 2 * storage.count + more)
    _ = unsafe larger.initialize(fromContentsOf: storage.prefix(count))
    unsafe storage.deallocate()
    unsafe storage = unsafe larger
  }
}
