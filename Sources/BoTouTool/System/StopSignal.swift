/// A signal that asks a run to stop.
enum StopSignal: Int32 {
  /// The terminal or the connection is gone.
  case hangUp = 1
  /// Ctrl-C.
  case interrupt = 2
  /// A machine that shuts down, a queue whose time is up, `kill`.
  case terminate = 15

  /// Nothing for Ctrl-C: who pressed it knows.
  var name: String? {
    switch self {
    case .hangUp: "SIGHUP"
    case .interrupt: nil
    case .terminate: "SIGTERM"
    }
  }

  var status: ExitStatus {
    switch self {
    case .hangUp: .hungUp
    case .interrupt: .interrupted
    case .terminate: .terminated
    }
  }
}
