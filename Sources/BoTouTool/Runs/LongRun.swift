import Documents
import Languages
import Reports

/// A run that takes long: how long, how much of memory and disk, and how to share it out or stop it.
struct LongRun: Equatable {
  enum Kind: Equatable {
    case whole
    /// It may stop earlier by itself.
    case ceiling
    /// This share of a run.
    case part(Double)
    /// Two that are compared, or one with a result that is there already.
    case comparison

    /// How much of the run is played here.
    var share: Double { if case .part(let share) = self { share } else { 1 } }
  }

  let trials: Int
  let projects: Double
  let policies: Int
  let scenarios: Int
  let seconds: Double
  /// Bytes.
  let memory, disk: Double
  let kind: Kind
  /// Of how many parts each would be short; of a comparison how many futures would be.
  let advised: Int

  var phrase: Phrase {
    let time = RoughText.duration(seconds: seconds)
    let bytes = (RoughText.bytes(memory), RoughText.bytes(disk))
    let disk =
      disk > 0
      ? Phrase(", \(bytes.0) of memory and \(bytes.1) of disk", "，内存 \(bytes.0)，磁盘 \(bytes.1)")
      : Phrase(" and \(bytes.0) of memory", "，内存 \(bytes.0)")
    let (what, isCeiling) = (size, kind == .ceiling)
    return Phrase(
      "\(what.english): this will take \(isCeiling ? "at most " : "")about \(time.english)\(disk.english)"
        + advice.english,
      "\(what.chinese)：\(isCeiling ? "至多" : "")约需 \(time.chinese)\(disk.chinese)" + advice.chinese)
  }

  private var size: Phrase {
    let counts = (
      NumberText.whole(trials), NumberText.fixed(projects, digits: 0), NumberText.whole(policies)
    )
    let futures = counts.0 + (trials == 1 ? " future" : " futures")
    guard scenarios == 1 else {
      return Phrase(
        "\(futures) of both scenarios", "两个情景各 \(counts.0) 个未来")
    }
    let part = kind.share < 1 ? Phrase("a part of ", "其中一份，全部为 ") : Phrase(same: "")
    return Phrase(
      part.english
        + [
          futures,
          counts.1 + (counts.1 == "1" ? " project" : " projects"),
          counts.2 + (policies == 1 ? " policy" : " policies"),
        ].joined(separator: " × "),
      "\(part.chinese)\(counts.0) 个未来 × \(counts.1) 个项目 × \(counts.2) 项政策")
  }

  private var advice: Phrase {
    switch kind {
    case .whole: shareOut
    case .part(let share) where share == 1: shareOut
    case .ceiling, .part: Phrase(same: "")
    case .comparison:
      Phrase(
        "; --trials \(advised) would take about 10 minutes, and differences on the same futures are exact with few",
        "；--trials \(advised) 约需 10 分钟；差值逐未来配对，次数不多亦足够精确")
    }
  }

  private var shareOut: Phrase {
    // No whole line: it would have to hold all the words that this run was given.
    let more = "--plan \(advised) --for parallel -o DIR"
    return Phrase(
      "; 'botou shard' with the same words and \(more) shares it out in \(advised) parts, 'botou run' with --until "
        + "METRIC:HALFWIDTH ends it once it is exact enough, and with --checkpoint FILE lets it be stopped",
      "；“botou shard”加同样的参数与 \(more) 可分为 \(advised) 份运行；“botou run”加 --until METRIC:HALFWIDTH 在足够精确时结束，"
        + "加 --checkpoint FILE 可中断后继续")
  }
}
