import Estimates
import Policies
import Projects

/// A programme laid out for the trial loop: awards, entrants and places, worked out once.
struct RunPlan: Sendable {
  let programme: Programme
  let layout: TrialLayout
  let tallyPlan: TallyPlan
  let sightings: SightingPlan
  let attribution = ShapleyAttribution(factors: TrialLayout.Factor.allCases.count)
  let members: [PlannedMember]
  private let courses: CoursePlans
  let admissions: AdmissionPlans
  var terms: FundTerms
  /// Whether projects compete for money.
  let isCoupled: Bool

  /// What the loop needs of one project of the file.
  struct PlannedMember: Sendable {
    var entrant: TrialRow.Entrant
    /// Nobody is signed before; today, for a running project.
    var signedFrom: Double
    var present: Present?
    var template: Int
  }

  init(_ programme: Programme) {
    self.programme = programme
    layout = programme.layout
    tallyPlan = TallyPlan(layout)
    sightings = SightingPlan(programme.sightings, layout, tallyPlan)
    terms = FundTerms(programme, layout)
    isCoupled = programme.fund.budget != .unlimited
    let districts = programme.districts
    members = programme.world.projects.enumerated().map { index, project in
      PlannedMember(
        entrant: TrialRow.Entrant(
          entryMonth: 0, todayMonths: programme.todayMonths,
          horizonMonths: programme.horizonMonths, project: index,
          sector: project.sector.flatMap { name in
            programme.world.sectors.firstIndex { $0.name == name }
          } ?? -1,
          district: project.district.flatMap(districts.firstIndex) ?? -1,
          isRunning: project.present != nil),
        signedFrom: project.present == nil ? -.infinity : programme.todayMonths,
        present: project.present,
        template: programme.world.templates.firstIndex { $0.name == project.template } ?? 0)
    }
    let admissions = AdmissionPlans(programme)
    self.admissions = admissions
    courses = CoursePlans(
      programme.policies, programme.world.templates, isSelective: admissions.isSelective)
  }

  /// Whether a policy does more at entry than take who comes.
  func isSelective(_ policy: Int) -> Bool { admissions.isSelective(policy) }

  func award(of member: Int, under policy: Int) -> Lent<Award> {
    courses.award(under: policy, of: members[member].template)
  }

  /// The policies in groups that treat a project alike until it crosses.
  func families(of member: Int) -> FixedList<FixedList<Int>> {
    courses.families(of: members[member].template)
  }

  var everyPolicy: FixedList<Int> { courses.everyPolicy }

  /// A policy as a group of its own.
  func alone(_ policy: Int) -> FixedList<Int> { courses.alone(policy) }

  func agenda(of member: Int) -> Lent<Agenda> { courses.agenda(of: members[member].template) }

  /// For each policy the first under which all projects fare as under it until they cross.
  ///
  /// Where money is short they may be signed in different months; each leads itself then.
  var leaders: FixedList<Int> { isCoupled ? courses.everyPolicy : courses.leaders }

  // MARK: - Sketches

  /// Gives each policy that is led the sketches of its leader's courses.
  func lendSketches(in tallies: inout Tallies) {
    let leaders = leaders
    for policy in 0..<layout.policies where leaders[policy] != policy {
      for sketch in [TallyPlan.Sketch.need, .width] {
        tallies.sketches[tallyPlan.place(sketch, of: policy)] =
          tallies.sketches[tallyPlan.place(sketch, of: leaders[policy])]
      }
      for step in 0..<layout.grid.count {
        tallies.sketches[tallyPlan.need(byStep: step, of: policy)] =
          tallies.sketches[tallyPlan.need(byStep: step, of: leaders[policy])]
      }
    }
  }

  func sketch(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant, _ policy: Int,
    _ tallies: inout Tallies
  ) {
    guard !entrant.isRunning else { return }
    tallies.sketches[tallyPlan.place(.need, of: policy)].add(outcome.needWithoutPublic)
    guard outcome.hasCrossed else { return }
    tallies.sketches[tallyPlan.place(.width, of: policy)].add(
      outcome.endMonth - entrant.entryMonth)
  }

  /// Sketches what a project of the trial has needed by each step, on average.
  func sketchValley(_ row: borrowing TrialRow, _ policy: Int, _ tallies: inout Tallies) {
    let entered = row[.entered, policy]
    guard entered > 0 else { return }
    let need = layout.valley(.need, of: policy).lowerBound
    for step in 0..<layout.grid.count {
      tallies.sketches[tallyPlan.need(byStep: step, of: policy)].add(
        row.numbers[need + step] / entered)
    }
  }

  func sketch(_ row: borrowing TrialRow, _ policy: Int, _ tallies: inout Tallies) {
    tallies.histograms[policy].add(Int(row[.crossers, policy]))
    let spent = row[.centrePaid, policy]
    let came = row[.proceeds, policy] + row[.returned, policy]
    func add(_ sketch: TallyPlan.Sketch, _ value: Double) {
      tallies.sketches[tallyPlan.place(sketch, of: policy)].add(value)
    }
    add(.multiple, spent > 0 ? came / spent : .nan)
    add(.presentValue, row[.presentValue, policy])
    add(.peakNeed, row[.peakNeed, policy])
    add(.netToState, row.netToState(policy))
    let paid = layout.paid(of: policy).lowerBound
    let balances = layout.balance(of: policy).lowerBound
    for quarter in 0..<layout.quarters {
      tallies.sketches[tallyPlan.paid(inQuarter: quarter, of: policy)].add(
        row.numbers[paid + quarter])
      tallies.sketches[tallyPlan.balance(afterQuarter: quarter, of: policy)].add(
        row.numbers[balances + quarter])
    }
  }
}
