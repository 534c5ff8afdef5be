import Policies
import Portfolios
import Projects
import Testing

/// Who is signed when, worked out by hand through the whole simulation.
@Suite struct QueueTests {
  /// A project of some award that is certain to spend all its money in three stages and to cross, unless told
  /// otherwise: paid in thirds at 0, 6 and 12, accepted at 18, crossing at 24, sold at 48.
  static func kind(
    _ award: Double, chances: [Double] = [1, 1, 1], spends: Double = 1, share: Double = 1,
    sale delay: Double = 24
  ) throws -> ProjectTemplate {
    try Example.template(
      name: "\(award)",
      stages: Example.stages(chances, cost: Example.quantity(spends * award / 3)),
      financing: Example.financing(share: share, wait: Example.constant(6)),
      exit: Example.exit(months: delay),
      funding: Funding(
        centre: award, otherPublic: 0, team: 0, standbyPerMonth: 0, patienceMonths: 6))
  }

  /// When each project of some kinds is signed, entering in the given months.
  static func signings(
    _ comers: [(kind: ProjectTemplate, month: Double)], _ fund: Fund, under policy: Policy? = nil
  ) throws -> [Double] {
    var kinds: [ProjectTemplate] = []
    for comer in comers where !kinds.contains(where: { $0.name == comer.kind.name }) {
      kinds.append(comer.kind)
    }
    let programme = try Example.programme(
      kinds,
      projects: comers.enumerated().map { index, comer in
        try Example.project(
          "p\(index)", template: comer.kind.name, entry: .month(comer.month))
      }, policies: [policy ?? Policy(name: "grant", instrument: .grant)], fund: fund)
    let simulation = Simulation(programme, seed: 1)
    return try comers.indices.map {
      try #require(simulation.replay(trial: 0, project: $0, copy: 0, policy: 0)).outcome.signedMonth
    }
  }

  // MARK: - Leaving and passing

  @Test func `a head that gives up makes room for those behind it`() throws {
    let comers = [(try Self.kind(800), 0.0), (try Self.kind(500), 1), (try Self.kind(200), 2)]
    let fund = try Fund(budget: .commitment(1000), queuePatienceMonths: 12)
    #expect(try Self.signings(comers, fund) == [0, .infinity, 13])
    let passing = try Fund(
      budget: .commitment(1000), queue: .init(head: .isPassed), queuePatienceMonths: 12)
    #expect(try Self.signings(comers, passing) == [0, .infinity, 2])
  }

  @Test func `months that a head blocks and projects that are passed are counted`() throws {
    func played(_ head: Fund.Queue.Head, horizon: Double = 240) throws -> Played {
      Played(
        try Example.programme(
          [Self.kind(800), Self.kind(500), Self.kind(200)],
          projects: [(800, 0.0), (500, 1), (200, 2)].map {
            try Example.project("\($0.0)", template: "\(Double($0.0))", entry: .month($0.1))
          }, policies: [Policy(name: "grant", instrument: .grant)],
          fund: Fund(
            budget: .commitment(1000), queue: .init(head: head), queuePatienceMonths: 12),
          horizon: horizon))
    }
    let waits = try played(.waits)
    // From month 2, when who would fit arrives, until the first gives up at 13.
    #expect(waits.value("fund.blockedMonths", 0) == 11 && waits.value("fund.overtaken", 0) == 0)
    let passed = try played(.isPassed)
    #expect(passed.value("fund.blockedMonths", 0) == 0 && passed.value("fund.overtaken", 0) == 1)
    #expect(try played(.waits, horizon: 9).value("fund.blockedMonths", 0) == 7)
  }

  @Test func `patience of zero means now or never`() throws {
    let comers = [(try Self.kind(900), 0.0), (try Self.kind(300), 0), (try Self.kind(90), 0)]
    let fund = try Fund(budget: .commitment(1000), queuePatienceMonths: 0)
    #expect(try Self.signings(comers, fund) == [0, .infinity, 0])
  }

