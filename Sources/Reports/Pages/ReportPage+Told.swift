import Documents
import Languages
import Projects
import Randomness
import ScenarioFiles

// Three typical futures, side by side, each in one column of dated lines.

extension ReportPage {
  /// Nothing where a run has too few futures, or its document is an older one.
  var typical: [Markup]? {
    guard let policy = run.told.first?.policy else { return nil }
    let title = run.title(of: .policy(policy))
    return [
      .tag("h3", ["id": id("futures")], say("Typical futures", "典型未来")),
      note(
        say(
          "Under \(title.english). In a tenth or more of the \(NumberText.whole(run.trials)) futures played no more cross "
            + "than in P10, in half or more no more than in P50, in nine tenths or more no more than in P90; of futures with "
            + "as many, the one whose net present value is as typical is told.",
          "政策：“\(title.chinese)”。所模拟的 \(NumberText.whole(run.trials)) 个未来中，跨越数不多于 P10 者至少占一成，"
            + "不多于 P50 者至少占五成，不多于 P90 者至少占九成；跨越数相同的，取净现值最相称的一个。")),
      .tag("div", ["class": "futures"], futures.map(future)),
    ]
  }

  /// One future may stand at several places; it is told once.
  private var futures: [(places: [RecordedTold.Place], told: RecordedTold)] {
    run.told.reduce(into: []) { futures, told in
      if let same = futures.firstIndex(where: { $0.told.trial == told.trial }) {
        futures[same].places.append(told.place)
      } else {
        futures.append(([told.place], told))
      }
    }
  }

  private func future(_ places: [RecordedTold.Place], _ told: RecordedTold) -> Markup {
    let money = PeopleMoney(run.unit)
    let all = NumberText.whole(told.entered + told.running)
    let number = NumberText.whole(told.crossings)
    return .tag(
      "article", ["class": "future"],
      [
        .tag("h4", [:], place(places)),
        .tag(
          "p", ["class": "count"],
          say("\(number) of \(all) cross", "\(all) 项中 \(number) 项跨越")),
        note(
          say(
            "future \(told.trial), worth \(money.text(told.presentValue).english) to the state",
            "第 \(told.trial) 号未来，国有净现值 \(money.text(told.presentValue).chinese)")),
        .tag("ul", ["class": "story"], told.rows.map { line($0, of: told) }),
        .tag("pre", [:], [.tag("code", [:], command(told))]),
      ] + (example(told).map { [.tag("pre", ["class": "screen"], [.tag("code", [:], $0)])] } ?? []))
  }

  private func place(_ places: [RecordedTold.Place]) -> String {
    let names = places.map { $0.rawValue.uppercased() }.joined(separator: " = ")
    guard places.count == 1 else { return names }
    return switch places[0] {
    case .p10: say("P10: few cross", "P10：跨越偏少")
    case .p50: say("P50: as many as usual", "P50：跨越居中")
    case .p90: say("P90: many cross", "P90：跨越偏多")
    }
  }

  private func line(_ row: RecordedToldRow, of told: RecordedTold) -> Markup {
    let days = [row.date, row.until].compactMap { $0?.prefix(7) }
    let span = days.count == 2 && days[0] == days[1] ? days[..<1] : days[...]
    let when =
      span.isEmpty ? say("no date", "无日期") : span.joined(separator: say(" to ", " 至 "))
    return .tag("li", [:], [.tag("b", [:], when), .text(" " + row.words(run, of: told)[language])])
  }

  /// What tells a future whole.
  private func command(_ told: RecordedTold) -> String {
    RepeatingCommand(run).line(telling: told)
  }

  /// The same of the project that brought most at once, else of the first that crossed.
  private func example(_ told: RecordedTold) -> String? {
    let named = told.rows.filter { $0.project != nil }
    let row = named.first { $0.kind == .largestProceeds } ?? named.first
    return row?.project.map { project in
      command(told) + " --project " + ShellWord.quoted(project) + " --policy "
        + ShellWord.quoted(told.policy)
    }
  }
}
