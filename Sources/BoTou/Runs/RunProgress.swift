internal import Languages
internal import Reports

/// How far a run is.
///
///     let run = try scenario.run(trials: 100_000) { progress in
///       print(progress)  // 256 of 100,000 futures
///       return progress.played < 10_000 ? .goOn : .stop
///     }
public struct RunProgress: Hashable, Sendable {
  /// What a run does after it was heard of.
  public enum Answer: Hashable, Sendable {
    /// It plays on.
    case goOn
    /// It ends, and gives what it has found so far.
    case stop
  }

  /// How many futures are done: the first ones, without a gap.
  public let played: Int
  /// How many are wanted, or at most where a precision ends the run.
  public let wanted: Int

  /// The part that is done, from above 0 to 1.
  public var fraction: Double { Double(played) / Double(wanted) }
}

extension RunProgress: CustomStringConvertible {
  /// How many futures are done of how many, in each language.
  public var words: Phrase {
    let (played, wanted) = (NumberText.whole(played), NumberText.whole(wanted))
    return Phrase("\(played) of \(wanted) futures", "已完成 \(played) 个未来，共 \(wanted) 个")
  }

  /// The words in English.
  public var description: String { words.english }
}