  @Test func `sums that add up to a budget all fit, whatever adding loses`() throws {
    // In a Double 0.3 − 0.1 − 0.1 is less than 0.1.
    let comers = try (0..<3).map { _ in (try Self.kind(0.1), 0.0) }
    #expect(try Self.signings(comers, Fund(budget: .commitment(0.3))) == [0, 0, 0])
    #expect(
      try Self.signings(comers, Fund(budget: .commitment(0.2999))) == [0, 0, .infinity])
  }

  @Test func `the reviewer's signal ranks those who wait, the best first`() throws {
    let review = try Policy(
      name: "reviewed", instrument: .grant, selection: .expert(Screening(accuracy: 1, admits: 1)))
    let comers = try (0..<6).map { _ in (try Self.kind(900), 0.0) }
    let fund = try Fund(
      budget: .yearly([900], carriesOver: false), queue: .init(rank: .signal))
    let months = try Self.signings(comers, fund, under: review)
    #expect(months.sorted() == [0, 12, 24, 36, 48, 60] && months != months.sorted())
    // With accuracy 1 the signal is merit, which a screening lets through from the best on.
    for admitted in 1...5 {
      let strict = try Policy(
        name: "reviewed", instrument: .grant,
        selection: .expert(Screening(accuracy: 1, admits: Double(admitted) / 6)))
      let taken = try Self.signings(comers, fund, under: strict)
      let best = taken.indices.filter { taken[$0] < .infinity }
      #expect(Set(best.map { months[$0] }) == Set(months.sorted().prefix(best.count)))
    }
    // Nobody reviews where a team is commissioned.
    let commissioned = try Policy(
      name: "commissioned", instrument: .grant, selection: .directed)
    #expect(try Self.signings(comers, fund, under: commissioned) == [0, 12, 24, 36, 48, 60])
  }

  @Test(arguments: Fund.Queue.Rank.allCases)
  func `who ranks alike is served in the order of the file`(_ rank: Fund.Queue.Rank) throws {
    let fund = try Fund(
      budget: .yearly([900], carriesOver: false), queue: .init(rank: rank))
    // Nobody reviews, so that a rank by signals goes by entry too.
    let commissioned = try Policy(
      name: "commissioned", instrument: .grant, selection: .directed)
    let comers = try (0..<5).map { _ in (try Self.kind(900), 0.0) }
    #expect(try Self.signings(comers, fund, under: commissioned) == [0, 12, 24, 36, 48])
    // The second pair comes while the first project of the year is at work.
    let pairs = try [5.0, 0, 5, 0].map { (try Self.kind(900), $0) }
    let signed = try Self.signings(pairs, fund, under: commissioned)
    #expect(signed == (rank == .file ? [12, 0, 24, 36] : [24, 0, 36, 12]))
  }

  @Test func `equal signals are served in the order of the file, better ones before`() throws {
    var queue = SigningQueue()
    let signals = [0.5, 1.5, 0.5, 1.5, -2, 0.5]
    queue.settle(
      signals.map { .init(entryMonth: 0, reserve: 10, signal: $0) },
      try Fund(budget: .yearly([10], carriesOver: false), queue: .init(rank: .signal))
    ) { _, _, _ in }
    let signed = queue.signedMonths
    #expect(signed == [24, 0, 36, 12, 60, 48])
  }

  // MARK: - Releases

  @Test func `what a failed project was not paid is free at once`() throws {
    // 300 are paid of 900 when it fails at 6; nothing of them is left.
    let comers = [(try Self.kind(900, chances: [0, 1, 1]), 0.0), (try Self.kind(600), 1)]
    #expect(try Self.signings(comers, Fund(budget: .commitment(900))) == [0, 6])
    let carries = try Fund(budget: .yearly([900, 0], carriesOver: true))
    #expect(try Self.signings(comers, carries) == [0, 6])
    let lapses = try Fund(budget: .yearly([900, 0, 600, 0], carriesOver: false))
    #expect(try Self.signings(comers, lapses) == [0, 24])
  }

  @Test func `principal that comes back unspent is free in full`() throws {
    // 150 of the 300 paid are spent by the failure at 6.
    let failing = try Self.kind(900, chances: [0, 1, 1], spends: 0.5)
    let comers = [(failing, 0.0), (try Self.kind(750), 1)]
    #expect(try Self.signings(comers, Fund(budget: .commitment(900))) == [0, 6])
    #expect(
      try Self.signings(
        [(failing, 0), (Self.kind(751), 1)], Fund(budget: .commitment(900))) == [0, .infinity])
  }

  @Test func `a search without end gives back at acceptance, and nothing at infinity`() throws {
    // Half of 900 is unspent when the work is accepted at 18; no investor ever comes.
    let comers = [
      (try Self.kind(900, spends: 0.5, share: 0), 0.0), (try Self.kind(450), 1),
      (try Self.kind(30), 2),
    ]
    let fund = try Fund(budget: .commitment(900), recycling: Recycling(share: 1))
    #expect(try Self.signings(comers, fund) == [0, 18, .infinity])
  }

  @Test func `a promise of help is free again at the crossing`() throws {
    let helped = try Policy(
      name: "helped", instrument: .grant, bridging: Bridging(mostShare: 0.5))
    // 900 and 450 are set aside; the 450 are free at 24.
    let comers = [(try Self.kind(900), 0.0), (try Self.kind(300), 1)]
    #expect(
      try Self.signings(comers, Fund(budget: .commitment(1350)), under: helped) == [0, 24])
    #expect(
      try Self.signings(comers, Fund(budget: .commitment(1349)), under: helped)
        == [.infinity, .infinity])
  }

  @Test func `what is vouched for a loan is free once it is repaid or lost`() throws {
    // The state bears half of a loss: 450 of 900. Sold at 48 for twice its price, the loan is repaid.
    let loan = try Policy(
      name: "loan",
      instrument: .guaranteedLoan(
        GuaranteedLoan(risk: .init(bank: 0.5, state: 0.5, insurer: 0))))
    func kind(_ award: Double, newMoney: Double) throws -> ProjectTemplate {
      try Example.template(
        name: "\(award)", stages: Example.stages([1, 1, 1], cost: Example.quantity(award / 3)),
        financing: Example.financing(
          share: 1, wait: Example.constant(6), newMoney: Example.quantity(newMoney)),
        funding: Funding(
          centre: award, otherPublic: 0, team: 0, standbyPerMonth: 0, patienceMonths: 6))
    }
    let fund = try Fund(budget: .commitment(450))
    // The round's 900 repay all of it at 24; 300 leave 600 owed, half of which the state may be asked for.
    let (rich, poor) = (try kind(900, newMoney: 900), try kind(900, newMoney: 300))
    let (small, large) = (try kind(300, newMoney: 900), try kind(899, newMoney: 900))
    #expect(try Self.signings([(rich, 0), (large, 1)], fund, under: loan) == [0, 24])
    #expect(try Self.signings([(poor, 0), (small, 1)], fund, under: loan) == [0, 24])
    #expect(try Self.signings([(poor, 0), (large, 1)], fund, under: loan) == [0, 48])
  }

  @Test func `a team that falls behind in a race sets its award free at that gate`() throws {
    let race = try Policy(name: "race", instrument: .grant, selection: .race(Race(teams: 2)))
    // Two teams of 900 each; at the first gate, month 6, one of them has had 300.
    let comers = [(try Self.kind(900), 0.0), (try Self.kind(300), 1)]
    #expect(
      try Self.signings(comers, Fund(budget: .commitment(1800)), under: race) == [0, 6])
    #expect(
      try Self.signings(
        [(Self.kind(900), 0), (Self.kind(301), 1)], Fund(budget: .commitment(1800)), under: race)
        == [0, .infinity])
  }

  // MARK: - Recycling

  @Test func `each royalty is granted again when it is paid`() throws {
    // From its crossing at 24 the company, worth 10,000, pays 5 % of a revenue of 2,500 a year: 125.
    let royalty = try Policy(
      name: "royalty",
      instrument: .royalty(
        Royalty(revenueShare: 0.05, revenueOverValue: 0.25, mostMultiple: 100)))
    let comers = [
      (try Self.kind(900, sale: 120), 0.0), (try Self.kind(125, sale: 120), 1),
      (try Self.kind(250, sale: 120), 2), (try Self.kind(60, sale: 120), 3),
    ]
    let fund = try Fund(budget: .commitment(900), recycling: Recycling(share: 1))
    // 36 | 48 and 60 | 72, when the second has not begun to pay before 36 + 24 + 12 = 72.
    #expect(try Self.signings(comers, fund, under: royalty) == [0, 36, 60, 72])
    // Half of each: 62.5 at 36 and 48; then at 60, 72, 84 and so on with what the second pays.
    let half = try Fund(budget: .commitment(900), recycling: Recycling(share: 0.5))
    #expect(
      try Self.signings(Array(comers.prefix(2)), half, under: royalty) == [0, 48])
  }

  @Test func `what is granted again comes in the order of time, whoever pays it`() throws {
    // The one that is later in the file sells first; the limit lets only its money in.
    let converting = try Example.converting()
    let late = try Self.kind(900, sale: 60)
    let comers = [(late, 0.0), (try Self.kind(600, sale: 24), 0), (try Self.kind(300), 1)]
    let fund = try Fund(
      budget: .commitment(1500), recycling: Recycling(share: 1, most: 300))
    #expect(try Self.signings(comers, fund, under: converting) == [0, 0, 48])
  }
}
