import Documents
import Languages
import Portfolios
import Reports
import ScenarioFiles

/// `botou shard FILE --plan N --for KIND --out DIR`: the plan of a run's parts and the script that plays them.
struct ShardPlanning {
  let request: RunRequest
  /// The scenario as the command line names it.
  let file: String
  let settings: [String]
  /// Folders whose files the scenario may name.
  let allowed: [String]
  let workers: ShardPlan.Workers
  let parts: Int
  let folder: String
  let threads: Int

  /// Everything that a plan may write into its folder.
  static let names = [ShardPlan.name] + ShardPlan.Workers.allCases.map(\.script)

  /// Writes the plan last, so that its script is there when it is; nothing is played.
  func deliver(on console: Console, isQuiet: Bool) throws(ToolError) {
    try ensureSense()
    let plan = plan
    let output = OutputFolder(folder)
    try output.ensureWritable(Self.names)
    try output.make()
    let script = ShardScript(
      plan: plan, folder: absolute(folder), allowed: allowed.map(absolute), program: Self.program,
      threads: threads)
    try console.deliver(script.text, to: output.path(of: plan.script))
    try console.deliver(plan.text, to: output.path(of: ShardPlan.name))
    if !isQuiet { try console.tell(story(of: plan, in: output)[console.language]) }
  }

  private func ensureSense() throws(ToolError) {
    func refused(_ problem: UsageError.Problem) -> ToolError {
      .usage(UsageError(problem: problem, command: "shard"))
    }
    guard file != "-" else {
      throw refused(
        .refused(
          option: "-",
          because: Phrase(
            "every part reads the scenario again; name its file", "每个分片都要重新读取情景，请给出文件名")))
    }
    let chunks = request.chunks
    guard parts <= chunks else {
      let size = Simulation.chunkTrials
      throw refused(
        .badValue(
          option: "--plan", value: String(parts),
          accepted: Phrase(
            "at most \(chunks), since \(request.trials) futures are \(chunks) times \(size) or less",
            "不超过 \(chunks)，因为 \(request.trials) 个未来按每块至多 \(size) 个分为 \(chunks) 块"),
          suggestion: nil))
    }
  }

  private var plan: ShardPlan {
    let source = ShardPlan.Source(
      name: request.scenario.name, file: absolute(file), identity: request.identity.scenario,
      settings: settings)
    return ShardPlan(
      request.identity, of: source, seed: Int(clamping: request.identity.seed), workers: workers,
      parts: parts)
  }

  /// The path from the root: a part may be played from any folder.
  private func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = SystemCalls.resolved(".") else { return path }
    return OutputFiles.path(of: path, in: here)
  }

  /// This program's own file, or its name where the system does not tell.
  private static var program: String { SystemCalls.linkTarget("/proc/self/exe") ?? "botou" }

  private func story(of plan: ShardPlan, in output: OutputFolder) -> Phrase {
    let file = output.path(of: ShardPlan.name)
    let play = plan.line(playing: nil, in: folder)
    let merge = "botou merge --expect " + ShellWord.shown(ShellWord.path(file))
    return Phrase(
      "wrote the plan of \(parts) parts to \(Excerpt.line(folder))\nplay:\n  \(play)\nmerge:\n  \(merge)\n",
      "已将 \(parts) 个分片的计划写入 \(Excerpt.line(folder))\n运行：\n  \(play)\n合并：\n  \(merge)\n")
  }
}
