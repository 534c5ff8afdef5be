import Documents
import Languages
import Portfolios
import Reports

/// What keeps the parts at hand from being those of a plan, as data.
struct UnmetPlan: Equatable {
  /// A file that is no part of the plan's run, or one too many, and why.
  struct Unusable: Equatable {
    let file: String
    let fault: ArchiveFault
  }

  let unusable: [Unusable]
  let holes: PartNumbers
  let parts: Int
  /// The line for a shell that plays the holes.
  let remedy: String

  init(unusable: [Unusable], holes: [Int], of plan: ShardPlan, in folder: String) {
    self.unusable = unusable
    self.holes = PartNumbers(holes)
    parts = plan.parts
    remedy = plan.line(playing: self.holes, in: folder)
  }

  /// More of them are only counted.
  static let mostTold = 20

  var missing: Phrase {
    holes.count == 1
      ? Phrase(
        "part \(holes.text(joined: "")) of \(parts) is missing",
        "缺少第 \(holes.text(joined: "")) 份，共 \(parts) 份")
      : Phrase(
        "parts \(holes.text(joined: ", ", dash: "–")) of \(parts) are missing",
        "缺少第 \(holes.text(joined: "、", dash: "–")) 份，共 \(parts) 份")
  }

  var advice: Phrase { Phrase("play again: \(remedy)", "重新运行：\(remedy)") }

  /// Playing again alone mends nothing where the plan itself is of another scenario or program.
  var stale: Phrase? {
    let isStale = unusable.contains { each in
      switch each.fault {
      case .differs(.scenario, _), .differs(.version, _): true
      default: false
      }
    }
    guard isStale else { return nil }
    return Phrase(
      "if the scenario or botou has changed since the plan was made, make the plan again first",
      "若情景或 botou 在生成计划后有变，请先重新生成计划")
  }

  var untold: Phrase? {
    let more = unusable.count - Self.mostTold
    return more > 0 ? Phrase("and \(more) more files", "另有 \(more) 个文件") : nil
  }
}

extension ShardPlan {
  /// The line for a shell that plays some parts, or all.
  func line(playing holes: PartNumbers?, in folder: String) -> String {
    let script = ShellWord.shown(ShellWord.path(OutputFiles.path(of: script, in: folder)))
    switch workers {
    case .slurm:
      let array = holes.map { "--array=\($0.text(joined: ",")) " } ?? ""
      return "sbatch \(array)\(script)"
    case .parallel:
      return "sh \(script)" + (holes.map { " " + $0.text(joined: " ") } ?? "")
    }
  }
}
