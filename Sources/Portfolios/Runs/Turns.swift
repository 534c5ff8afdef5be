import Dispatch
import Threads

/// Lets what is done out of order be told in order: whoever comes early waits for its turn.
///
/// The numbers are taken in order, so the next of them is always in somebody's hands and nobody waits for ever.
struct Turns: ~Copyable, Sendable {
  private struct State: Sendable {
    var next: Int
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  private let state: Guarded<State>

  init(first: Int) { state = Guarded(State(next: first)) }

  /// Waits until all earlier ones have passed.
  func wait(for number: Int) {
    let signal = state.withLock { state -> DispatchSemaphore? in
      guard number != state.next else { return nil }
      let signal = DispatchSemaphore(value: 0)
      state.waiting[number] = signal
      return signal
    }
    signal?.wait()
  }

  /// Gives the turn to the next one.
  func pass() {
    state.withLock { state in
      state.next += 1
      state.waiting.removeValue(forKey: state.next)?.signal()
    }
  }
}
