import Foundation
import Policies
import Portfolios
import TestSupport

/// A small programme and what an independent replica of the queue makes of it.
///
/// The replica is `Benchmarks/Peers/queue_replica.py`, written in Python from the rules alone; `queue_cases.py`
/// beside it draws case k of the thousand from `random.Random(k)`. All sums and months are exact; null is without
/// end.
struct ReplicaCase: Decodable, Sendable {
  let seed: Int
  let form: String
  let sums: [Double]
  let carries: Bool
  let rank: String
  let head: String
  let patience, end: Double?
  let share: Double
  let most, until: Double?
  /// Project by project; `releases` and `returns` are pairs of months after signing and sums.
  let entries, awards, values: [Double]
  let releases, returns: [[[Double]]]
  let signed, left: [Double?]
  let overtaken: [Int]
  let blocked, fitting, purse, opened: Double?
  let recycled, lapsed, purseAtEnd: Double

  static func all() throws -> [ReplicaCase] {
    try JSONDecoder().decode(
      [ReplicaCase].self,
      from: Data(
        contentsOf: Repository.file("Tests/PortfoliosTests/Queue/replica-cases.json")))
  }

  func fund() throws -> Fund {
    let budget: Fund.Budget =
      switch form {
      case "unlimited": .unlimited
      case "commitment": .commitment(sums[0])
      default: .yearly(sums, carriesOver: carries)
      }
    return try Fund(
      budget: budget,
      queue: .init(
        // The replica's columns are ranked as its signals are: what is smaller comes first.
        rank: rank == "column" ? .signal : .init(rawValue: rank) ?? .entry,
        head: .init(rawValue: head) ?? .waits),
      queuePatienceMonths: patience ?? .infinity,
      recycling: Recycling(
        share: share, most: most ?? .infinity, untilMonth: until ?? .infinity),
      endMonth: end ?? .infinity)
  }

  var requests: [SigningQueue.Request] {
    entries.indices.map {
      SigningQueue.Request(entryMonth: entries[$0], reserve: awards[$0], signal: -values[$0])
    }
  }

  /// Settles the programme by the library's own queue.
  func settle(_ queue: inout SigningQueue) throws {
    queue.isFollowedToTheEnd = true
    queue.settle(requests, try fund()) { request, month, back in
      for flow in releases[request] {
        back.append(.init(month: month + flow[0], amount: flow[1], isRelease: true))
      }
      for flow in returns[request] {
        back.append(.init(month: month + flow[0], amount: flow[1], isRelease: false))
      }
    }
  }
}
