import Languages
import Portfolios
import Projects
import ScenarioFiles

// The digest of a future as rows by date, few enough for a column of a page.

extension FutureDigest {
  /// More gates than this are told together.
  private static let mostGates = 5

  /// `before` are rows of the world, which come first on their days.
  func rows(
    after before: [RecordedToldRow], _ scenario: Scenario, _ teller: StoryTeller
  ) -> [RecordedToldRow] {
    let rows = before + counted(scenario) + failed(scenario) + crossed(scenario, teller)
    let told =
      rows + [largest.map { row(.largestProceeds, $0, scenario, teller) }].compactMap(\.self)
    // What has no day comes last; the order of the kinds settles a tie.
    return told.enumerated().sorted {
      ($0.element.date ?? "~", $0.offset) < ($1.element.date ?? "~", $1.offset)
    }.map(\.element)
  }

  private func counted(_ scenario: Scenario) -> [RecordedToldRow] {
    RecordedToldRow.Kind.allCases.compactMap { kind in
      happenings[kind].map { row(kind, $0, scenario) }
    }
  }

  private func failed(_ scenario: Scenario) -> [RecordedToldRow] {
    let ordered = failures.enumerated().sorted {
      ($1.element.all.count, $0.offset) < ($0.element.all.count, $1.offset)
    }.map(\.element)
    let most = ordered.count > Self.mostGates + 1 ? Self.mostGates : ordered.count
    let rest = ordered.dropFirst(most)
    let others =
      rest.isEmpty
      ? []
      : [
        RecordedToldRow.of(
          .failed, date(rest.map(\.all.first).min(), scenario),
          until: date(rest.map(\.all.last).max(), scenario),
          count: rest.reduce(0) { $0 + $1.all.count })
      ]
    return ordered.prefix(most).map { row($0, scenario) } + others
  }

  private func crossed(_ scenario: Scenario, _ teller: StoryTeller) -> [RecordedToldRow] {
    let moments = crossings.enumerated().sorted {
      ($0.element.month, $0.offset) < ($1.element.month, $1.offset)
    }.map(\.element)
    guard let first = moments.first, let last = moments.last else { return [] }
    let rows = [row(.firstCrossed, first, scenario, teller)]
    guard moments.count > 1 else { return rows }
    // The one by which half of them have crossed.
    let half = (moments.count + 1) / 2
    let middle = RecordedToldRow.of(
      .halfCrossed, date(moments[half - 1].month, scenario), count: half)
    return rows + (moments.count > 2 ? [middle] : []) + [row(.lastCrossed, last, scenario, teller)]
  }

  // MARK: - One row

  private func row(
    _ kind: RecordedToldRow.Kind, _ happening: Happening, _ scenario: Scenario
  ) -> RecordedToldRow {
    RecordedToldRow.of(
      kind, date(happening.first, scenario), until: date(happening.last, scenario),
      count: happening.count, amount: kind.hasAmount ? happening.amount : nil)
  }

  private func row(_ failures: Failures, _ scenario: Scenario) -> RecordedToldRow {
    RecordedToldRow.of(
      .failed, date(failures.all.first, scenario), until: date(failures.all.last, scenario),
      count: failures.all.count, name: failures.title,
      wrongly: failures.wrongly > 0 ? failures.wrongly : nil,
      outOfMoney: failures.outOfMoney > 0 ? failures.outOfMoney : nil)
  }

  private func row(
    _ kind: RecordedToldRow.Kind, _ moment: Moment, _ scenario: Scenario, _ teller: StoryTeller
  ) -> RecordedToldRow {
    RecordedToldRow.of(
      kind, date(moment.month, scenario), amount: moment.way == nil ? nil : moment.amount,
      name: scenario.titles[.project(scenario.world.projects[moment.choice.project].name)],
      project: teller.name(moment.choice), way: moment.way)
  }

  private func date(_ month: Double?, _ scenario: Scenario) -> String? {
    month.flatMap(scenario.date)?.iso
  }
}

extension RecordedToldRow.Kind {
  fileprivate var hasAmount: Bool {
    switch self {
    case .paid, .back, .soldAtEnd, .handedOver: true
    default: false
    }
  }
}

extension RecordedToldRow {
  /// A row with what it has to say.
  static func of(
    _ kind: Kind, _ date: String?, until: String? = nil, count: Int? = nil, amount: Double? = nil,
    name: Phrase? = nil, project: String? = nil, way: String? = nil, wrongly: Int? = nil,
    outOfMoney: Int? = nil
  ) -> RecordedToldRow {
    RecordedToldRow(
      kind: kind, date: date, until: until == date ? nil : until, count: count, amount: amount,
      name: name, project: project, way: way, wrongly: wrongly, outOfMoney: outOfMoney)
  }
}
