import Foundation

/// A terminal of its own, behind which the tool runs: everything that would be seen on it.
public enum Terminal {
  struct Failed: Error { let message: String }

  public static func run(
    _ arguments: [String], environment: [String: String] = [:], columns: Int = 80
  ) throws -> String {
    var surroundings = Tool.environment.merging(["TERM": "xterm"]) { $1 }
      .merging(environment) { $1 }
    surroundings["COLUMNS"] = nil
    surroundings["PATH"] = "/usr/bin:/bin"
    let run = try ToolRun.of(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-c", script, "\(columns)", Tool.program.path] + arguments,
      environment: surroundings)
    guard run.status == 0 else { throw Failed(message: run.errorText) }
    return run.outputText
  }

  private static let script = """
    import fcntl, os, pty, struct, sys, termios
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0))
        os.execv(sys.argv[2], sys.argv[2:])
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not part:
            break
        sys.stdout.buffer.write(part)
    os.waitpid(child, 0)
    """
}
