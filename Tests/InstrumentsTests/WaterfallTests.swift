import Instruments
import TestSupport
import Testing

@Suite struct WaterfallTests {
  typealias Waterfall = ExitWaterfall<Rational>

  static func random(_ draws: inout Draws) throws -> Waterfall {
    var tranches = [
      Waterfall.Tranche(name: "common", shares: Rational(draws.whole(1...90)), right: .common)
    ]
    if draws.chance(30) {
      tranches.append(
        .init(
          name: "options", shares: Rational(draws.whole(1...20)),
          right: .option(strike: Rational(draws.whole(0...9)))))
    }
    for index in 0..<draws.whole(1...4) {
      let multiple = Rational(draws.whole(1...3))
      let kinds: [LiquidationPreference<Rational>.Participation] = [
        .none, .none, .full,
        .capped(multiple: multiple + draws.percent(0...200), mayConvert: draws.chance(70)),
      ]
      let preference = LiquidationPreference(
        originalPrice: Rational(draws.whole(1...8)), multiple: multiple,
        seniority: draws.whole(1...3), participation: draws.pick(kinds))
      tranches.append(
        .init(
          name: "series \(index)", shares: Rational(draws.whole(1...40)),
          right: .preferred(preference), conversionRatio: draws.percent(80...150)))
    }
    let debts = (0..<draws.whole(0...2)).map {
      Waterfall.Claim("debt \($0)", amount: Rational(draws.whole(1...50)))
    }
    return try Waterfall(tranches: tranches, claims: debts)
  }

  @Test func `what is paid is what was received, and more proceeds pay nobody less`() throws {
    for seed in 1...2_000 {
      var draws = Draws(seed: UInt64(seed))
      let waterfall = try Self.random(&draws)
      let low = Rational(draws.whole(0...1_500))
      let poor = try waterfall.distribute(low)
      let rich = try waterfall.distribute(low + Rational(draws.whole(0...300)))
      #expect(poor.paid == low && rich.paid == rich.proceeds)
      for (less, more) in zip(poor.claims + poor.tranches, rich.claims + rich.tranches) {
        #expect(less.amount >= 0 && more.amount >= less.amount)
      }
    }
  }

  /// What each class is paid when the stated ones convert and the others do not, by simple steps.
  static func payoff(
    _ waterfall: Waterfall, converting: Set<Int>, _ proceeds: Rational
  ) -> [Rational] {
    var left = proceeds
    var paid = waterfall.tranches.map { _ in Rational(0) }
    let debts = waterfall.claims.reduce(Rational(0)) { $0 + $1.amount }
    left -= min(left, debts)
    for rank in [3, 2, 1] {
      let due = waterfall.tranches.indices.map { index -> Rational in
        guard case .preferred(let terms) = waterfall.tranches[index].right,
          terms.seniority == rank, !converting.contains(index)
        else { return 0 }
        return waterfall.tranches[index].shares * terms.originalPrice * terms.multiple
      }
      let sum = due.reduce(Rational(0)) { $0 + $1 }
      guard sum > 0 else { continue }
      let part = min(left, sum)
      for index in due.indices { paid[index] += due[index] * part / sum }
      left -= part
    }
    // The rest is spread over those that share, each up to its room, until nothing is left.
    var room: [Rational?] = waterfall.tranches.indices.map { index in
      switch waterfall.tranches[index].right {
      case .common, .option: return nil
      case .preferred(let terms):
        if converting.contains(index) { return nil }
        switch terms.participation {
        case .none: return 0
        case .full: return nil
        case .capped(let multiple, _):
          return waterfall.tranches[index].shares * terms.originalPrice
            * (multiple - terms.multiple)
        }
      }
    }
    while left > 0 {
      let weights = waterfall.tranches.indices.map { index -> Rational in
        room[index] == 0
          ? 0 : waterfall.tranches[index].shares * waterfall.tranches[index].conversionRatio
      }
      let sum = weights.reduce(Rational(0)) { $0 + $1 }
      var step = left / sum
      for index in weights.indices where weights[index] > 0 {
        if let limit = room[index] { step = min(step, limit / weights[index]) }
      }
      for index in weights.indices {
        paid[index] += weights[index] * step
        room[index] = room[index].map { $0 - weights[index] * step }
      }
      left -= sum * step
    }
    return paid
  }

