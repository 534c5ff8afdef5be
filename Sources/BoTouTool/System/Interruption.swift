import CSystem
import Glibc

/// What happens on Ctrl-C and when we are told to end, on a closed pipe and at a limit: the file that deals
/// with signals.
enum Interruption {
  /// Lets writes that cannot succeed fail instead of killing us, and ends a stopped process tidily.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    botou_end_tidily_when_stopped()
  }

  /// Lets a long run end at a place of its choosing: the first signal only sets `requested`, and so does
  /// every other but a second Ctrl-C.
  static func waits(forRun isRunning: Bool) { botou_only_mark_stops(isRunning ? 1 : 0) }

  /// The signal by which the run was asked to stop; may be read from any thread.
  static var requested: StopSignal? { StopSignal(rawValue: botou_stop_signal()) }

  /// From now on a stopped process removes the file; a few dozen are remembered.
  static func removesOnInterrupt(_ path: String) {
    _ = unsafe botou_remove_when_stopped(path)
  }

  static func keeps(_ path: String) {
    unsafe botou_keep_when_stopped(path)
  }
}
