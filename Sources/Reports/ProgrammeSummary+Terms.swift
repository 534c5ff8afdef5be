import Documents
import Languages
import ScenarioFiles

// Every term that departs from its default, whoever wrote it and wherever it hides.

extension ProgrammeSummary {
  /// What other lines tell in full already.
  private static let toldElsewhere = [
    "format", "name", "title.**", "start", "asOf", "horizonMonths", "currency", "unit", "seed",
    "trials", "parameters.**", "baseline", "focus", "official[].**", "fund.budget.**", "fund.end",
    "policies.*.fund.**",
    "templates.*.funding.otherPublic", "templates.*.funding.conditional",
    "templates.*.funding.team", "templates.*.funding.income[].**", "policies.*.title.**",
    "templates.*.title.**", "templates.*.stages[].title.**",
    "templates.*.growth.rounds[].title.**", "world.climate.regimes[].title.**",
    "world.sectors.*.title.**", "world.districts.**", "portfolio[].title.**",
    "portfolio[].projects[].title.**",
  ].map { FieldPattern($0) }

  /// Records that are one value to a reader.
  private static let single: Set<String> = ["Quantity", "Law", "Title"]

  var terms: [String] {
    let departures = Schema.scenario.departures(of: scenario.resolved.root, single: Self.single)
      .filter { departure in
        !Self.toldElsewhere.contains { $0.matches(departure.path) }
          && !scenario.resolved.root.takesOver(departure.path)
      }
    guard !departures.isEmpty else { return [] }
    var explained: Set<String> = []
    return [say("Terms that differ from their defaults", "与默认值不同的条款")]
      + StatedTerm.groups(of: departures, titles: scenario.titles).flatMap {
        lines(of: $0, &explained)
      }
  }

  /// A term is explained where it first stands; those explained before share their lines.
  private func lines(of group: StatedTerm.Group, _ explained: inout Set<String>) -> [String] {
    var known: [String] = []
    var lines: [String] = []
    for term in group.terms {
      let words = term.words(in: language)
      if explained.insert(term.meaning).inserted {
        lines += hanging(words + say(": ", "：") + term.about[language])
      } else {
        known.append(words)
      }
    }
    let shared = known.isEmpty ? [] : hanging(known.joined(separator: say("; ", "；")))
    return WrappedText(group.name[language], width: width - 2).indented(by: 2) + lines + shared
  }

  private func hanging(_ text: String) -> [String] {
    WrappedText(text, width: width - 6).lines.enumerated().map {
      String(repeating: " ", count: $0 == 0 ? 4 : 6) + $1
    }
  }
}