  @Test func `no class would rather have chosen otherwise`() throws {
    var checked = 0
    for seed in 1...3_000 {
      var draws = Draws(seed: UInt64(seed))
      let waterfall = try Self.random(&draws)
      if waterfall.tranches.contains(where: { $0.name == "options" }) { continue }
      let proceeds = Rational(draws.whole(0...2_000))
      let result = try waterfall.distribute(proceeds)
      let chosen = Set(result.tranches.indices.filter { result.tranches[$0].converted })
      #expect(
        Self.payoff(waterfall, converting: chosen, proceeds) == result.tranches.map(\.amount))
      for (index, tranche) in waterfall.tranches.enumerated() {
        guard case .preferred(let terms) = tranche.right else { continue }
        if case .capped(_, mayConvert: false) = terms.participation { continue }
        let other = Self.payoff(
          waterfall, converting: chosen.symmetricDifference([index]), proceeds)
        #expect(other[index] <= result.tranches[index].amount, "seed \(seed)")
        checked += 1
      }
    }
    #expect(checked > 3_000)
  }

  @Test func `the simulation's plain exit pays what the waterfall pays`() throws {
    for seed in 1...2_000 {
      var draws = Draws(seed: UInt64(seed))
      // Shares as parts of one company, as a simulation counts them.
      var plain = PlainExit<Rational>(common: Rational(draws.whole(1...90)) / 100)
      var tranches = [Waterfall.Tranche(name: "common", shares: plain.common, right: .common)]
      for index in 0..<draws.whole(0...8) {
        let shares = draws.percent(1...40)
        let price = Rational(draws.whole(1...900))
        let rank = draws.whole(1...3)
        plain.add(.init(shares: shares, preference: price, seniority: rank))
        tranches.append(
          .init(
            name: "series \(index)", shares: shares,
            right: .preferred(.init(originalPrice: price, seniority: rank))))
      }
      let waterfall = try Waterfall(tranches: tranches)
      let proceeds = Rational(draws.whole(0...1_500))
      let result = try waterfall.distribute(proceeds)
      #expect(plain.commonValue(proceeds) == result.commonValue, "seed \(seed)")
      for index in 0..<plain.count {
        let paid = plain.payment(perShareOf: index, proceeds) * tranches[index + 1].shares
        #expect(paid == result.tranches[index + 1].amount, "seed \(seed)")
      }
    }
  }

  @Test func `breakpoints rise, and between them everyone's part of the next unit is constant`()
    throws
  {
    for seed in 1...500 {
      var draws = Draws(seed: UInt64(seed))
      let waterfall = try Self.random(&draws)
      let points = waterfall.breakpoints.map(\.proceeds)
      #expect(points == points.sorted())
      for (low, high) in zip(points, points.dropFirst()) where low < high {
        let amounts = try [low, (low + high) / 2, high].map {
          try waterfall.distribute($0).tranches.map(\.amount)
        }
        for index in amounts[0].indices {
          #expect(amounts[0][index] + amounts[2][index] == 2 * amounts[1][index])
        }
      }
    }
  }

  @Test func `breakpoints by hand: one series of 1 million for a tenth`() throws {
    let waterfall = try Waterfall(
      tranches: [
        .init(name: "common", shares: 900_000, right: .common),
        .init(name: "A", shares: 100_000, right: .preferred(.init(originalPrice: 10))),
      ],
      claims: [.init("bank", amount: 500_000)])
    let points = waterfall.breakpoints
    #expect(points.map(\.proceeds) == [500_000, 1_500_000, 10_500_000])
    #expect(points.map(\.name) == ["bank", "A", "A"])
    #expect(points.map(\.event) == [.paid, .paid, .converts])
  }

  @Test func `the state's shares as common or of the round's class`() throws {
    let table = try CapTable<Rational>(founders: ["team": 80])
    let round = PricedRound<Rational>(
      series: .init(name: "A"), preMoney: 80, investments: [.init("fund", 20)],
      preMoneyBase: .existing)
    var grant = Convertible<Rational>.grant(
      "g", holder: "centre", principal: 10, convention: .alongside)
    let preferred = try table.closing(round, converting: [grant]).after.exit(at: 40)
    #expect(preferred["centre"] == 10 && preferred["fund"] == 20 && preferred["team"] == 10)
    grant.delivers = .common
    let common = try table.closing(round, converting: [grant]).after.exit(at: 40)
    #expect(common["fund"] == 20)
    #expect(common["centre"] == Rational(20) / 9 && common["team"] == Rational(160) / 9)
  }

  @Test func `a buy-back right caps the seller and pays the buyer the rest`() throws {
    let table = try CapTable<Rational>(founders: ["team": 70, "centre": 30])
    let right = CapTable<Rational>.BuyBackRight(from: "centre", by: "team", price: 12)
    let rich = try table.exit(at: 100, buyBacks: [right])
    #expect(rich["centre"] == 12 && rich["team"] == 88 && rich.boughtBack == [right])
    let poor = try table.exit(at: 30, buyBacks: [right])
    #expect(poor["centre"] == 9 && poor.boughtBack.isEmpty)
  }

  @Test func `weighted-average protection by hand`() throws {
    // 1,000,000 shares before; 500,000 new ones for 250,000, when the old price was 1:
    // (1,000,000 + 250,000) / (1,000,000 + 500,000) = 5/6.
    let price = AntiDilution.conversionPrice(
      Rational(1), base: 1_000_000, newMoney: 250_000, newShares: 500_000)
    #expect(price == Rational(5) / 6)
    let up = AntiDilution.conversionPrice(
      Rational(1), base: 1_000_000, newMoney: 750_000, newShares: 500_000)
    #expect(up == 1)
    let table = try CapTable<Rational>(
      classes: [.common, .init(name: "A", preference: .init(originalPrice: 1))],
      holdings: [
        .init(holder: "team", shares: 800_000),
        .init(holder: "fund", shareClass: "A", shares: 200_000),
      ])
    let after = try table.adjusted(
      protecting: ["A"], newMoney: 250_000, newShares: 500_000, base: table.fullyDiluted)
    #expect(after.shares(of: "fund") == 240_000 && after.shares(of: "team") == 800_000)
  }
}
