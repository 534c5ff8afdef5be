/// How the program ends; the numbers of `sysexits.h` where it has one.
enum ExitStatus: Int32 {
  case ok = 0
  /// The command line cannot be read.
  case usage = 64
  /// A file is wrong.
  case badInput = 65
  /// A file cannot be opened.
  case noInput = 66
  /// A mistake of ours.
  case bug = 70
  /// A result cannot be written.
  case cannotWrite = 73
  /// Stopped because the terminal is gone, 128 + SIGHUP.
  case hungUp = 129
  /// Stopped by the user, 128 + SIGINT.
  case interrupted = 130
  /// Told to stop, 128 + SIGTERM.
  case terminated = 143
}
