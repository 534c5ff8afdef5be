import Documents
import Estimates
import Languages
import Portfolios
import Projects
import Randomness
import Reports

/// Why a checkpoint or a part cannot be used, as data; `Diagnostic` makes the sentence.
enum ArchiveFault: Equatable {
  case unreadable(ArchiveError)
  /// Another run's than the one asked for, or than another part's.
  case differs(RunIdentity.Difference, from: String?)
  /// Futures that another part holds as well.
  case overlaps(Range<Int>, with: String)
  /// A part that another file holds as well.
  case doubled(RunArchive.Part, with: String)
  /// A part of a run that was divided otherwise than its plan says.
  case unplanned(RunArchive.Part, of: Int)
  /// A part of a run where its checkpoint is wanted.
  case part(RunArchive.Part)
  /// A folder, a pipe or a device where a plan has a part.
  case irregular
  /// Another part than a moment ago.
  case changed
  /// The scenario within cannot be read any more.
  case scenario
  /// A part or checkpoint of a study that does not belong here.
  case study(Phrase)
  /// The file of trials and the checkpoint do not go together.
  case rows(RowsFault)
}

extension ArchiveFault {
  var phrase: Phrase {
    switch self {
    case .unreadable(let error): error.phrase
    case .differs(let difference, nil): difference.fromRequest
    case .differs(let difference, let other?): difference.fromPart(other)
    case .overlaps(let futures, let other):
      Phrase(
        "it holds futures \(futures.lowerBound) to \(futures.upperBound - 1), as '\(other)' does",
        "含第 \(futures.lowerBound) 至 \(futures.upperBound - 1) 个未来，“\(other)”也含有")
    case .doubled(let part, let other):
      Phrase(
        "it is part \(part.number) of \(part.count), as '\(Excerpt.shortened(other))' is",
        "这是第 \(part.number) 个分片（共 \(part.count) 个），“\(Excerpt.shortened(other))”也是")
    case .unplanned(let part, let parts):
      Phrase(
        "it is part \(part.number) of \(part.count), and the plan has \(parts) parts",
        "这是第 \(part.number) 个分片（共 \(part.count) 个），而计划共有 \(parts) 个")
    case .irregular:
      Phrase("it is no regular file; move it away", "它不是普通文件，请移走")
    case .part(let part):
      Phrase(
        "it is part \(part.number) of \(part.count), which 'botou merge' adds up; name another checkpoint",
        "这是第 \(part.number) 个分片（共 \(part.count) 个），应由“botou merge”合并；请改用其他检查点")
    case .changed: Phrase("it changed while it was read", "读取期间文件有变动")
    case .scenario:
      Phrase("the scenario within cannot be read", "其中的情景无法读取")
    case .study(let phrase): phrase
    case .rows(let fault): fault.phrase
    }
  }
}

extension ArchiveError {
  fileprivate var phrase: Phrase {
    switch self {
    case .notAnArchive:
      Phrase("it is no checkpoint or part of botou's", "不是 botou 的检查点或分片")
    case .unsupportedVersion(let found, _): Self.otherFormat(found)
    case .wrongLength(let expected, let found) where found > expected:
      Phrase(
        "it goes on behind its end: \(found) bytes, not \(expected)",
        "文件在应结束处之后仍有内容：应有 \(expected) 字节，实有 \(found) 字节")
    case .wrongLength(let expected, let found):
      Phrase("it is cut: \(found) of \(expected) bytes", "文件不完整：应有 \(expected) 字节，实有 \(found) 字节")
    case .damaged: Phrase("it is damaged: its checksum is wrong", "文件已损坏：校验和不符")
    case .foreign: Phrase("it holds something else", "其内容属于其他用途")
    case .malformed(let what): Phrase("it is damaged: \(what)", "文件已损坏：\(what)")
    }
  }

  private static func otherFormat(_ number: UInt32) -> Phrase {
    let found = FormatWord(FormatWord.part.kind, Int(number)).description
    let rule = FormatWord.part.rule(for: found, older: FormatWord.playAgain)
    return Phrase(
      "its format is \(found); \(rule.english)", "其格式为 \(found)；\(rule.chinese)")
  }
}

extension RunIdentity.Difference {
  /// Reads on from the file's name and a colon; the first of two values is the file's own.
  fileprivate var fromRequest: Phrase {
    switch self {
    case .version(let own, let asked):
      Phrase(
        "it was made by botou \(own), not \(asked); play it again with botou \(asked), the same seed",
        "由 botou \(own) 生成，而非 \(asked)；请用 botou \(asked) 以相同种子重新运行")
    case .scenario: Phrase("it belongs to another scenario", "属于另一个情景")
    case .policies: Phrase("it judges other policies", "所评估的政策不同")
    case .seed(let own, let asked):
      Phrase("its seed is \(own), not \(asked)", "其种子为 \(own)，而非 \(asked)")
    case .trials(let own, let asked):
      Phrase("its run has \(own) trials, not \(asked)", "其运行为 \(own) 次模拟，而非 \(asked) 次")
    case .draws(let own, let asked):
      Phrase(
        "its draws are '\(own.rawValue)', not '\(asked.rawValue)'",
        "其抽样方式为 \(own.rawValue)，而非 \(asked.rawValue)")
    case .futures(let own, let asked):
      Phrase(
        "its futures are '\(own.rawValue)', not '\(asked.rawValue)'",
        "其均衡方式为 \(own.rawValue)，而非 \(asked.rawValue)")
    case .metrics(let own, let asked): Self.otherMetrics(own, asked)
    case .until: Phrase("it was run until another half-width", "其 --until 不同")
    case .numerics:
      Phrase(
        "it was made on another kind of processor or C library, whose exponentials, logarithms and powers "
          + "differ from this machine's in their last bits; use it on that kind, or play it again here",
        "由另一种处理器或 C 库生成，其指数、对数与幂的末位与本机不同；请在同类机器上使用，或在本机重新运行")
    }
  }

  private static func otherMetrics(_ own: [String], _ asked: [String]) -> Phrase {
    func told(_ names: [String]) -> Phrase {
      guard !names.isEmpty else { return Phrase("everything", "保留全部结果") }
      return Phrase(
        "only " + names.joined(separator: ", "), "仅保留 " + names.joined(separator: "、"))
    }
    let (own, asked) = (told(own), told(asked))
    return Phrase(
      "it keeps \(own.english), not \(asked.english) (--metrics)",
      "其\(own.chinese)，而非\(asked.chinese)（--metrics）")
  }

  fileprivate func fromPart(_ other: String) -> Phrase {
    let own = fromRequest
    let other = Excerpt.shortened(other)
    return Phrase(
      "it does not belong to '\(other)': \(own.english)", "与“\(other)”不属同一运行：\(own.chinese)")
  }
}
