import Policies
import Projects
import Randomness

/// What each policy asks of a project at entry, worked out once.
struct AdmissionPlans: Sendable {
  /// For each policy, the least signal of an expert review, and with what accuracy it sees.
  private let bars: [Bar]
  private let selective: [Bool]

  /// A signal that is asked for.
  struct Bar: Sendable, BitwiseCopyable {
    var accuracy = 0.0
    var least = -Double.infinity
  }

  init(_ programme: Programme) {
    bars = programme.policies.map { policy in
      guard case .expert(let screening) = policy.selection else { return Bar() }
      return Bar(
        accuracy: screening.accuracy, least: GSL.normalUpperQuantile(screening.admits))
    }
    selective = programme.policies.map { $0.selection.isSelective }
  }

  func isSelective(_ policy: Int) -> Bool { selective[policy] }

  func bar(of policy: Int) -> Bar { bars[policy] }
}

extension Selection {
  /// Whether entry is more than taking who comes, even if only in name.
  var isSelective: Bool {
    switch self {
    case .expert(let screening): screening.admits < 1
    case .directed, .openCall, .race: true
    case .market: false
    }
  }

  /// How many teams get an award for one problem.
  var funded: Int {
    if case .race(let race) = self { race.teams } else { 1 }
  }

  /// How many teams come with one problem.
  var comers: Int {
    switch self {
    case .openCall(let call): call.applicants
    case .race(let race): race.teams
    case .expert, .directed, .market: 1
    }
  }

  var waitsForInvestor: Bool {
    if case .market = self { true } else { false }
  }

  func letsInvestorJudge(_ stage: Int, of count: Int) -> Bool {
    if case .market(let gate) = self { gate.judges(stage: stage, of: count) } else { false }
  }
}
