import Instruments
import Testing

/// Identities that every round must satisfy, over random tables in exact numbers.
@Suite struct ConversionIdentityTests {
  static let seeds = 1...2_000

  /// Closes a random round; nil where its terms are impossible, which is reported as a fault.
  static func close(
    _ random: RandomRound, limits: ConversionLimits<Rational>? = nil
  ) throws -> RoundResult<Rational>? {
    do {
      return try random.table.closing(
        random.round, converting: random.instruments, limits: limits)
    } catch {
      // The one thing that random terms may be is impossible; unproven would be our fault.
      for fault in error.faults {
        if case .unproven = fault { throw error }
      }
      return nil
    }
  }

  @Test func `ownership sums to 1 and shares to the total`() throws {
    var closed = 0
    for seed in Self.seeds {
      let random = try RandomRound(seed: seed)
      guard let result = try Self.close(random) else { continue }
      closed += 1
      let after = result.after
      let owned = after.holders.reduce(Rational(0)) { $0 + after.ownership(of: $1) }
      #expect(owned + after.options.total / after.fullyDiluted == 1)
      let issued =
        result.allotments.reduce(Rational(0)) { $0 + $1.shares }
        + result.conversions.reduce(Rational(0)) { $0 + $1.shares }
      #expect(
        result.before.fullyDiluted + result.poolIncrease + issued == after.fullyDiluted)
    }
    #expect(closed > 1_500)
  }

  @Test func `every share is paid for at its price and the pre-money is what it counts`() throws {
    for seed in Self.seeds {
      let random = try RandomRound(seed: seed)
      guard let result = try Self.close(random) else { continue }
      for allotment in result.allotments {
        #expect(allotment.shares * result.price == allotment.amount)
      }
      var counted = random.table.count(random.round.preMoneyBase)
      if random.round.preMoneyBase.contains(.poolIncrease) { counted += result.poolIncrease }
      var money = random.round.preMoney
      for (instrument, account) in zip(random.instruments, result.conversions) {
        #expect(account.shares * account.pricePerShare == account.amount)
        #expect(account.amount + account.notConverting == instrument.owed)
        switch instrument.convention {
        case .alongside: break
        case .inPreMoney: counted += account.shares
        case .dollarsInvested:
          counted += account.shares
          money += instrument.principal * instrument.convertingShare
        }
      }
      #expect(counted * result.price == money)
    }
  }

  @Test func `each instrument pays the lowest price of its terms`() throws {
    for seed in Self.seeds {
      let random = try RandomRound(seed: seed)
      guard let result = try Self.close(random) else { continue }
      let converted = result.conversions.reduce(Rational(0)) { $0 + $1.shares }
      func lowest(_ index: Int, _ discount: Rational, _ cap: ValuationCap<Rational>?) -> Rational {
        let own = result.conversions[index].shares
        let market = (1 - discount) * result.price
        guard let cap else { return market }
        let base =
          random.table.count(cap.base)
          + (cap.base.contains(.poolIncrease) ? result.poolIncrease : 0)
          + (cap.base.contains(.otherConverting) ? converted - own : 0)
          + (cap.base.contains(.itself) ? own : 0)
        return min(market, cap.amount / base)
      }
      for (index, instrument) in random.instruments.enumerated() {
        let paid = result.conversions[index].pricePerShare
        switch instrument.price {
        case .market(let discount, let cap): #expect(paid == lowest(index, discount, cap))
        case .mostFavoured(let discount, let cap):
          let adopted = random.instruments.dropFirst(index + 1).compactMap { later -> Rational? in
            switch later.price {
            case .market(let discount, let cap), .mostFavoured(let discount, let cap):
              lowest(index, discount, cap)
            case .agreedShare: nil
            }
          }
          #expect(paid == min(lowest(index, discount, cap), adopted.min() ?? paid))
        case .agreedShare(let share):
          #expect(result.conversions[index].shares == share * result.after.fullyDiluted)
        }
      }
    }
  }

  @Test func `the pool reaches its target and never shrinks`() throws {
    for seed in Self.seeds {
      let random = try RandomRound(seed: seed)
      guard case .target(let target) = random.round.pool,
        let result = try Self.close(random)
      else { continue }
      #expect(result.poolIncrease >= 0)
      let part = result.after.options.unissued / result.after.fullyDiluted
      #expect(result.poolIncrease == 0 ? part >= target : part == target)
    }
  }

  @Test func `the order of holders does not matter`() throws {
    for seed in Self.seeds.prefix(500) {
      var random = try RandomRound(seed: seed)
      let limits = random.limits()
      guard let result = try Self.close(random, limits: limits) else { continue }
      random.table = try CapTable(
        holdings: random.table.holdings.reversed(), options: random.table.options)
      let mirrored = try #require(try Self.close(random, limits: limits))
      #expect(mirrored.price == result.price && mirrored.conversions == result.conversions)
      for holder in result.after.holders {
        #expect(mirrored.after.shares(of: holder) == result.after.shares(of: holder))
      }
    }
  }

  @Test func `a larger grant never gives the state less`() throws {
    for seed in Self.seeds.prefix(1_000) {
      var random = try RandomRound(seed: seed)
      random.instruments.append(
        .grant(
          "grant", holder: "state", principal: 2, convention: random.draws.pick(Convention.allCases)
        ))
      let limits = random.limits()
      guard let small = try Self.close(random, limits: limits) else { continue }
      random.instruments[random.instruments.count - 1].principal = 3
      guard let large = try Self.close(random, limits: limits) else { continue }
      #expect(large.after.ownership(of: "state") >= small.after.ownership(of: "state"))
    }
  }

  @Test func `a grant of nothing changes nothing`() throws {
    for seed in Self.seeds.prefix(500) {
      var random = try RandomRound(seed: seed)
      guard let without = try Self.close(random) else { continue }
      for convention in Convention.allCases {
        random.instruments.append(
          .grant("nothing \(convention)", holder: "state", principal: 0, convention: convention))
      }
      let with = try #require(try Self.close(random))
      #expect(with.after == without.after && with.price == without.price)
    }
  }

  @Test func `doubling all money doubles the price and no share`() throws {
    for seed in Self.seeds.prefix(500) {
      var random = try RandomRound(seed: seed)
      guard let once = try Self.close(random) else { continue }
      random.round.preMoney += random.round.preMoney
      for index in random.round.investments.indices {
        random.round.investments[index].amount += random.round.investments[index].amount
      }
      for index in random.instruments.indices {
        random.instruments[index].principal += random.instruments[index].principal
        switch random.instruments[index].price {
        case .market(let discount, let cap?):
          random.instruments[index].price = .market(
            discount: discount, cap: ValuationCap(2 * cap.amount, over: cap.base))
        case .mostFavoured(let discount, let cap?):
          random.instruments[index].price = .mostFavoured(
            discount: discount, cap: ValuationCap(2 * cap.amount, over: cap.base))
        default: break
        }
      }
      let twice = try #require(try Self.close(random))
      #expect(twice.price == 2 * once.price)
      #expect(twice.after.fullyDiluted == once.after.fullyDiluted)
    }
  }

  @Test func `the same round in Double agrees to eleven digits`() throws {
    for seed in Self.seeds.prefix(1_000) {
      var random = try RandomRound(seed: seed)
      let limits = random.limits()
      guard let exact = try Self.close(random, limits: limits) else { continue }
      let fast = try random.table.approximate().closing(
        random.round.approximate(), converting: random.instruments.map { $0.approximate() },
        limits: limits?.approximate())
      #expect(abs(fast.price / exact.price.approximation - 1) < 1e-11)
      for holder in exact.after.holders {
        let difference =
          fast.after.ownership(of: holder) - exact.after.ownership(of: holder).approximation
        #expect(abs(difference) < 1e-11)
      }
    }
  }
}
