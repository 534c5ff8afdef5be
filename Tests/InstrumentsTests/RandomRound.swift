import Instruments
import TestSupport

/// What random tables and rounds are drawn with.
typealias Draws = SplitMix64

extension SplitMix64 {
  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }
  mutating func percent(_ range: ClosedRange<Int>) -> Rational { Rational(whole(range)) / 100 }
  mutating func pick<T>(_ choices: [T]) -> T { choices[whole(0...choices.count - 1)] }
}

/// A company with a team, the state, outsiders and a pool, and a round in which things convert.
struct RandomRound {
  var table: CapTable<Rational>
  var round: PricedRound<Rational>
  var instruments: [Convertible<Rational>]
  var draws: Draws

  init(seed: Int, instruments count: ClosedRange<Int> = 0...5) throws {
    var draws = Draws(seed: UInt64(seed))
    typealias Holding = CapTable<Rational>.Holding
    var holdings = [Holding(holder: "team", shares: Rational(draws.whole(400...900)))]
    if draws.chance(40) {
      holdings.append(Holding(holder: "state", shares: Rational(draws.whole(1...90))))
    }
    for outsider in 0..<draws.whole(0...4) {
      holdings.append(
        Holding(holder: "outsider \(outsider)", shares: Rational(draws.whole(1...200))))
    }
    table = try CapTable(
      holdings: holdings.shuffled(using: &draws),
      options: OptionPool(
        granted: Rational(draws.whole(0...60)), promised: Rational(draws.whole(0...60)),
        unissued: Rational(draws.whole(0...100))))
    var base: CapitalisationBase = draws.chance(80) ? .existing : [.outstanding, .granted]
    if draws.chance(50) { base.insert(.poolIncrease) }
    let pools: [PricedRound<Rational>.PoolTopUp] = [
      .none, .shares(Rational(draws.whole(0...100))), .target(draws.percent(0...15)),
    ]
    round = PricedRound(
      series: .init(name: "A"), preMoney: Rational(draws.whole(60...300)),
      investments: (0..<draws.whole(1...3)).map {
        .init("fund \($0)", Rational(draws.whole(5...40)))
      },
      preMoneyBase: base, pool: draws.pick(pools))
    instruments = []
    for index in 0..<draws.whole(count) { instruments.append(Self.instrument(index, &draws)) }
    self.draws = draws
  }

  static func instrument(_ index: Int, _ draws: inout Draws) -> Convertible<Rational> {
    let bases: [CapitalisationBase] = [
      .postMoneySAFE, .preMoneySAFE, [.outstanding, .otherConverting],
      [.existing, .poolIncrease, .otherConverting, .itself],
    ]
    let cap =
      draws.chance(50)
      ? ValuationCap(Rational(draws.whole(30...250)), over: draws.pick(bases)) : nil
    let discount = draws.chance(50) ? draws.percent(1...35) : 0
    let prices: [ConversionPrice<Rational>] = [
      .market(), .market(discount: discount, cap: cap), .mostFavoured(discount: discount, cap: cap),
      .market(discount: discount, cap: cap), .agreedShare(draws.percent(1...5)),
    ]
    return Convertible(
      name: "instrument \(index)", holder: draws.pick(["state", "note \(index)", "state"]),
      principal: Rational(draws.whole(1...6)),
      interest: draws.chance(30)
        ? SimpleInterest(rate: draws.percent(1...9), years: draws.percent(20...300)) : nil,
      convertingShare: draws.chance(20) ? draws.percent(20...90) : 1, price: draws.pick(prices),
      convention: draws.pick(Convention.allCases),
      delivers: draws.pick(DeliveredClass.allCases))
  }

  /// Limits on the state that the round may or may not reach; nil where the table forbids them.
  mutating func limits() -> ConversionLimits<Rational>? {
    guard instruments.contains(where: { $0.holder == "state" }) else { return nil }
    let team = table.ownership(of: "team")
    let floor = draws.percent(30...70)
    return ConversionLimits(
      holder: "state", maximumShare: draws.chance(60) ? draws.percent(1...15) : nil,
      notLargestHolder: draws.chance(50),
      teamFloor: draws.chance(50) && floor <= team ? .init(holders: ["team"], share: floor) : nil,
      excess: draws.pick(ConversionLimits<Rational>.Excess.allCases))
  }
}
