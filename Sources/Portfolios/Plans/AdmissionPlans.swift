import Policies
import Projects
import Randomness

/// What each policy asks of a project at entry, worked out once.
struct AdmissionPlans: Sendable {
  private let policies: Int
  private let selective: [Bool]
  /// For each policy, what an expert review asks for.
  private let reviews: [SignalBar]
  /// For each project of the file and policy, what an appraiser of its chance of loss asks for.
  private let appraisals: [SignalBar]

  init(_ programme: Programme) {
    let policies = programme.policies
    self.policies = policies.count
    let hasIdle = programme.world.projects.contains(where: \.isReassigned)
    selective = policies.map { $0.isSelective || hasIdle && !$0.reassigns }
    reviews = policies.map { SignalBar($0.selection) }
    let bars = policies.map { policy -> [SignalBar]? in
      guard case .perProject(let bar) = policy.appraisal else { return nil }
      let least = programme.world.leastSignals(
        mostLossChance: bar.mostLossChance, accuracy: bar.accuracy)
      return least.map { SignalBar(accuracy: bar.accuracy, least: $0) }
    }
    appraisals = programme.world.projects.enumerated().flatMap { member, project in
      zip(bars, policies).map { bars, policy in
        project.isReassigned && !policy.reassigns ? .unreachable : bars?[member] ?? SignalBar()
      }
    }
  }

  func isSelective(_ policy: Int) -> Bool { selective[policy] }

  func review(under policy: Int) -> SignalBar { reviews[policy] }

  func appraisal(of member: Int, under policy: Int) -> SignalBar {
    appraisals[member * policies + policy]
  }
}

/// The least signal that is good enough, and how well it follows merit.
struct SignalBar: Sendable, BitwiseCopyable {
  var accuracy = 0.0
  var least = -Double.infinity

  var asksForSomething: Bool { least > -.infinity }

  /// No signal is good enough: an idle result stays idle.
  static let unreachable = SignalBar(least: .infinity)
}

extension SignalBar {
  init(_ selection: Selection) {
    guard case .expert(let screening) = selection, screening.admits < 1 else { return }
    accuracy = screening.accuracy
    least = GSL.normalUpperQuantile(screening.admits)
  }
}

extension Policy {
  /// Whether entry is more than taking who comes, even if only in name.
  var isSelective: Bool {
    if case .perProject = appraisal { return true }
    return switch selection {
    case .expert(let screening): screening.admits < 1
    case .directed, .openCall, .race: true
    case .market: false
    }
  }
}

extension Selection {
  /// How many teams get an award for one problem.
  var funded: Int {
    if case .race(let race) = self { race.teams } else { 1 }
  }

  var waitsForInvestor: Bool {
    if case .market = self { true } else { false }
  }

  func letsInvestorJudge(_ stage: Int, of count: Int) -> Bool {
    if case .market(let gate) = self { gate.judges(stage: stage, of: count) } else { false }
  }
}
