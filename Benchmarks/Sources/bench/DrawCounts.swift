import Portfolios
import Projects
import Randomness
import ScenarioFiles

/// How many numbers of each law some paths consume.
struct DrawCounts {
  private var counts: [String: Int] = [:]

  private static let (score, choice) = ("normal score of a chance", "uniform")

  init(_ futures: [[Drawing]], of scenario: Scenario) {
    let world = scenario.world
    let templates = world.projects.map { project in
      world.templates.first { $0.name == project.template }
    }
    for drawing in futures.joined() {
      guard let template = templates[drawing.member] else { continue }
      add(drawing, template)
    }
  }

  private mutating func add(_ drawing: Drawing, _ template: ProjectTemplate) {
    // Entry: its month, its merit, its own sector, and whether a wrong pass is forgiven.
    add([Self.choice, Self.choice], [Self.score, Self.score])
    for stage in template.stages[drawing.firstStage...].prefix(drawing.stages) {
      add([stage.durationMonths.law.name, stage.cost.law.name], [Self.score, Self.choice])
    }
    if drawing.seeksMoney { add(template.financing) }
    for round in template.growth.rounds.prefix(drawing.rounds) {
      add(
        [round.intervalMonths, round.stepUp, round.dilution].map { $0.law.name }, [Self.score])
    }
    guard drawing.exits else { return }
    let exit = template.growth.exit
    add([exit.delayMonths, exit.multiple, exit.recovery].map { $0.law.name }, [Self.choice])
  }

  private mutating func add(_ financing: Financing) {
    add([financing.preMoney.law.name, financing.newMoney.law.name], [])
    switch financing.form {
    case .ever(_, _, let wait): add([wait.name], [Self.score])
    case .intensity: add(["exponential"], [])
    }
  }

  private mutating func add(_ laws: [String], _ others: [String]) {
    for law in laws + others { counts[law, default: 0] += 1 }
  }

  func print(paths: Int) {
    Swift.print("\nWhat a path draws")
    for (law, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Swift.print(pad(law, 44) + pad(fixed(Double(count) / Double(paths)), 10, right: true))
    }
    let all = counts.values.reduce(0, +)
    Swift.print(pad("all", 44) + pad(fixed(Double(all) / Double(paths)), 10, right: true))
  }
}
