import Portfolios
import Testing

/// The queue against a replica that another hand wrote in another language.
@Suite struct QueueReplicaTests {
  @Test func `a thousand programmes are settled as an independent replica settles them`() throws {
    let cases = try ReplicaCase.all()
    #expect(cases.count == 1000)
    var queue = SigningQueue()
    for one in cases {
      try one.settle(&queue)
      let (signed, left) = (queue.signedMonths, queue.leftMonths)
      #expect(signed == one.signed.map { $0 ?? .infinity }, "\(one.seed)")
      #expect(left == one.left.map { $0 ?? .infinity }, "\(one.seed)")
      let (overtakings, blocked) = (queue.overtakings, queue.blockedMonths)
      #expect(overtakings == one.overtaken, "\(one.seed)")
      #expect(blocked == one.blocked ?? .infinity, "\(one.seed)")
      let (fitting, purse) = (queue.blockedFittingMonths, queue.purse)
      #expect(fitting == one.fitting ?? .infinity, "\(one.seed)")
      // At a fund's end the replica hands the purse to the treasury.
      let isHandedOver = one.end != nil && one.form != "unlimited"
      #expect(
        purse.left == (isHandedOver ? one.purseAtEnd : one.purse ?? .infinity), "\(one.seed)")
      #expect(purse.recycled == one.recycled && purse.lapsed == one.lapsed, "\(one.seed)")
      #expect(purse.opened == one.opened ?? .infinity, "\(one.seed)")
    }
  }

  @Test func `money that goes in comes out, with releases and recycling`() throws {
    var queue = SigningQueue()
    for one in try ReplicaCase.all() where one.form != "unlimited" {
      try one.settle(&queue)
      let purse = queue.purse
      #expect(
        purse.opened + purse.recycled + purse.released
          == purse.promised + purse.left + purse.lapsed, "\(one.seed)")
      #expect(purse.left >= 0, "\(one.seed)")
    }
  }

  @Test func `a queue that stops when nobody is left signs the same projects`() throws {
    var whole = SigningQueue()
    var short = SigningQueue()
    for one in try ReplicaCase.all() {
      try one.settle(&whole)
      short.settle(one.requests, try one.fund()) { request, month, back in
        for flow in one.releases[request] {
          back.append(.init(month: month + flow[0], amount: flow[1], isRelease: true))
        }
        for flow in one.returns[request] {
          back.append(.init(month: month + flow[0], amount: flow[1], isRelease: false))
        }
      }
      let (all, some) = (whole.signedMonths, short.signedMonths)
      #expect(all == some, "\(one.seed)")
      let (blocked, counted) = (whole.blockedMonths, short.blockedMonths)
      #expect(blocked == counted, "\(one.seed)")
    }
  }
}
