import Estimates
import Foundation
import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// Closed forms 5, 6 and 8: nothing is random, so everything is known by hand.
@Suite struct CertainProgrammeTests {
  /// 500 at months 0, 6 and 12; accepted at 18; 2000 on 8000 at month 24; sold for 20 000 at 48.
  static let proceeds = 20_000 * 1500 / 10_000.0

  static func value(_ rate: Double, of proceeds: Double = proceeds) -> Double {
    func worth(_ years: Double) -> Double { growth(1 + rate, -years) }
    return proceeds * worth(4) - 500 * (1 + worth(0.5) + worth(1))
  }

  /// A power whose exponent has twelfths, apart from the code under test.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// A power by squaring its eighths, apart from the code under test.
  static func growth(_ base: Double, _ years: Double) -> Double {
    let eighth = base.squareRoot().squareRoot().squareRoot()
    var power = 1.0
    for _ in 0..<Int(abs(years) * 8) { power *= eighth }
    return years < 0 ? 1 / power : power
  }

  static func played(_ fund: Fund = .unlimited) throws -> Played {
    Played(
      try Example.programme(
        [Example.certain()], projects: [Example.project(copies: 3)], fund: fund), trials: 8)
  }

  @Test func `multiple, rate and present value are those of a hand calculation`() throws {
    let fund = try Fund(budget: .unlimited, discountRate: 0.05)
    let played = try Self.played(fund)
    let multiple = try #require(played.value("state.moic", 3))
    #expect(abs(multiple - Self.proceeds / 1500) < 1e-12)
    let worth = try #require(played.value("state.npv", 3))
    // As of today, at month 60.
    #expect(abs(worth - 3 * Self.growth(1.05, 5) * Self.value(0.05)) < 1e-8)
    let rate = try #require(played.value("state.irr", 3))
    #expect(abs(Self.value(rate)) < 1e-6)
    #expect(played.value("crossing.ultimate", 3) == 1)
    #expect(played.value("valley.width", 3) == 24)
    #expect(try abs(#require(played.value("state.stakeAtConversion", 3)) - 0.15) < 1e-12)
    #expect(played.value("money.leverage", 3) == 2000 / 3000.0)
    #expect(played.value("money.costPerCrossing", 3) == 3000)
    #expect(played.value("state.lossProbability", 3) == 0)
    #expect(played.value("state.lossProbability", 0) == 1)
    #expect(played.value("valley.depth", 3) == 3000)
    #expect(played.value("fund.peakNeed", 3) == 4500)
  }

  @Test func `shares bought at entry dilute and pay by their price`() throws {
    // 1500 on 3000 buys a third; the round leaves four fifths of it.
    let played = try Self.played()
    let stake = try #require(played.value("state.stakeAtConversion", 2))
    #expect(abs(stake - 0.8 / 3) < 1e-12)
    let multiple = try #require(played.value("state.moic", 2))
    #expect(abs(multiple - 20_000 * stake / 1500) < 1e-12)
  }

  @Test func `without chance every standard error is exactly zero`() throws {
    let played = try Self.played()
    for policy in 0..<4 {
      for (metric, estimate) in zip(Metric.ofMeans, played.estimates(policy))
      where estimate.value != nil {
        #expect(estimate.standardError == 0, "\(metric.name)")
      }
    }
  }

  @Test(arguments: [(Convention.alongside, 1 / 11.0), (.inPreMoney, 0.1)])
  func `ten million on eighty and twenty own what the convention says`(
    convention: Convention, share: Double
  ) throws {
    let template = try Example.certain(
      financing: Example.financing(
        share: 1, wait: Example.constant(6), preMoney: Example.quantity(80),
        newMoney: Example.quantity(20)),
      funding: Funding(centre: 10, otherPublic: 4500, patienceMonths: 6))
    let played = Played(
      try Example.programme(
        [template], projects: [Example.project()],
        policies: [Example.converting(ConversionPlan(convention: convention))]))
    let stake = try #require(played.value("state.stakeAtConversion", 0))
    #expect(abs(stake - share) < 1e-15)
  }

  @Test func `a project funded to the last yuan does not die of rounding`() throws {
    // 0.1 + 0.2 + … in tranches after costs that binary fractions cannot hold.
    for third in 1...200 {
      let cost = Double(third) * 0.1
      let template = try Example.template(
        stages: Example.stages([1, 1, 1, 1, 1, 1, 1], cost: Example.quantity(cost)),
        financing: Example.financing(share: 1, wait: Example.constant(6)),
        funding: Funding(
          centre: 2.1 * cost, otherPublic: 3.5 * cost, team: 1.4 * cost, patienceMonths: 6))
      let played = Played(
        try Example.programme([template], projects: [Example.project()]))
      #expect(played.value("crossing.ultimate", 0) == 1, "\(cost)")
    }
  }

  @Test func `doubling all money doubles all money and no ratio`() throws {
    func played(_ factor: Double) throws -> Played {
      let template = try Example.template(
        stages: Example.stages(
          [0.9, 0.8], cost: Example.uniform(1000 * factor, 3000 * factor)),
        financing: Example.financing(
          share: 0.8, preMoney: Example.quantity(8000 * factor),
          newMoney: Example.uniform(1000 * factor, 3000 * factor)),
        rounds: [Example.round(chance: 0.8)],
        funding: Funding(
          centre: 1500 * factor, otherPublic: 1500 * factor, team: 1500 * factor,
          standbyPerMonth: 50 * factor, patienceMonths: 6, topUpShare: 0.2))
      return Played(
        try Example.programme(
          [template],
          policies: [
            Policy(name: "grant", instrument: .grant), Policy(name: "none", instrument: .none),
            Policy(
              name: "equity", instrument: .equity(EntryTerms(preMoney: 3000 * factor))),
            Example.converting(),
          ]), trials: 64)
    }
    let (once, twice) = try (played(1), played(2))
    for policy in 0..<4 {
      for ((metric, one), two) in zip(
        zip(Metric.ofMeans, once.estimates(policy)), twice.estimates(policy))
      {
        let factor = metric.kind == .money ? 2.0 : 1
        guard let one = one.value, let two = two.value else {
          #expect(one.value == nil && two.value == nil, "\(metric.name)")
          continue
        }
        #expect(abs(two - factor * one) <= 1e-9 * abs(two), "\(metric.name)")
      }
    }
  }

  @Test func `shifting all dates shifts all results`() throws {
    func played(_ months: Double) throws -> Played {
      Played(
        try Example.programme(
          projects: [Example.project(entry: .window(from: months, to: 60 + months), copies: 20)],
          today: 60 + months, horizon: 240 + months), trials: 64)
    }
    let (now, later) = try (played(0), played(24))
    for policy in 0..<4 {
      for metric in Metric.ofMeans where metric.kind != .rate && metric.name != "state.npv" {
        guard let one = now.value(metric.name, policy), let two = later.value(metric.name, policy)
        else {
          #expect(now.value(metric.name, policy) == later.value(metric.name, policy))
          continue
        }
        #expect(abs(two - one) <= 1e-9 * abs(two), "\(metric.name)")
      }
      let (early, late) = (now.simulation.layout, later.simulation.layout)
      for quarter in 0..<early.quarters {
        let paid = now.moments.means[early.paid(of: policy).lowerBound + quarter]
        let moved = later.moments.means[late.paid(of: policy).lowerBound + 8 + quarter]
        #expect(abs(paid - moved) <= 1e-9 * max(1, paid))
      }
    }
  }
}
