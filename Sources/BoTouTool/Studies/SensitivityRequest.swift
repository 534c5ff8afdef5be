import Documents
import Languages
import Policies
import Portfolios
import Projects
import Randomness
import Reports
import ScenarioFiles
import Studies

/// A study of sensitivity that was asked for: what is varied, and of which number.
struct SensitivityRequest {
  let method: SensitivityMethod
  let evaluator: Evaluator
  let programme: Programme
  let varied: [VariedInput]
  let number: StudiedNumber
  let threads: Int
  /// Of Sobol's design.
  let study: SobolStudy?

  /// Points in all, that of best guesses among them.
  var count: Int {
    1 + (study?.points(inputs: varied.count) ?? varied.reduce(0) { $0 + $1.ends.count })
  }

  /// The names of the policies that are played, in their order.
  var policies: [String] { programme.policies.map(\.name) }

  init(_ invocation: Invocation, on console: Console) throws(ToolError) {
    method = invocation[SensitivityOptions.method]
    let metric = try SensitivityOptions.studied(invocation)
    let scenario = try ScenarioInput.scenario(invocation)
    let trials = try SensitivityOptions.trials(invocation)
    let sampling = Sampling(invocation[RunOptions.draws], invocation[RunOptions.futures])
    let seed = invocation[RunOptions.seed].map(UInt64.init)
    varied = try SensitivityInputs(invocation, of: scenario).varied
    let pair = try SensitivityPair(invocation, of: scenario)
    let played = invocation[SensitivityOptions.rank] ? [] : pair.names
    evaluator = Evaluator(
      scenario, policies: played, futures: trials, seed: seed, sampling: sampling,
      asked: Asked([metric]))
    do { programme = try evaluator.programme() } catch { throw .badInput(error) }
    number = try pair.number(metric, in: programme)
    threads = StudyOptions.threads(invocation)
    study = try Self.study(invocation, seed: evaluator.seed, sampling)
    let forecast = RunForecast(
      [programme], trials: trials, kind: .comparison, threads: threads, sampling: sampling,
      asked: evaluator.asked)
    try forecast.ensureFits()
    if !invocation[RunOptions.quiet] {
      console.tell(long: long(forecast))
    }
  }

  /// A study that takes long is told before it begins.
  private func long(_ forecast: RunForecast) -> Phrase? {
    let minutes = (forecast.seconds * Double(count) / 60).rounded(.up)
    guard minutes > 10 else { return nil }
    let time = NumberText.fixed(minutes, digits: 0)
    return Phrase(
      "this study takes about \(time) minutes here; fewer --trials"
        + (study == nil ? "" : ", --rows or --scramblings") + " are often enough",
      "此项研究在本机约需 \(time) 分钟；较小的 --trials"
        + (study == nil ? "" : "、--rows 或 --scramblings") + " 往往已足够")
  }

  private static func study(
    _ invocation: Invocation, seed: UInt64, _ sampling: Sampling
  ) throws(ToolError) -> SobolStudy? {
    let options: [any OptionKey] = [SensitivityOptions.rows, SensitivityOptions.scramblings]
    guard invocation[SensitivityOptions.method] == .sobol else {
      try refuse(options, invocation, Phrase("it is for --method sobol", "仅用于 --method sobol"))
      return nil
    }
    try refuse(
      [SensitivityOptions.rank], invocation,
      Phrase("it is for --method tornado", "仅用于 --method tornado"))
    let rows = invocation[SensitivityOptions.rows]
    guard rows & (rows - 1) == 0 else {
      let below = 1 << (Int.bitWidth - 1 - rows.leadingZeroBitCount)
      throw SensitivityOptions.usage(
        .badValue(
          option: SensitivityOptions.rows.declaration.spelling, value: "\(rows)",
          accepted: Phrase(
            "a power of two, such as \(below) or \(2 * below)", "是 2 的幂，如 \(below) 或 \(2 * below)"),
          suggestion: nil))
    }
    return SobolStudy(
      rows: rows, scramblings: invocation[SensitivityOptions.scramblings], seed: seed,
      groupSize: sampling.futures == .nets ? Futures.netTrials : 1)
  }

  private static func refuse(
    _ options: [any OptionKey], _ invocation: Invocation, _ reason: Phrase
  ) throws(ToolError) {
    guard let given = options.map(\.declaration).first(where: invocation.has) else { return }
    throw SensitivityOptions.usage(.refused(option: given.spelling, because: reason))
  }
}

/// The policy whose number is studied, and the one from which it differs.
struct SensitivityPair {
  let policy: String
  /// Nothing where the policy's own number is studied.
  let other: String?

  var names: [String] { [policy] + [other].compactMap(\.self) }

  init(_ invocation: Invocation, of scenario: Scenario) throws(ToolError) {
    let (given, against) = (
      invocation[SensitivityOptions.policy], invocation[SensitivityOptions.against]
    )
    for name in [given, against].compactMap(\.self) {
      try RunOptions.ensureKnown(name, scenario, command: "sensitivity")
    }
    let isOwn = invocation[SensitivityOptions.own]
    if isOwn, against != nil {
      throw SensitivityOptions.usage(.contradiction("--own", "--against"))
    }
    let programme: Programme
    do { programme = try scenario.programme() } catch {
      throw .badInput(Faults([Fault(error, file: scenario.resolved.file)]))
    }
    let baseline = programme.policies[programme.baseline].name
    policy = given ?? programme.policies[programme.foremost].name
    guard !isOwn else {
      other = nil
      return
    }
    guard against != policy else {
      throw SensitivityOptions.usage(
        .refused(
          option: "--against \(policy)",
          because: Phrase(
            "a policy does not differ from itself; --own studies its own number",
            "政策与自身没有差别；研究其自身数值请用 --own")))
    }
    // Of the baseline itself its own number is meant.
    other = against ?? (policy == baseline ? nil : baseline)
  }

  func number(_ metric: Metric, in programme: Programme) throws(ToolError) -> StudiedNumber {
    func place(_ name: String) throws(ToolError) -> Int {
      guard let place = programme.policies.firstIndex(where: { $0.name == name }) else {
        throw .bug("a policy that is studied is not played")
      }
      return place
    }
    var less: Int?
    if let other { less = try place(other) }
    return StudiedNumber(metric, of: try place(policy), less: less)
  }
}
