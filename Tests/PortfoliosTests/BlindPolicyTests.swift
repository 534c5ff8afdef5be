import Policies
import Portfolios
import Projects
import Testing

/// A policy cannot peek: what nature reveals later changes nothing that happens before.
@Suite struct BlindPolicyTests {
  /// What is different in the other world, and the first event that may tell.
  enum Secret: CaseIterable {
    case secondStage, thirdStage, investors, exit

    func template(_ isOther: Bool) throws -> ProjectTemplate {
      func pick<T>(_ secret: Secret, _ usual: T, _ other: T) -> T {
        isOther && self == secret ? other : usual
      }
      let chances = [0.9, pick(.secondStage, 0.8, 0.2), pick(.thirdStage, 0.9, 0.1)]
      return try Example.template(
        stages: chances.enumerated().map { index, chance in
          try Stage(
            name: "stage \(index + 1)", durationMonths: Example.uniform(3, 9),
            cost: Example.uniform(900, 2000), success: chance,
            review: Review(sensitivity: 0.95, specificity: 0.8))
        },
        financing: Example.financing(share: pick(.investors, 0.8, 0.1), longStop: 60),
        rounds: [Example.round(chance: 0.7)],
        exit: Example.exit(multiple: Example.quantity(pick(.exit, 2, 0.5))),
        funding: Example.funding(standby: 40, patience: 4, topUp: 0.1))
    }

    func tells(_ event: CourseEvent) -> Bool {
      switch (self, event) {
      case (.secondStage, .reviewed(stage: 1, _, _)), (.thirdStage, .reviewed(stage: 2, _, _)),
        (.investors, .roundClosed), (.investors, .ranDry), (.investors, .closedWithoutFinance),
        (.exit, .exited), (.exit, .boughtBack), (.exit, .soldAtEnd):
        true
      default: false
      }
    }
  }

  @Test(arguments: Secret.allCases)
  func `what is revealed later leaves everything before as it was`(secret: Secret) throws {
    func simulation(_ isOther: Bool) throws -> Simulation {
      let template = try secret.template(isOther)
      let policies = try Array(Example.livelyPolicies())
      return Simulation(
        try Example.programme(
          [template], projects: [Example.project(entry: .window(from: 0, to: 24), copies: 3)],
          policies: policies), seed: 5)
    }
    let (usual, other) = (try simulation(false), try simulation(true))
    var changed = 0
    for trial in UInt64(0)..<80 {
      for policy in 0..<6 {
        for copy in 0..<3 {
          func story(_ simulation: Simulation) throws -> [(month: Double, event: CourseEvent)] {
            try #require(
              simulation.replay(trial: trial, project: 0, copy: copy, policy: policy)
            ).events
          }
          let (one, two) = (try story(usual), try story(other))
          let end = one.firstIndex { secret.tells($0.event) } ?? one.count
          let before = one[..<end]
          #expect(
            before.elementsEqual(two.prefix(end)) { $0.month == $1.month && $0.event == $1.event },
            "\(trial) \(policy) \(copy)")
          if !one.elementsEqual(two, by: { $0.month == $1.month && $0.event == $1.event }) {
            changed += 1
          }
        }
      }
    }
    #expect(changed > 100)
  }
}
