import Instruments
import TestSupport
import Testing

/// In a sale every instrument is content with what it chose, given what the others chose.
@Suite struct SaleIdentityTests {
  typealias Exact = Rational

  struct RandomSale {
    let table: CapTable<Exact>
    var instruments: [Convertible<Exact>]
    let claims: [ExitWaterfall<Exact>.Claim]
    let proceeds: Exact

    init(seed: Int) throws {
      var draws = Draws(seed: UInt64(seed))
      var classes: [ShareClass<Exact>] = [.common]
      var holdings: [CapTable<Exact>.Holding] = [
        .init(holder: "team", shares: Exact(draws.whole(50...100)))
      ]
      for index in 0..<draws.whole(0...2) {
        let participation: LiquidationPreference<Exact>.Participation =
          draws.chance(50) ? .none : .full
        classes.append(
          .init(
            name: "series \(index)",
            preference: .init(
              originalPrice: Exact(draws.whole(1...3)), seniority: draws.whole(1...2),
              participation: participation)))
        holdings.append(
          .init(
            holder: "fund \(index)", shareClass: "series \(index)",
            shares: Exact(draws.whole(1...30))))
      }
      table = try CapTable(
        classes: classes, holdings: holdings,
        options: OptionPool(granted: Exact(draws.whole(0...10)), unissued: 7))
      let bases: [CapitalisationBase] = [.liquidity, .outstanding, [.outstanding, .itself]]
      instruments = (0..<draws.whole(1...4)).map { index in
        let principal = Exact(draws.whole(1...12))
        return Convertible(
          name: "note \(index)", holder: "holder \(index)", principal: principal,
          convertingShare: draws.chance(20) ? draws.percent(30...90) : 1,
          price: .market(cap: .init(Exact(draws.whole(60...200)), over: .existing)),
          convention: .inPreMoney,
          atSale: SaleTerms(
            cashMultiple: Exact(draws.whole(1...2)), seniority: draws.whole(0...2),
            base: draws.pick(bases)))
      }
      claims = draws.chance(30) ? [.init("bank", amount: Exact(draws.whole(1...20)))] : []
      proceeds = Exact(draws.whole(0...600))
    }

    func result() throws -> SaleResult<Exact> {
      try table.sold(for: proceeds, instruments: instruments, claims: claims)
    }
  }

  @Test func `proceeds paid are proceeds received`() throws {
    for seed in 1...1_000 {
      let sale = try RandomSale(seed: seed)
      let result = try sale.result()
      #expect(result.exit.distribution.paid == sale.proceeds)
      let toHolders = result.exit.holders.reduce(Exact(0)) { $0 + $1.amount }
      let claimed = result.exit.distribution.claims.reduce(Exact(0)) { $0 + $1.amount }
      #expect(toHolders + claimed == sale.proceeds)
    }
  }

  @Test func `nobody would rather have chosen otherwise`() throws {
    var (cash, shares) = (0, 0)
    for seed in 1...1_000 {
      var sale = try RandomSale(seed: seed)
      let result = try sale.result()
      for (index, account) in result.instruments.enumerated() {
        sale.instruments[index].atSale.election = account.shares == nil ? .cash : .shares
      }
      #expect(try sale.result() == result)
      for (index, account) in result.instruments.enumerated() {
        let chosen = sale.instruments[index].atSale.election
        if chosen == .cash { cash += 1 } else { shares += 1 }
        sale.instruments[index].atSale.election = chosen == .cash ? .shares : .cash
        #expect(
          try sale.result().instruments[index].amount <= account.amount, "seed \(seed), \(index)")
        sale.instruments[index].atSale.election = chosen
      }
    }
    #expect(cash > 300 && shares > 300)
  }
}
