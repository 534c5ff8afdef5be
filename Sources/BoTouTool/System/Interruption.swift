import CSystem
import Dispatch
import Glibc
import Synchronization

/// What happens on Ctrl-C and on a closed pipe.
enum Interruption {
  /// Files that must not outlive an interrupted run.
  private static let temporaries = Mutex<Set<String>>([])

  /// Lets writes to a closed pipe fail instead of killing us, and ends an interrupted run tidily.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)  // a file beyond the user's limit fails likewise
    // A shell starts background jobs with the signal ignored; they stay undisturbed.
    guard botou_ignores_signal(SIGINT) == 0 else { return }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "interruption"))
    // The handler holds the source, which thereby lives as long as the run.
    source.setEventHandler {
      withExtendedLifetime(source) { end() }
    }
    source.resume()
  }

  private static func end() {
    temporaries.withLock { $0.forEach(SystemCalls.remove) }
    _exit(ExitStatus.interrupted.rawValue)
  }

  static func removesOnInterrupt(_ path: String) {
    _ = temporaries.withLock { $0.insert(path) }
  }

  static func keeps(_ path: String) {
    _ = temporaries.withLock { $0.remove(path) }
  }
}
