internal import Documents
internal import Languages
internal import Policies
internal import Portfolios
internal import Reports
internal import ScenarioFiles

extension Scenario {
  /// Tells one of the futures that a run plays, as `botou explain` does.
  ///
  /// - Parameters:
  ///   - number: The future, counted from 0.
  ///   - project: The project to follow, `delta` or `delta#17` for one of its copies; the whole world by default.
  ///   - policies: The policies under which to follow the project; with none, nature alone is told.
  ///   - seed: The seed of the run; the scenario's by default.
  /// - Returns: The future as a story.
  /// - Throws: What is wrong with the arguments.
  public func future(
    _ number: Int, project: String? = nil, policies: [String] = [], seed: Int? = nil
  ) throws(Faults) -> Future {
    let seed = seed ?? self.seed
    try check(future: number, seed: seed, project: project, policies: policies)
    let teller = StoryTeller(read, trial: UInt64(number), seed: UInt64(seed))
    guard let project else { return Future(story: teller.nature(nil)) }
    let choice = try choice(of: project, teller)
    var story = teller.nature(choice)
    guard !policies.isEmpty else { return Future(story: story) }
    // A story needs none of the numbers.
    let simulation = Simulation(try programme([]), seed: UInt64(seed), asked: Asked([]))
    for policy in policies {
      let replay = self.policies.firstIndex(of: policy).flatMap {
        simulation.replay(
          trial: UInt64(number), project: choice.project, copy: choice.copy, policy: $0)
      }
      if let replay { story.add(teller.chapter(replay, policy: policy, choice: choice)) }
    }
    return Future(story: story)
  }

  private func check(
    future number: Int, seed: Int, project: String?, policies: [String]
  ) throws(Faults) {
    let numbers: [(String, Int, ClosedRange<Int>)] = [
      ("number", number, 0...Int(Int64.max >> 16)),
      ("seed", seed, ScenarioFiles.Scenario.seeds),
    ]
    var faults =
      numbers.compactMap(Documents.Fault.outOfRange)
      + policies.compactMap { Documents.Fault.unknown($0, among: self.policies, as: "policies") }
    if project == nil, !policies.isEmpty {
      faults.append(
        Documents.Fault(
          .missingField, file: "", position: nil, path: FieldPath([.field("project")]),
          accepted: .rule(.init("policies are told of a project", "政策须对某个项目而言"))))
    }
    guard faults.isEmpty else { throw Faults(faults) }
  }

  private func choice(
    of project: String, _ teller: StoryTeller
  ) throws(Faults) -> StoryTeller.Choice {
    do throws(StoryTeller.NoChoice) { return try teller.choice(project) } catch {
      switch error {
      case .unknown(let name, let known):
        throw Faults(
          [Documents.Fault.unknown(name, among: known, as: "project")].compactMap(\.self))
      case .noSuchCopy(_, _, let copies):
        throw Faults([
          Documents.Fault(
            .outOfRange, argument: "project", project,
            .rule(
              .init("its copies are numbered from 1 to \(copies)", "其编号为 1 至 \(copies)")))
        ])
      }
    }
  }
}
