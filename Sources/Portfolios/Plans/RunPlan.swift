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
  let members: FixedList<PlannedMember>
  private let courses: CoursePlans
  // The owners of what `members` and their presents point to.
  private let memberMemory: FixedMemory<PlannedMember>
  private let presents: FixedMemory<Present>
  let admissions: AdmissionPlans
  var terms: FundTerms
  /// By policies: the purse that pays.
  let funds: [Fund]
  /// Whether projects compete for money, by policies and under any of them; and whether under all.
  private let coupled: FixedList<Bool>
  private let coupledMemory: FixedMemory<Bool>
  let isAnyCoupled, isEveryCoupled: Bool
  /// For each policy the first under which all projects fare as under it until they cross.
  ///
  /// Where money is short they may be signed in different months; each leads itself then.
  let leaders: FixedList<Int>
  let everyPolicy: FixedList<Int>
  /// Whose typical futures are told; nothing where too little is asked for to choose them.
  private let told: Int?
  private let loners: FixedList<FixedList<Int>>

  /// What the loop needs of one project of the file.
  struct PlannedMember: Sendable, BitwiseCopyable {
    let member: Member
    let entrant: TrialRow.Entrant
    /// Nobody is signed before; today, for a running project.
    let signedFrom: Double
    let present: Lent<Present>?
    /// Its number among the running projects of which the row tells what lies ahead; −1 for any other.
    let running: Int
    let agenda: Lent<Agenda>
    /// By the policies' numbers.
    let awards: FixedList<Award>
    /// The policies in groups that treat the project alike until it crosses.
    let families: FixedList<FixedList<Int>>
  }

  /// `mayBePlain` is false only to hold plain terms to the full ones.
  init(_ programme: Programme, asked: Asked, mayBePlain: Bool = true) {
    self.programme = programme
    layout = programme.layout(for: asked)
    tallyPlan = TallyPlan(layout)
    sightings = SightingPlan(
      asked.parts.contains(.official) ? programme.sightings : [], layout, tallyPlan)
    terms = FundTerms(programme, layout)
    let funds = programme.policies.indices.map(programme.fund(of:))
    let short = funds.map { $0.budget != .unlimited }
    self.funds = funds
    coupledMemory = FixedMemory(short)
    coupled = coupledMemory.list(0)
    (isAnyCoupled, isEveryCoupled) = (short.contains(true), short.allSatisfy(\.self))
    let admissions = AdmissionPlans(programme)
    self.admissions = admissions
    let courses = CoursePlans(
      programme.policies, programme.world.templates, rules: terms.rules,
      mayBePlain: mayBePlain, isAlone: { short[$0] || admissions.isSelective($0) })
    self.courses = courses
    let presents = FixedMemory(
      lists: programme.world.projects.map { $0.present.map { [$0] } ?? [] })
    self.presents = presents
    let numbers = Self.runningNumbers(programme, layout)
    memberMemory = FixedMemory(
      programme.world.projects.enumerated().map { index, project in
        let member = programme.world.members[index]
        let template = programme.world.templatePlace(of: member)
        return PlannedMember(
          member: member,
          entrant: TrialRow.Entrant(project, number: index, programme),
          signedFrom: project.present == nil ? -.infinity : programme.todayMonths,
          present: project.present.map { _ in presents.list(index).lent(0) },
          running: numbers[index],
          agenda: courses.agenda(of: template), awards: courses.awards(to: template),
          families: courses.families(of: template))
      })
    members = memberMemory.list(0)
    everyPolicy = courses.everyPolicy
    loners = courses.loners
    told = asked.parts.isSuperset(of: [.crossings, .distributions]) ? programme.foremost : nil
    leaders = courses.leaders
  }

  private static func runningNumbers(_ programme: Programme, _ layout: TrialLayout) -> [Int] {
    var next = 0
    return programme.world.projects.map { project in
      guard project.present != nil, layout.running > 0 else { return -1 }
      defer { next += 1 }
      return next
    }
  }

  /// Whether the row tells what lies ahead of a project.
  @inline(__always)
  func isWatched(_ member: Int) -> Bool { members.lent(member).running >= 0 }

  /// Whether projects compete for money under a policy.
  @inline(__always)
  func isCoupled(_ policy: Int) -> Bool { coupled[policy] }

  /// Whether a policy does more at entry than take who comes.
  func isSelective(_ policy: Int) -> Bool { admissions.isSelective(policy) }

  @inline(__always)
  func award(of member: Int, under policy: Int) -> Lent<Award> {
    members.lent(member).awards.lent(policy)
  }

  @inline(__always)
  func agenda(of member: Int) -> Lent<Agenda> { members.lent(member).agenda }

  /// Whether more is asked of a course than what it adds to a row.
  @inline(__always)
  func asksForResults(of member: Int, under policies: FixedList<Int>) -> Bool {
    if sightings.hasSnapshots { return true }
    for place in 0..<policies.count
    where !award(of: member, under: policies[place]).exempt.isEmpty {
      return true
    }
    return false
  }

  /// A policy as a group of its own.
  @inline(__always)
  func alone(_ policy: Int) -> FixedList<Int> { loners[policy] }

  /// Whether a project that asks for money comes when the fund has ended; one under way was signed before.
  @inline(__always)
  func isLate(_ month: Double, _ member: Int, policy: Int) -> Bool {
    terms.rules[policy].end.hasCome(byMonth: month) && members.lent(member).present == nil
      && award(of: member, under: policy).reserve > 0
  }

  // MARK: - Sketches

  /// Gives each policy that is led the sketches of its leader's courses.
  func lendSketches(in tallies: inout Tallies) {
    let leaders = leaders
    for policy in 0..<layout.policies where leaders[policy] != policy {
      for sketch in [TallyPlan.Sketch.need, .width] where tallyPlan.keeps(sketch) {
        tallies.sketches[tallyPlan.place(sketch, of: policy)] =
          tallies.sketches[tallyPlan.place(sketch, of: leaders[policy])]
      }
      for step in 0..<tallyPlan.steps {
        tallies.sketches[tallyPlan.need(byStep: step, of: policy)] =
          tallies.sketches[tallyPlan.need(byStep: step, of: leaders[policy])]
      }
    }
  }

  @inline(__always)
  func sketch(
    _ ending: borrowing Ending, _ entrant: TrialRow.Entrant, _ policy: Int,
    _ tallies: inout Tallies
  ) {
    guard tallyPlan.sketchesCourses, !entrant.isRunning else { return }
    Self.add(
      need: tallyPlan.keeps(.need) ? tallyPlan.place(.need, of: policy) : nil, ending.need,
      width: ending.hasCrossed && tallyPlan.keeps(.width)
        ? tallyPlan.place(.width, of: policy) : nil,
      ending.endMonth - entrant.entryMonth, &tallies)
  }

  /// Apart, as whoever may change the sketches asks first whether they are shared.
  @inline(never)
  private static func add(
    need: Int?, _ money: Double, width: Int?, _ months: Double, _ tallies: inout Tallies
  ) {
    if let need { tallies.sketches[need].add(money) }
    if let width { tallies.sketches[width].add(months) }
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
    if tallyPlan.countsCrossings { tallies.histograms[policy].add(Int(row[.crossers, policy])) }
    let spent = row[.centrePaid, policy] - row[.returned, policy]
    func add(_ sketch: TallyPlan.Sketch, _ value: Double) {
      guard tallyPlan.keeps(sketch) else { return }
      tallies.sketches[tallyPlan.place(sketch, of: policy)].add(value)
    }
    add(.multiple, spent > 0 ? row[.proceeds, policy] / spent : .nan)
    add(.presentValue, row[.presentValue, policy])
    add(.peakNeed, row[.peakNeed, policy])
    add(.netToState, row.netToState(policy))
    if layout.parts.contains(.cashPlan) { sketchCash(row, policy, &tallies) }
  }

  /// Takes note of a future that may be told: by its crossings, and by what it is worth to the state.
  func note(_ row: borrowing TrialRow, trial: UInt64, _ tallies: inout Tallies) {
    guard let told else { return }
    tallies.exemplars.add(
      trial, count: Int(row[.crossers, told]), amount: row[.presentValue, told])
  }

  private func sketchCash(_ row: borrowing TrialRow, _ policy: Int, _ tallies: inout Tallies) {
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

extension TrialRow.Entrant {
  fileprivate init(_ project: Project, number: Int, _ programme: Programme) {
    self.init(
      entryMonth: 0, todayMonths: programme.todayMonths, horizonMonths: programme.horizonMonths,
      project: number,
      sector: project.sector.flatMap { name in
        programme.world.sectors.firstIndex { $0.name == name }
      } ?? -1,
      district: project.district.flatMap(programme.districts.firstIndex) ?? -1,
      isRunning: project.present != nil)
  }
}
