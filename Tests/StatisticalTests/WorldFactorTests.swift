import Projects
import Randomness
import Testing
import ValidationBook

struct WorldFactorTests {
  /// The chance of a success at a market, when merit leans on the market by `lean` and the stage on merit by `loading`.
  private func chance(_ p: Double, rho: Double, market: Double) -> Double {
    let reach = rho.squareRoot() * market + GSL.normalQuantile(p)
    return GSL.normalCDF(reach / (1 - rho).squareRoot())
  }

  private func achieved(_ nature: inout Nature, _ member: Member) -> Double {
    var count = 0.0
    for copy in 0..<member.copies
    where nature.stage(0, of: nature.project(member, copy: copy)).succeeds { count += 1 }
    return count
  }

  /// H0: the number of 20 like projects that achieve is the binomial mixture over the market, ρ = (.8·.7)².
  ///
  /// n = 60 000, seed 20241; χ² of counts 0…20 (last cells pooled from 16 on, 16 degrees of
  /// freedom) below 62 (p < 3e-7); mean within 5 standard errors of 20·.3.
  @Test func `like projects follow the binomial mixture of one factor`() throws {
    let (p, copies, trials) = (0.3, 20, 60_000)
    let rho = 0.8 * 0.7 * 0.8 * 0.7
    let fixture = WorldFixture(
      stages: [try WorldFixture.stage(p, loading: 0.8)], merit: .init(onMarket: 0.7),
      copies: copies)
    let counts = sample(try fixture.world(), trials: trials, achieved)
    #expect(errorsAway(counts, from: p * Double(copies)) < 5)
    var chiSquare = 0.0
    for cell in 0...16 {
      let expected = (cell..<(cell == 16 ? copies + 1 : cell + 1)).reduce(0.0) { sum, k in
        let ways = (0..<k).reduce(1.0) { $0 * Double(copies - $1) / Double($1 + 1) }
        return sum + Double(trials)
          * meanOverNormal {
            let q = chance(p, rho: rho, market: $0)
            return ways * power(q, Double(k)) * power(1 - q, Double(copies - k))
          }
      }
      let found = Double(counts.count { Int($0) == cell || (cell == 16 && $0 > 16) })
      chiSquare += (found - expected) * (found - expected) / expected
    }
    #expect(chiSquare < 62)
    // Power: independent projects would spread far less than these.
    let variance = Double(copies) * p * (1 - p)
    #expect(errorsAway(counts.map { ($0 - 6) * ($0 - 6) }, from: variance) > 20)
  }

  /// H0: the share of very many like projects follows Vasicek's law.
  ///
  /// 2 000 trials of 2 000 projects, seed 20241; Kolmogorov's distance below 2.7, of which the
  /// finite number takes less than .2.
  @Test func `the share of many like projects follows Vasicek's law`() throws {
    let (p, copies) = (0.3, 2_000)
    let rho = 0.8 * 0.7 * 0.8 * 0.7
    let fixture = WorldFixture(
      stages: [try WorldFixture.stage(p, loading: 0.8)], merit: .init(onMarket: 0.7),
      copies: copies)
    let shares = sample(try fixture.world(), trials: 2_000) { nature, member in
      achieved(&nature, member) / Double(copies)
    }
    let found = distance(shares) { share in
      guard share > 0, share < 1 else { return share <= 0 ? 0 : 1 }
      let score = (1 - rho).squareRoot() * GSL.normalQuantile(share) - GSL.normalQuantile(p)
      return GSL.normalCDF(score / rho.squareRoot())
    }
    #expect(found < 2.7)
  }

  private func loaded(sector: String?) throws -> WorldFixture {
    let value = Distribution.gamma(try Gamma(mean: 80, sd: 60))
    let size = Distribution.logNormal(try LogNormal(mean: 20, sd: 15))
    return WorldFixture(
      preMoney: Quantity(value, loading: Loading(market: 0.4, sector: -0.3, merit: 0.6)),
      newMoney: Quantity(size, loading: Loading(market: 0.5, sector: 0.2, merit: 0.1)),
      sectors: [Sector(name: "optics", onMarket: 0.5)],
      merit: .init(onMarket: 0.3, onSector: 0.4), sector: sector)
  }

  /// H0: loaded quantities keep their laws, with a sector and without.
  ///
  /// n = 200 000, seed 20241; Kolmogorov's distance below 2.7.
  @Test(arguments: ["optics", nil])
  func `quantities keep their laws at any weights`(sector: String?) throws {
    let fixture = try loaded(sector: sector)
    let world = try fixture.world()
    let values = sample(world, trials: 200_000) { $0.financing(of: $0.project($1)).preMoney }
    #expect(distance(values, from: fixture.preMoney.law.cdf) < 2.7)
    let sizes = sample(world, trials: 200_000) { $0.financing(of: $0.project($1)).newMoney }
    #expect(distance(sizes, from: fixture.newMoney.law.cdf) < 2.7)
    let merits = sample(world, trials: 200_000) { $0.project($1).factors.merit }
    #expect(distance(merits, from: GSL.normalCDF) < 2.7)
  }

  /// H0: factors and the normal scores of two quantities correlate as composed.
  ///
  /// n = 200 000, seed 20241; within 5 standard errors of a product's mean.
  @Test(arguments: ["optics", nil])
  func `scores correlate as composed`(sector: String?) throws {
    let fixture = try loaded(sector: sector)
    let world = try fixture.world()
    let onMarket = sector == nil ? 0 : 0.5
    let (market, own) = (0.3 + 0.4 * onMarket, 0.3 * onMarket + 0.4)
    func expect(
      _ correlation: Double, _ product: (inout Nature, Member) -> Double
    ) {
      #expect(errorsAway(sample(world, trials: 200_000, product), from: correlation) < 5)
    }
    expect(onMarket) { $0.project($1).factors.market * $0.project($1).factors.sector }
    expect(market) { $0.project($1).factors.market * $0.project($1).factors.merit }
    expect(own) { $0.project($1).factors.sector * $0.project($1).factors.merit }
    let (v, w) = (fixture.preMoney.loading, fixture.newMoney.loading)
    let expected =
      v.market * w.market + v.sector * w.sector + v.merit * w.merit
      + onMarket * (v.market * w.sector + v.sector * w.market)
      + market * (v.market * w.merit + v.merit * w.market)
      + own * (v.sector * w.merit + v.merit * w.sector)
    expect(expected) { nature, member in
      let fate = nature.financing(of: nature.project(member))
      return GSL.normalQuantile(fixture.preMoney.law.cdf(fate.preMoney))
        * GSL.normalQuantile(fixture.newMoney.law.cdf(fate.newMoney))
    }
  }
}
