import Instruments
import Testing

/// Rounded prices and whole shares agree with each other, checked on the register that they give.
@Suite struct RoundedRoundTests {
  typealias Exact = Rational

  /// A random round that rounds, and its instruments, some of which round in their own way.
  struct Rounded {
    var random: RandomRound
    let rounding: ShareRounding

    init(seed: Int) throws {
      random = try RandomRound(seed: seed)
      rounding = Self.rounding(&random.draws)
      random.round.rounding = rounding
      for index in random.instruments.indices where random.draws.chance(40) {
        random.instruments[index].rounding = Self.rounding(&random.draws)
      }
    }

    private static func rounding(_ draws: inout Draws) -> ShareRounding {
      ShareRounding(
        priceDecimals: draws.pick([nil, 2, 3, 4]), price: draws.pick(Rounding.allCases),
        shares: draws.pick(Rounding.allCases))
    }

    func price(_ index: Int, _ exact: Exact) -> Exact {
      let rounding = random.instruments[index].rounding ?? rounding
      return rounding.priceDecimals.map { exact.rounded(rounding.price, decimals: $0) } ?? exact
    }

    func shares(_ index: Int, _ exact: Exact) -> Exact {
      exact.rounded((random.instruments[index].rounding ?? rounding).shares, decimals: 0)
    }
  }

  /// Seeds with their closed rounds; what rounds to nothing is refused, and left out.
  private static func closed() throws -> [(Rounded, RoundResult<Exact>)] {
    try (1...2_000).compactMap { seed in
      let rounded = try Rounded(seed: seed)
      return try ConversionIdentityTests.close(rounded.random).map { (rounded, $0) }
    }
  }

  @Test func `the price is the pre-money over the whole shares that it counts`() throws {
    let closed = try Self.closed()
    #expect(closed.count > 1_200)
    for (rounded, result) in closed {
      let round = rounded.random.round
      var counted = rounded.random.table.count(round.preMoneyBase)
      if round.preMoneyBase.contains(.poolIncrease) { counted += result.poolIncrease }
      var money = round.preMoney
      for (instrument, account) in zip(rounded.random.instruments, result.conversions) {
        if instrument.convention != .alongside { counted += account.shares }
        if instrument.convention == .dollarsInvested {
          money += instrument.principal * instrument.convertingShare
        }
      }
      let rounding = rounded.rounding
      let price = money / counted
      #expect(
        result.price == rounding.priceDecimals.map { price.rounded(rounding.price, decimals: $0) }
          ?? price)
      for allotment in result.allotments {
        #expect(
          allotment.shares
            == (allotment.amount / result.price).rounded(
              rounding.shares, decimals: 0))
      }
    }
  }

  @Test func `each instrument gets the shares that its lowest price gives, as it rounds`() throws {
    var own = 0
    for (rounded, result) in try Self.closed() {
      let converted = result.conversions.reduce(Exact(0)) { $0 + $1.shares }
      for (index, instrument) in rounded.random.instruments.enumerated() {
        guard case .market(let discount, let cap) = instrument.price else { continue }
        let account = result.conversions[index]
        var lowest = rounded.price(index, (1 - discount) * result.price)
        if let cap {
          let base =
            rounded.random.table.count(cap.base)
            + (cap.base.contains(.poolIncrease) ? result.poolIncrease : 0)
            + (cap.base.contains(.otherConverting) ? converted - account.shares : 0)
            + (cap.base.contains(.itself) ? account.shares : 0)
          lowest = min(lowest, rounded.price(index, cap.amount / base))
        }
        #expect(account.pricePerShare == lowest)
        #expect(account.shares == rounded.shares(index, account.amount / lowest))
        if instrument.rounding != nil { own += 1 }
      }
    }
    #expect(own > 500)
  }

  @Test func `an agreed share and a pool target are met to the whole share`() throws {
    var (agreed, targets) = (0, 0)
    for (rounded, result) in try Self.closed() {
      let total = result.after.fullyDiluted
      for (index, instrument) in rounded.random.instruments.enumerated() {
        guard case .agreedShare(let share) = instrument.price else { continue }
        let shares = result.conversions[index].shares
        #expect(shares == rounded.shares(index, share / (1 - share) * (total - shares)))
        agreed += 1
      }
      guard case .target(let target) = rounded.random.round.pool, result.poolIncrease > 0 else {
        continue
      }
      let unissued = result.after.options.unissued
      // The target part of all, in whole shares: one share more or less would be the nearest.
      #expect((unissued - target * total).magnitude < 1)
      targets += 1
    }
    #expect(agreed > 300 && targets > 200)
  }

  @Test func `shares that are whole already are not moved by rounding`() throws {
    let table = try CapTable<Exact>(founders: ["team": 2_000_000])
    func round(_ rounding: ShareRounding?) throws -> RoundResult<Exact> {
      try table.closing(
        PricedRound(
          series: .init(name: "A"), preMoney: 32_000_000, investments: [.init("fund", 8_000_000)],
          preMoneyBase: .existing, rounding: rounding),
        converting: [.postMoneySAFE("s", holder: "s", principal: 2_000_000, cap: 10_000_000)])
    }
    for direction in Rounding.allCases {
      let rounded = try round(ShareRounding(priceDecimals: 2, price: direction, shares: direction))
      #expect(try rounded == round(nil))
    }
  }

  @Test func `the order of holders does not matter`() throws {
    for seed in 1...300 {
      var rounded = try Rounded(seed: seed)
      guard let result = try ConversionIdentityTests.close(rounded.random) else { continue }
      rounded.random.table = try CapTable(
        holdings: rounded.random.table.holdings.reversed(), options: rounded.random.table.options)
      let mirrored = try #require(try ConversionIdentityTests.close(rounded.random))
      #expect(mirrored.price == result.price && mirrored.conversions == result.conversions)
    }
  }

  @Test func `a sale refuses an instrument that rounds`() throws {
    let table = try CapTable<Exact>(founders: ["team": 10])
    var safe = Convertible<Exact>.postMoneySAFE("s", holder: "s", principal: 2, cap: 10)
    safe.rounding = ShareRounding(priceDecimals: 4, price: .up, shares: .down)
    let refused = #expect(throws: TermsErrors.self) {
      try table.sold(for: 20, instruments: [safe])
    }
    #expect(refused?.faults == [.rounding(.instrument(0).field("rounding"), .noRound)])
  }
}
