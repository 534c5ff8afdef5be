import Policies
import Portfolios
import TestSupport
import Testing

/// What may not move anybody's date.
@Suite struct QueueInvarianceTests {
  private func signed(_ one: ReplicaCase, _ fund: Fund, without left: Set<Int>) -> [Double] {
    var queue = SigningQueue()
    let kept = one.entries.indices.filter { !left.contains($0) }
    queue.settle(kept.map { one.requests[$0] }, fund) { request, month, back in
      for flow in one.releases[kept[request]] {
        back.append(.init(month: month + flow[0], amount: flow[1], isRelease: true))
      }
      for flow in one.returns[kept[request]] {
        back.append(.init(month: month + flow[0], amount: flow[1], isRelease: false))
      }
    }
    return queue.signedMonths
  }

  @Test func `who asks for nothing moves nobody`() throws {
    for one in try ReplicaCase.all() {
      let idle = Set(one.awards.indices.filter { one.awards[$0] == 0 && one.returns[$0].isEmpty })
      let fund = try one.fund()
      let all = signed(one, fund, without: [])
      let others = all.indices.filter { !idle.contains($0) }
      #expect(signed(one, fund, without: idle) == others.map { all[$0] }, "\(one.seed)")
    }
  }

  @Test func `who is never signed moves nobody where the head is passed`() throws {
    var never = 0
    for one in try ReplicaCase.all() where one.head == "isPassed" {
      let fund = try one.fund()
      let all = signed(one, fund, without: [])
      let idle = Set(all.indices.filter { all[$0] == .infinity })
      never += idle.count
      let others = all.indices.filter { !idle.contains($0) }
      #expect(signed(one, fund, without: idle) == others.map { all[$0] }, "\(one.seed)")
    }
    #expect(never > 500)
  }

  @Test func `with endless patience dates keep the order of rank where the head waits`() throws {
    for one in try ReplicaCase.all() where one.head == "waits" && one.patience == nil {
      guard one.rank == "entry", one.end == nil else { continue }
      let all = signed(one, try one.fund(), without: [])
      let ranked = all.indices.filter { one.awards[$0] > 0 }
        .sorted { (one.entries[$0], $0) < (one.entries[$1], $1) }
      #expect(ranked.map { all[$0] } == ranked.map { all[$0] }.sorted(), "\(one.seed)")
    }
  }

  /// Every setting of the queue under a purse that is never empty.
  @Test(arguments: Fund.Queue.Rank.allCases, Fund.Queue.Head.allCases)
  func `a purse that is never empty changes no bit`(
    rank: Fund.Queue.Rank, head: Fund.Queue.Head
  ) throws {
    let free = Played(try Example.lively(), trials: 40)
    for budget in [Fund.Budget.commitment(1e15), .yearly([1e15], carriesOver: true)] {
      let fund = try Fund(
        budget: budget, queue: .init(rank: rank, head: head), queuePatienceMonths: 6,
        recycling: Recycling(share: 0.5))
      let rich = Played(try Example.lively(fund: fund), trials: 40)
      #expect(free.results == rich.results && free.moments == rich.moments)
    }
  }
}
