import Languages
import Portfolios
import Reports

/// A run or comparison that takes long: what it takes, and how to share it out, stop it or do with less.
struct LongRun: Equatable {
  private let statement: Phrase
  private let kind: RunForecast.Kind
  /// Of how many parts each would be short; of a comparison how many futures would be.
  private let advised: Int
  /// Whether differences are paired future by future, which documents do not allow.
  private let isPaired: Bool

  private static let fewDo = Phrase(
    ", and differences that are paired need few futures", "；差值逐未来配对，所需次数不多")

  /// A run that takes longer says so.
  private static let seconds = 600.0

  /// Nothing of a run that does not take long.
  init?(_ forecast: RunForecast) {
    let seconds = forecast.seconds
    guard seconds > Self.seconds else { return nil }
    (statement, kind, isPaired) = (forecast.statement, forecast.kind, forecast.isOfTwo)
    advised =
      kind == .comparison
      ? forecast.trials(within: Self.seconds)
      : min(
        Simulation.chunks(for: forecast.trials),
        Int(min(1_000, (seconds / Self.seconds).rounded(.up))))
  }

  var phrase: Phrase {
    Phrase(statement.english + advice.english, statement.chinese + advice.chinese)
  }

  private var advice: Phrase {
    switch kind {
    case .whole: shareOut
    case .part(let share) where share == 1: shareOut
    case .ceiling, .part: Phrase(same: "")
    case .comparison:
      Phrase(
        "; --trials \(advised) would take about 10 minutes" + (isPaired ? Self.fewDo.english : ""),
        "；--trials \(advised) 约需 10 分钟" + (isPaired ? Self.fewDo.chinese : ""))
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

extension RunForecast {
  /// Refuses what needs more memory than there is.
  func ensureFits() throws(ToolError) {
    if let tooLarge { throw .tooLarge(tooLarge) }
  }
}

extension TooLargeRun.Spelling {
  /// As the command line has it.
  static let options = TooLargeRun.Spelling(
    oneThread: "--threads 1", oneMetric: "--metrics crossing.ultimate", trials: "--trials ",
    policies: "--policy")
}
