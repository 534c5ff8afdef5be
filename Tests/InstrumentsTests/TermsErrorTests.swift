import Instruments
import Testing

/// Impossible terms are refused, each by name and place.
@Suite struct TermsErrorTests {
  typealias Exact = Rational

  /// A round that works, for one thing at a time to be broken in.
  struct Deal {
    var classes: [ShareClass<Exact>] = [.common]
    var holdings: [CapTable<Exact>.Holding] = [
      .init(holder: "team", shares: 70), .init(holder: "angel", shares: 30),
    ]
    var options = OptionPool<Exact>(unissued: 10)
    var round = PricedRound<Exact>(
      series: .init(name: "A"), preMoney: 80, investments: [.init("fund", 20)],
      preMoneyBase: .existing)
    var instruments: [Convertible<Exact>] = [
      .grant("grant", holder: "centre", principal: 10, convention: .inPreMoney)
    ]
    var limits: ConversionLimits<Exact>?

    func faults() -> [TermsError] {
      do {
        let table = try CapTable(classes: classes, holdings: holdings, options: options)
        _ = try table.closing(round, converting: instruments, limits: limits)
        return []
      } catch {
        return error.faults
      }
    }
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let code: String
    let path: String
    let breaking: @Sendable (inout Deal) -> Void
    var testDescription: String { "\(code) at \(path)" }

    init(_ code: String, _ path: String, _ breaking: @escaping @Sendable (inout Deal) -> Void) {
      self.code = code
      self.path = path
      self.breaking = breaking
    }
  }

  static let broken: [Broken] = [
    .init("terms.out-of-range", "round.preMoney") { $0.round.preMoney = -1 },
    .init("terms.out-of-range", "round.preMoney") { $0.round.preMoney = 0 },
    .init("terms.out-of-range", "round.investors[0].amount") {
      $0.round.investments[0].amount = -5
    },
    .init("terms.out-of-range", "round.poolTarget") { $0.round.pool = .target(1) },
    .init("terms.out-of-range", "round.poolIncrease") { $0.round.pool = .shares(-1) },
    .init("terms.out-of-range", "round.preMoneyBase") { $0.round.preMoneyBase = .promised },
    .init("terms.out-of-range", "round.rounding.priceDecimals") {
      $0.round.rounding = ShareRounding(priceDecimals: 400_000_000, price: .up, shares: .down)
    },
    .init("terms.price-rounds-to-zero", "round.rounding.priceDecimals") {
      $0.round.rounding = ShareRounding(priceDecimals: 0, price: .down, shares: .down)
    },
    .init("terms.rounding.roundIsExact", "instruments[0].rounding") {
      $0.instruments[0].rounding = ShareRounding(priceDecimals: nil, price: .up, shares: .down)
    },
    .init("terms.out-of-range", "instruments[0].rounding.priceDecimals") {
      $0.round.rounding = ShareRounding(priceDecimals: 4, price: .up, shares: .down)
      $0.instruments[0].rounding = ShareRounding(priceDecimals: 19, price: .up, shares: .down)
    },
    .init("terms.price-rounds-to-zero", "instruments[0].rounding.priceDecimals") {
      $0.round.rounding = ShareRounding(priceDecimals: 4, price: .up, shares: .down)
      $0.instruments[0].rounding = ShareRounding(priceDecimals: 0, price: .down, shares: .down)
    },
    .init("terms.rounding.neverSettles", "round.rounding") {
      $0.holdings[0] = .init(holder: "team", shares: 7_000_000_000_001)
      $0.round.rounding = ShareRounding(priceDecimals: nil, price: .up, shares: .down)
      let sound = $0.instruments[0]
      $0.instruments = [Exact(1) / 2, 4_999_999 / 10_000_000].enumerated().map { place, share in
        var grant = sound
        grant.name = "grant \(place)"
        grant.price = .agreedShare(share)
        grant.convention = .alongside
        return grant
      }
    },
    .init("terms.out-of-range", "instruments[0].discount") {
      $0.instruments[0].price = .market(discount: 1)
    },
    .init("terms.out-of-range", "instruments[0].discount") {
      $0.instruments[0].price = .market(discount: -1 / 10)
    },
    .init("terms.out-of-range", "instruments[0].cap") {
      $0.instruments[0].price = .market(cap: .init(0, over: .existing))
    },
    .init("terms.out-of-range", "instruments[0].capBase") {
      $0.instruments[0].price = .market(cap: .init(50, over: [.granted, .itself]))
    },
    .init("terms.out-of-range", "instruments[0].principal") { $0.instruments[0].principal = -1 },
    .init("terms.out-of-range", "instruments[0].convertingShare") {
      $0.instruments[0].convertingShare = 0
    },
    .init("terms.out-of-range", "instruments[0].interest.rate") {
      $0.instruments[0].interest = SimpleInterest(rate: -1, years: 1)
    },
    .init("terms.out-of-range", "instruments[0].agreedShare") {
      $0.instruments[0].price = .agreedShare(0)
    },
    .init("terms.grant-exceeds-money", "instruments[0].principal") {
      $0.instruments[0].principal = 80
    },
    .init("terms.claims-exceed-company", "instruments") {
      $0.instruments = [
        .postMoneySAFE("a", holder: "a", principal: 6, cap: 10),
        .postMoneySAFE("b", holder: "b", principal: 4, cap: 10),
      ]
    },
    .init("terms.claims-exceed-company", "instruments[0].cap") {
      $0.instruments[0].price = .market(cap: .init(5, over: [.existing, .itself]))
    },
    .init("terms.duplicate", "instruments[1].name") { $0.instruments.append($0.instruments[0]) },
    .init("terms.duplicate", "round.class") {
      $0.classes.append(.init(name: "A", preference: .init(originalPrice: 1)))
      $0.holdings.append(.init(holder: "seed", shareClass: "A", shares: 5))
    },
    .init("terms.duplicate", "round.class") { $0.round.series = .init(name: "common") },
    .init("terms.empty-class", "classes[1]") {
      $0.classes.append(.init(name: "seed", preference: .init(originalPrice: 1)))
    },
    .init("terms.unknown-class", "holders[1].class") {
      $0.holdings[1] = .init(holder: "angel", shareClass: "seed", shares: 30)
    },
    .init("terms.out-of-range", "holders[0].shares") {
      $0.holdings[0] = .init(holder: "team", shares: 0)
    },
    .init("terms.out-of-range", "holders") { $0.holdings = [] },
    .init("terms.out-of-range", "options.promised") { $0.options.promised = -1 },
    .init("terms.unknown-holder", "limits.holder") {
      $0.limits = .init(holder: "nobody", maximumShare: 1 / 2, excess: .forgone)
    },
    .init("terms.out-of-range", "limits.maximumShare") {
      $0.limits = .init(holder: "centre", maximumShare: 0, excess: .forgone)
    },
    .init("terms.unknown-holder", "limits.teamFloor.holders") {
      $0.limits = .init(
        holder: "centre", teamFloor: .init(holders: ["team", "ghost"], share: 1 / 2),
        excess: .forgone)
    },
    .init("terms.floor-impossible", "limits.teamFloor") {
      $0.limits = .init(
        holder: "centre", teamFloor: .init(holders: ["team"], share: 2 / 3), excess: .forgone)
    },
    .init("terms.ambiguous.limitedHolderInTeam", "limits.teamFloor.holders") {
      $0.limits = .init(
        holder: "centre", teamFloor: .init(holders: ["team", "centre"], share: 1 / 2),
        excess: .forgone)
      $0.holdings.append(.init(holder: "centre", shares: 5))
    },
    .init("terms.ambiguous.limitOnCappedDollarsInvested", "instruments[0].convention") {
      $0.instruments[0].convention = .dollarsInvested
      $0.instruments[0].price = .market(cap: .init(20, over: .existing))
      $0.limits = .init(holder: "centre", maximumShare: 1 / 20, excess: .forgone)
    },
  ]

