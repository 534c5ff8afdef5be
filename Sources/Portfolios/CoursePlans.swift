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
  private let passing: FixedMemory<PassingIncome>
  private let families: Families

  init(
    _ policies: [Policy], _ templates: [ProjectTemplate], isSelective: (_ policy: Int) -> Bool
  ) {
    self.templates = templates.count
    let pairs = policies.flatMap { policy in templates.map { (policy, $0) } }
    let tranches = FixedMemory(lists: pairs.map { Award.tranches(of: $0, to: $1) })
    let stages = FixedMemory(lists: templates.map(Agenda.stages(of:)))
    let rounds = FixedMemory(lists: templates.map { $0.growth.rounds.map(Agenda.Round.init) })
    let passing = FixedMemory(lists: templates.map { PassingIncome.all(of: $0.funding) })
    let awards = FixedMemory(
      pairs.indices.map { Award(pairs[$0].0, pairs[$0].1, tranches.list($0)) })
    self.awards = awards
    agendas = FixedMemory(
      templates.indices.map {
        Agenda(templates[$0], stages.list($0), rounds.list($0), passing.list($0))
      })
    families = Families(
      policies: policies.count, templates: templates.count, isSelective: isSelective
    ) { policy, template in
      awards.list(0).lent(policy * templates.count + template)
    }
    self.tranches = tranches
    self.stages = stages
    self.rounds = rounds
    self.passing = passing
  }

  func award(under policy: Int, of template: Int) -> Lent<Award> {
    awards.list(0).lent(policy * templates + template)
  }

  func agenda(of template: Int) -> Lent<Agenda> { agendas.list(0).lent(template) }

  /// The policies in groups that treat a kind of project alike until it crosses.
  func families(of template: Int) -> FixedList<FixedList<Int>> { families.of(template) }

  var leaders: FixedList<Int> { families.leading }

  var everyPolicy: FixedList<Int> { families.everybody }

  /// A policy as a group of its own.
  func alone(_ policy: Int) -> FixedList<Int> { families.alone(policy) }
}
