import Synchronization

/// What a program prints, kept instead.
enum Printed {
  /// The `print` that a program is handed, on whatever thread it is called.
  typealias Print = @Sendable (Any...) -> Void

  private final class Paper: Sendable {
    let text = Mutex("")

    func add(_ items: [Any]) {
      let line = items.map { "\($0)" }.joined(separator: " ") + "\n"
      text.withLock { $0 += line }
    }
  }

  /// Runs a program whose `print` is the one that it is handed.
  static func text(by program: (@escaping Print) throws -> Void) throws -> String {
    let paper = Paper()
    try program { paper.add($0) }
    return paper.text.withLock { $0 }
  }

  /// Runs a program that waits for others.
  static func text(by program: (@escaping Print) async throws -> Void) async throws -> String {
    let paper = Paper()
    try await program { paper.add($0) }
    return paper.text.withLock { $0 }
  }
}
