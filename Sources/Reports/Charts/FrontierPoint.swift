import Portfolios

/// Where policies stand that cost as much, have as many crossings and leave the state with as much.
struct FrontierPoint {
  let names: [String]
  let cost: Double
  let crossings: Double
  /// What the money is worth to the state.
  let worth: Double?
  /// What the state holds of a company that crosses; nothing where it holds none.
  let stake: Double?
  let policy: RecordedPolicy

  var label: String { names.joined(separator: " = ") }

  /// Whether another has as many crossings for no more money, and is better in one of the two.
  func isBeaten(by others: [FrontierPoint]) -> Bool {
    others.contains { other in
      other.cost <= cost && other.crossings >= crossings
        && (other.cost < cost || other.crossings > crossings)
    }
  }
}
