import Documents
import Languages
import Reports

/// A run that a signal stopped.
struct InterruptedRun: Equatable {
  let played: Int
  let of: Int
  let signal: StopSignal
  let checkpoint: String?

  init(played: Int, of trials: Int, by signal: StopSignal, checkpoint: String?) {
    (self.played, of, self.signal, self.checkpoint) = (played, trials, signal, checkpoint)
  }

  var phrase: Phrase {
    let counts = (NumberText.whole(played), NumberText.whole(of))
    let cause = signal.name.map { Phrase(" by \($0)", "（\($0)）") } ?? Phrase("", "")
    let stopped = Phrase(
      "stopped\(cause.english) after \(counts.0) of \(counts.1) futures",
      "已停止\(cause.chinese)：完成 \(counts.0) 个未来，共 \(counts.1) 个")
    guard let checkpoint else { return stopped }
    let name = Excerpt.shortened(checkpoint)
    return Phrase(
      stopped.english + "; the same command goes on from '\(name)'",
      stopped.chinese + "；重复同一命令将从“\(name)”继续")
  }
}
