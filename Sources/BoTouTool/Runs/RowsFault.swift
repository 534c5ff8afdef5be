import Documents
import Languages

/// Why a file of trials cannot be gone on with, as data; `Diagnostic` makes the sentence.
///
/// Nothing is cut off or written before the file has proved to be the one whose rows the checkpoint counts.
enum RowsFault: Equatable {
  /// A file of trials that has bytes already, beside a checkpoint that is still to be made.
  case uncounted(checkpoint: String)
  /// The checkpoint counts so many bytes that are not all there; nothing is found where there is no file.
  case cut(file: String, wanted: Int, found: Int?)
  /// The file has as many bytes as the checkpoint counts, or more, and they are others.
  case changed(file: String, bytes: Int)
  /// The checkpoint counts no byte yet, and what the file has are not this run's first rows.
  case foreign(file: String)
  /// The run is over, and the file goes on.
  case beyond(file: String, wanted: Int, found: Int)
  /// A checkpoint of so many futures whose rows were not asked for.
  case unkept(futures: Int)
  /// Rows were asked for up to some future, and then no more.
  case leftOut(rows: Int, futures: Int)
}

extension RowsFault {
  /// Reads on from the name of the file of trials, where `uncounted`, else from the checkpoint's.
  var phrase: Phrase {
    switch self {
    case .uncounted(let checkpoint): Self.uncounted(Excerpt.shortened(checkpoint))
    case .cut(let file, let wanted, let found): Self.cut(Excerpt.shortened(file), wanted, found)
    case .changed(let file, let bytes): Self.changed(Excerpt.shortened(file), bytes)
    case .foreign(let file): Self.foreign(Excerpt.shortened(file))
    case .beyond(let file, let wanted, let found):
      Self.beyond(Excerpt.shortened(file), wanted, found)
    case .unkept(let futures): Self.unkept(futures)
    case .leftOut(let rows, let futures): Self.leftOut(rows, futures)
    }
  }

  private static func uncounted(_ checkpoint: String) -> Phrase {
    Phrase(
      "it is not empty, and its checkpoint '\(checkpoint)' does not exist; remove the file to start "
        + "anew, or name the checkpoint that belongs to it",
      "文件不为空，而检查点“\(checkpoint)”不存在；如要重新开始，请移走该文件，否则请指定与其对应的检查点")
  }

  private static func cut(_ file: String, _ wanted: Int, _ found: Int?) -> Phrase {
    guard let found else {
      return withRemedy(
        "'\(file)' does not exist, and its first \(wanted) bytes belong to this checkpoint",
        "“\(file)”不存在，而其开头 \(wanted) 字节属于该检查点")
    }
    return withRemedy(
      "'\(file)' has \(found) bytes of the \(wanted) that belong to this checkpoint",
      "“\(file)”只有 \(found) 字节，而该检查点需要 \(wanted) 字节")
  }

  private static func changed(_ file: String, _ bytes: Int) -> Phrase {
    withRemedy(
      "the first \(bytes) bytes of '\(file)' are not those that belong to this checkpoint",
      "“\(file)”开头的 \(bytes) 字节与该检查点所记不同")
  }

  private static func foreign(_ file: String) -> Phrase {
    Phrase(
      "it counts no rows yet, and '\(file)' does not begin with those of this run; name a new file",
      "其中尚无数据行，而“\(file)”的开头不是本次运行的数据行；请改用新文件")
  }

  private static func beyond(_ file: String, _ wanted: Int, _ found: Int) -> Phrase {
    withRemedy(
      "the run is over with \(wanted) bytes in '\(file)', which has \(found)",
      "运行已结束，“\(file)”应有 \(wanted) 字节，实有 \(found) 字节")
  }

  private static func unkept(_ futures: Int) -> Phrase {
    Phrase(
      "it holds \(futures) futures that were played without --trials-csv; go on without that option, "
        + "or start anew with another checkpoint",
      "其中 \(futures) 个未来运行时未给出 --trials-csv；请不带该选项继续，或换用新的检查点重新开始")
  }

  private static func leftOut(_ rows: Int, _ futures: Int) -> Phrase {
    Phrase(
      "it holds \(futures) futures, of which the last \(futures - rows) were played without "
        + "--trials-csv; go on without that option, or start anew with another checkpoint and another "
        + "file",
      "其中有 \(futures) 个未来，最后 \(futures - rows) 个运行时未给出 --trials-csv；请不带该选项继续，"
        + "或换用新的检查点与新文件重新开始")
  }

  private static func withRemedy(_ english: String, _ chinese: String) -> Phrase {
    Phrase(
      english + "; put that file back, go on without --trials-csv, or start anew with another "
        + "checkpoint and another file",
      chinese + "；请放回原文件，或不带 --trials-csv 继续，或换用新的检查点与新文件重新开始")
  }
}
