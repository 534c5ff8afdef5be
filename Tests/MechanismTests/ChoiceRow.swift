import Documents
import Languages
import ScenarioFiles

/// One choice on some axes; what is not chosen holds by default.
struct ChoiceRow: Hashable, Sendable, CustomStringConvertible {
  struct Choice: Hashable, Sendable {
    let axis: Int
    let level: Int
    var name: String { ChoiceAxis.all[axis].levels[level].name }
  }

  private(set) var levels = Array(repeating: 0, count: ChoiceAxis.all.count)
  private(set) var isChosen = Array(repeating: false, count: ChoiceAxis.all.count)

  init(_ choices: Choice...) { for choice in choices { choose(choice) } }

  mutating func choose(_ choice: Choice) {
    levels[choice.axis] = choice.level
    isChosen[choice.axis] = true
  }

  var chosen: [Choice] {
    levels.indices.filter { isChosen[$0] }.map { Choice(axis: $0, level: levels[$0]) }
  }

  var description: String {
    levels.indices.filter { levels[$0] > 0 }.map { ChoiceAxis.all[$0].levels[levels[$0]].name }
      .joined(separator: " + ")
  }

  // MARK: - As a scenario

  private func text(_ place: ChoiceAxis.Place) -> String {
    ChoiceAxis.all.indices.filter { ChoiceAxis.all[$0].place == place }
      .map { ChoiceAxis.all[$0].levels[levels[$0]].text }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  var policy: String {
    let disbursement = text(.disbursement)
    return text(.policy) + (disbursement.isEmpty ? "" : ", disbursement: { \(disbursement) }")
  }

  /// Fresh projects and one under way, in a climate that turns, with rounds, deaths and exits.
  var scenario: String {
    let second = text(.stages).contains("plant") ? "pilot" : "sample"
    return """
      {
        name: "pair", start: "2020-01", asOf: "2021-01", horizonMonths: 120,
        world: {
          climate: {
            regimes: [
              { name: "cold", financing: 0.5, valuation: 0.6, exit: 0.7 },
              { name: "hot", financing: 1.5, valuation: 1.5, exit: 1.3 },
            ], quarterly: [[0.8, 0.2], [0.3, 0.7]],
          },
        },
        templates: {
          t: {
            stages: [\(text(.stages))],
            funding: { \(text(.funding)), standbyPerMonth: 40, patience: 6 },
            financing: {
              \(text(.financing).replacing("AFTER", with: "\"\(second)\"")),
              preMoney: { law: "uniform", min: 4000, max: 14000 },
              newMoney: { law: "uniform", min: 400, max: 4000 }, qualifying: 1200, unachieved: 0.4,
            },
            company: { team: 0.75, pool: 0.1 },
            growth: {
              rounds: [
                { name: "A", interval: 10, chance: 0.7, death: 0.2, stepUp: 1.8, dilution: 0.2, poolTopUp: 0.05 },
                { name: "B", interval: 12, chance: 0.6, death: 0.3, stepUp: 0.8, dilution: 0.15 },
              ],
              exit: {
                delay: { law: "uniform", min: 6, max: 40 }, listing: 0.2, acquisition: 0.5,
                buyBack: 0.1, writeOff: 0.2, multiple: { law: "uniform", min: 0.1, max: 4 }, recovery: 0.2,
              },
            },
          },
        },
        portfolio: [
          { name: "fresh", template: "t", copies: 4, entry: { from: "2020-01", to: "2022-01" } },
          { name: "running", template: "t", entry: "2020-03",
            present: { stage: "pilot", months: 2, received: { centre: 1000, otherPublic: 1000, team: 900 }, spent: 1800 } },
        ],
        fund: { \(text(.fund)) },
        policies: { it: { \(policy) } },
      }
      """
  }

  func read() throws -> Scenario {
    try Scenario(
      reading: "pair.json5", files: FilesInMemory(["pair.json5": Array(scenario.utf8)]))
  }

  /// What is said against it; nothing when it can be used.
  func refusals() throws -> [String] {
    do {
      _ = try read()
      return []
    } catch ScenarioReadingError.faults(let faults) {
      return faults.sentences(in: .english)
    }
  }
}
