import Policies
import Projects

/// What courses read of policies and templates, laid out once.
struct CoursePlans: Sendable {
  private let templates: Int
  private let awards: FixedMemory<Award>
  private let agendas: FixedMemory<Agenda>
  // The owners of the lists that awards and agendas point to.
  private let tranches: FixedMemory<Award.Tranche>
  private let stages: FixedMemory<Agenda.Stage>
  private let rounds: FixedMemory<Agenda.Round>

  init(_ policies: [Policy], _ templates: [ProjectTemplate]) {
    self.templates = templates.count
    let pairs = policies.flatMap { policy in templates.map { (policy, $0) } }
    let tranches = FixedMemory(lists: pairs.map { Award.tranches(of: $0, to: $1) })
    let stages = FixedMemory(lists: templates.map(Agenda.stages(of:)))
    let rounds = FixedMemory(lists: templates.map { $0.growth.rounds.map(Agenda.Round.init) })
    awards = FixedMemory(pairs.indices.map { Award(pairs[$0].0, pairs[$0].1, tranches.list($0)) })
    agendas = FixedMemory(
      templates.indices.map { Agenda(templates[$0], stages.list($0), rounds.list($0)) })
    self.tranches = tranches
    self.stages = stages
    self.rounds = rounds
  }

  func award(under policy: Int, of template: Int) -> Lent<Award> {
    awards.list(0).lent(policy * templates + template)
  }

  func agenda(of template: Int) -> Lent<Agenda> { agendas.list(0).lent(template) }
}
