public import Documents
import Estimates
public import Languages

extension FormatWord {
  /// Of result documents: the one place that states it.
  ///
  /// Raise it with the first commit that gives a number of the document another meaning, and put
  /// names that change into `RenamedFigure.all`.
  public static let run = FormatWord("run", 6)

  /// Of parts and checkpoints; their frame carries the number.
  public static let part = FormatWord("part", Int(ArchiveFormat.current))

  /// Of plans of parts.
  public static let plan = FormatWord("plan", 1)

  /// Of comparisons.
  public static let compare = FormatWord("compare", 1)

  /// What `botou evaluate`, `botou sweep` and other studies write.
  public static let study = FormatWord("study", 1)

  /// What to do with results of an older format.
  public static let playAgain = Phrase(
    "play the run again with this botou, the same seed", "请用本版 botou 以相同种子重新运行")
}
