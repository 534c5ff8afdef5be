import CSystem
import Glibc

/// What happens on Ctrl-C, on a closed pipe and at a limit: the file that deals with signals.
enum Interruption {
  /// Lets writes that cannot succeed fail instead of killing us, and ends an interrupted run tidily.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    botou_end_tidily_when_interrupted()
  }

  /// Lets a long run end at a place of its choosing: the first Ctrl-C only sets `isRequested`.
  static func waitsForRun() { botou_only_mark_interrupts() }

  /// Whether the user asked to stop; may be read from any thread.
  static var isRequested: Bool { botou_is_interrupted() != 0 }

  /// From now on an interrupted run removes the file; a few dozen are remembered.
  static func removesOnInterrupt(_ path: String) {
    _ = unsafe botou_remove_when_interrupted(path)
  }

  static func keeps(_ path: String) {
    unsafe botou_keep_when_interrupted(path)
  }
}
