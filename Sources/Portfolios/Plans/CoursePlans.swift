import Policies
import Projects

/// What courses read of policies and templates, laid out once.
struct CoursePlans: Sendable {
  private let awards: FixedMemory<Award>
  private let agendas: FixedMemory<Agenda>
  // The owners of the lists that awards and agendas point to.
  private let tranches: FixedMemory<Award.Tranche>
  private let stages: FixedMemory<Agenda.Stage>
  private let rounds: FixedMemory<Agenda.Round>
  private let passing: FixedMemory<PassingIncome>
  private let families: Families

  init(
    _ policies: [Policy], _ templates: [ProjectTemplate], rules: FixedList<FundRules>,
    mayBePlain: Bool, isAlone: (_ policy: Int) -> Bool
  ) {
    let pairs = templates.flatMap { template in policies.map { ($0, template) } }
    let tranches = FixedMemory(lists: pairs.map { Award.tranches(of: $0, to: $1) })
    let stages = FixedMemory(lists: templates.map(Agenda.stages(of:)))
    let rounds = FixedMemory(lists: templates.map { $0.growth.rounds.map(Agenda.Round.init) })
    let passing = FixedMemory(lists: templates.map { PassingIncome.all(of: $0.funding) })
    let awards = FixedMemory(
      lists: templates.indices.map { template in
        policies.indices.map { policy in
          Award(
            policies[policy], templates[template],
            tranches.list(template * policies.count + policy), mayBePlain: mayBePlain)
        }
      })
    self.awards = awards
    agendas = FixedMemory(
      templates.indices.map {
        Agenda(templates[$0], stages.list($0), rounds.list($0), passing.list($0))
      })
    families = Families(
      policies: policies.count, templates: templates.count
    ) { policy, template in
      isAlone(policy)
        ? nil : awards.list(template).lent(policy).value.kinship(under: rules[policy])
    }
    self.tranches = tranches
    self.stages = stages
    self.rounds = rounds
    self.passing = passing
  }

  /// The awards to a kind of project, by policies.
  func awards(to template: Int) -> FixedList<Award> { awards.list(template) }

  func agenda(of template: Int) -> Lent<Agenda> { agendas.list(0).lent(template) }

  /// The policies in groups that treat a kind of project alike until it crosses.
  func families(of template: Int) -> FixedList<FixedList<Int>> { families.of(template) }

  var leaders: FixedList<Int> { families.leading }

  var everyPolicy: FixedList<Int> { families.everybody }

  /// Each policy as a group of its own.
  var loners: FixedList<FixedList<Int>> { families.loners }
}
