public import Languages

/// A run on one screen: the answer, what it rests on and what to do next; `RunDetails` has every number.
///
/// At most 22 lines, or 34 on a terminal of less than 80 columns; nothing is wider than the terminal.
public struct RunSummary: Sendable {
  static let widest = 100

  let run: RecordedRun
  let language: Language
  let width: Int
  let style: TextStyle
  let repertoire: TextRepertoire
  /// How many futures were asked for, where a run was stopped before them.
  let wanted: Int?

  /// `repertoire` says which characters the lines are measured in.
  public init(
    _ run: RecordedRun, in language: Language, width: Int, style: TextStyle = .plain,
    repertoire: TextRepertoire = .unicode, stoppedBefore wanted: Int? = nil
  ) {
    (self.run, self.language, self.style) = (run, language, style)
    (self.repertoire, self.wanted) = (repertoire, wanted)
    self.width = min(width, Self.widest)
  }

  /// Takes the run down first.
  public init(
    _ run: FinishedRun, in language: Language, width: Int, style: TextStyle = .plain
  ) {
    self.init(RecordedRun(run), in: language, width: width, style: style)
  }

  /// A run for some metrics has only those, all of them.
  public var text: String {
    guard let answer = RunAnswer(run) else {
      return RunDetails(run, in: language, width: width, style: style).text
    }
    let pages = Self.densities.lazy.map { page(answer, $0) }
    // Names may be of any length; even then there are no more lines.
    let lines = pages.first { $0.count <= mostLines } ?? page(answer, .tightest)
    return lines.prefix(mostLines).map { $0 + "\n" }.joined()
  }

  var isWide: Bool { width >= 80 }

  private var mostLines: Int { isWide ? 22 : 34 }

  // MARK: - Fitting

  /// How much a page holds; what is least missed goes first.
  struct Density {
    var rows = 6
    var warnings = 2
    var judgements = 3
    /// Projects under way that are named, the worst of them.
    var projects = 5
    var isSpaced = true

    static let tightest = Density(
      rows: 1, warnings: 1, judgements: 0, projects: 0, isSpaced: false)
  }

  private static let densities: [Density] = {
    let spaced = [
      Density(), Density(projects: 3), Density(projects: 0), Density(warnings: 1, projects: 0),
      Density(warnings: 1, judgements: 2, projects: 0),
      Density(warnings: 1, judgements: 1, projects: 0),
    ]
    let tight = (1...6).reversed().map {
      Density(rows: $0, warnings: 1, judgements: 1, projects: 0, isSpaced: false)
    }
    return spaced + [tight[0]]
      + (4...5).reversed().map {
        Density(rows: $0, warnings: 1, judgements: 1, projects: 0)
      } + tight.dropFirst() + [.tightest]
  }()

  private func page(_ answer: RunAnswer, _ density: Density) -> [String] {
    let blocks = [
      heading + stopped,
      paragraph(answer.words).map(style.strong) + (answer.against.map(paragraph) ?? []),
      table(density), remarks(density),
    ].filter { !$0.isEmpty }
    return Array(blocks.joined(separator: density.isSpaced ? [""] : []))
  }

  // MARK: - Heading

  private var heading: [String] {
    let trials = NumberText.whole(run.trials)
    let title = run.title.shortened(to: isWide ? width : 2 * width - 8)
    let futures = run.trials == 1 ? "future" : "futures"
    let (seed, version) = (run.seed, run.version)
    let play = Phrase(
      "\(trials) \(futures), seed \(seed), botou \(version)",
      "\(trials) 个未来，种子 \(seed)，botou \(version)")
    let line = [title, play].joined(Phrase(same: " · "))
    return line[language].displayWidth <= width
      ? paragraph(line) : paragraph(title) + paragraph(play)
  }

  private var stopped: [String] {
    guard let wanted else { return [] }
    let counts = (NumberText.whole(run.trials), NumberText.whole(wanted))
    return paragraph(
      Phrase(
        "Stopped: \(counts.0) of \(counts.1) futures are done, and all below is of those.",
        "已停止：完成 \(counts.1) 个未来中的 \(counts.0) 个，以下均据此得出。"))
  }

  func paragraph(_ words: Phrase) -> [String] {
    wrapped(words, width)
  }

  /// Lines in which no amount is parted from its unit, and no option from its value.
  func wrapped(_ words: Phrase, _ width: Int) -> [String] {
    let bound = words[language].withBoundAmounts
      .replacing("--report FILE", with: "--report\u{A0}FILE")
    return WrappedText(bound.written(with: repertoire), width: width).lines.map {
      $0.replacing("\u{A0}", with: " ")
    }
  }
}
