import Glibc
import Languages
import Reports

/// Tells on standard error how far a run is: in a line that is rewritten in place, or in records for a program.
struct Progress {
  private let trials: Int
  private let language: Language
  private let repertoire: TextRepertoire
  private let form: ProgressForm
  private let isShown: Bool
  private let started = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  /// Trials that an earlier run had played.
  private let before: Int

  init(_ trials: Int, after before: Int, console: Console, form: ProgressForm?) {
    (self.trials, self.before) = (trials, before)
    (language, repertoire) = (console.language, console.repertoire)
    self.form = form ?? .text
    isShown =
      switch form {
      case .json: true
      case .text: SystemCalls.isTerminal(STDERR_FILENO)
      case nil: false
      }
  }

  mutating func tell(_ played: Int) {
    let now = ContinuousClock.now
    // A program is told of the end in any case.
    guard isShown,
      shown.map({ now - $0 >= .milliseconds(100) }) ?? true || form == .json && played >= trials
    else { return }
    shown = now
    guard form == .text else {
      return write("{\"played\":\(min(played, trials)),\"trials\":\(trials)}\n")
    }
    let seconds = max(1e-3, (now - started) / .seconds(1))
    let rate = Double(played - before) / seconds
    let left = Int((Double(trials - played) / max(rate, 1e-9)).rounded(.up))
    let counts = "\(NumberText.whole(played)) / \(NumberText.whole(trials))"
    let line = Phrase(
      "\(counts) futures · \(NumberText.whole(Int(rate)))/s · \(Self.clock(left)) left",
      "\(counts) 个未来 · 每秒 \(NumberText.whole(Int(rate))) 个 · 剩余 \(Self.clock(left))")
    write("\r" + line[language].written(with: repertoire) + "\u{1B}[K")
  }

  /// Takes the line away.
  func finish() {
    if form == .text, shown != nil { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? SystemCalls.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// `1:02:03`, `2:03`.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
