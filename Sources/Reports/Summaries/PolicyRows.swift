import Languages
import Portfolios

/// Which policies a short table shows: those that a reader asks for first, and equal ones in one row.
struct PolicyRows {
  struct Row {
    /// Their places among the run's policies, in the order of the file.
    let policies: [Int]
    let cells: [Phrase]
  }

  let columns: [PolicyColumn]
  /// Those that are shown, the foremost first.
  let shown: [Row]
  /// How many policies are in no row.
  let hidden: Int

  /// Policies share a row if they are equal, whatever the columns show.
  init(_ run: RecordedRun, isWide: Bool, most: Int) {
    let money = PeopleMoney(run.unit)
    let columns =
      (isWide
      ? PolicyColumn.all(run.policies, money) : PolicyColumn.few(run.policies, money)).filter(
        \.isTold)
    let rows = Self.order(run).alike { run.policies[$0].result }.map { places in
      Row(policies: places, cells: columns.map { $0.cells[places[0]] })
    }
    self.columns = columns
    shown = Array(rows.prefix(most))
    hidden = rows.dropFirst(most).reduce(0) { $0 + $1.policies.count }
  }

  /// The foremost, the baseline, the best by crossings, by net present value and by public cost, then
  /// the order of the file.
  static func order(_ run: RecordedRun) -> [Int] {
    let policies = run.policies
    func place(_ name: String?) -> Int? { policies.firstIndex { $0.name == name } }
    func best(_ value: (RecordedPolicy) -> Double?) -> Int? {
      policies.indices.filter { value(policies[$0]) != nil }
        .reduce(Int?.none) { best, next in
          guard let best, let old = value(policies[best]), let new = value(policies[next])
          else { return best ?? next }
          return new > old ? next : best
        }
    }
    let first = [
      place(run.foremost?.name), place(run.baseline),
      best { CrossingSpread($0.crossings)?.mean },
      best { $0.metrics[.stateNpv].number },
      // What nobody pays for is no policy that is cheap.
      best { $0.metrics[.moneyCostPerCrossing].number.flatMap { $0 > 0 ? -$0 : nil } },
    ]
    return (first.compactMap(\.self) + policies.indices).reduce(into: []) { kept, place in
      if !kept.contains(place) { kept.append(place) }
    }
  }
}
