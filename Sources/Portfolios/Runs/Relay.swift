import Dispatch
import Synchronization
import Threads

/// Trials that several hands take one after another, each at its own pace, and add up in the order of trials.
///
/// The numbers are taken in order, so the next of them is always in somebody's hands and nobody waits for ever.
struct Relay: ~Copyable, Sendable {
  private struct Turn: Sendable {
    var next: Int
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  private let taken: Atomic<Int>
  private let end: Int
  private let turn: Guarded<Turn>

  init(_ trials: Range<Int>) {
    taken = Atomic(trials.lowerBound)
    end = trials.upperBound
    turn = Guarded(Turn(next: trials.lowerBound))
  }

  /// Plays trials until none is left; each is added up when all earlier ones have been, by one hand at a time.
  func play(_ hand: inout Hand, add: (inout Hand) -> Void) {
    while true {
      let trial = taken.add(1, ordering: .relaxed).oldValue
      guard trial < end else { return }
      hand.play(trial)
      wait(for: trial)
      add(&hand)
      pass()
    }
  }

  private func wait(for trial: Int) {
    let signal = turn.withLock { turn -> DispatchSemaphore? in
      guard trial != turn.next else { return nil }
      let signal = DispatchSemaphore(value: 0)
      turn.waiting[trial] = signal
      return signal
    }
    signal?.wait()
  }

  private func pass() {
    turn.withLock { turn in
      turn.next += 1
      turn.waiting.removeValue(forKey: turn.next)?.signal()
    }
  }
}
