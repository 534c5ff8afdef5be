import Synchronization

/// A value that many threads reach, one at a time.
///
/// `Mutex` would do alone, but the thread sanitizer does not see its lock, which the Swift library takes with
/// a bare system call in code that is not instrumented: every use looks like a race. So each holder also
/// breaks and sets a seal, by which the sanitizer sees who came before whom, and only then reaches the value.
package struct Guarded<Value: ~Copyable>: ~Copyable, Sendable {
  private let lock = Mutex(())
  private let seal = Atomic<Bool>(false)
  /// Never waited for: whoever comes here holds `lock`.
  private let value: Mutex<Value>

  package init(_ value: consuming sending Value) { self.value = Mutex(value) }

  /// Runs `body` with the value while every other thread waits.
  package borrowing func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    try lock.withLock { _ throws(Failure) in
      _ = seal.load(ordering: .acquiring)
      defer { seal.store(true, ordering: .releasing) }
      return try value.withLock(body)
    }
  }
}