  @Test func `the deal that the others break is sound`() { #expect(Deal().faults().isEmpty) }

  @Test(arguments: broken)
  func `impossible terms name the field at fault`(_ broken: Broken) {
    var deal = Deal()
    broken.breaking(&deal)
    let faults = deal.faults()
    #expect(faults.map(\.code) == [broken.code])
    #expect(faults.map(\.path.description) == [broken.path])
  }

  @Test func `all faults of a deal come at once`() {
    var deal = Deal()
    deal.round.preMoney = 0
    deal.round.pool = .target(2)
    deal.instruments[0].price = .market(discount: 3 / 2)
    #expect(
      deal.faults() == [
        .outOfRange(.field("round").field("preMoney"), value: "0", allowed: .positive),
        .outOfRange(.field("round").field("poolTarget"), value: "2", allowed: .properFraction),
        .outOfRange(.instrument(0).field("discount"), value: "3/2", allowed: .properFraction),
      ])
  }

  @Test func `a number that is none is refused, not computed with`() throws {
    let table = try CapTable<Double>(founders: ["team": 100])
    let round = PricedRound<Double>(
      series: .init(name: "A"), preMoney: .nan, investments: [.init("fund", .infinity)],
      preMoneyBase: .existing)
    let thrown = #expect(throws: TermsErrors.self) { try table.closing(round) }
    #expect(thrown?.faults.count == 2)
  }

  @Test func `an exit refuses what cannot be divided`() throws {
    typealias Waterfall = ExitWaterfall<Exact>
    let capped = Waterfall.Tranche(
      name: "A", shares: 1,
      right: .preferred(
        .init(originalPrice: 1, participation: .capped(multiple: 2, mayConvert: false))))
    let residual = #expect(throws: TermsErrors.self) { try Waterfall(tranches: [capped]) }
    #expect(residual?.faults.map(\.code) == ["terms.ambiguous.noResidualOwner"])
    let empty = Waterfall.Tranche(name: "common", shares: 0, right: .common)
    let nobody = #expect(throws: TermsErrors.self) { try Waterfall(tranches: [empty]) }
    #expect(nobody?.faults == [.emptyClass(.field("classes")[0], name: "common")])
    let negative = #expect(throws: TermsErrors.self) {
      try CapTable<Exact>(founders: ["team": 1]).exit(at: -1)
    }
    #expect(negative?.faults.first?.path.description == "exit")
  }
}
