import Glibc

/// What colour and area of a policy's circle stand for.
struct FrontierKey {
  static let largest = 15.0
  static let smallest = 4.0

  /// The worth at either end of the colours; nothing where no policy has one.
  let most: Double?
  let mostStake: Double?

  init(_ points: [FrontierPoint]) {
    let worths = points.compactMap(\.worth).map(abs)
    most = worths.max().map { AxisScale(holding: [-$0, $0]).high }
    mostStake = points.compactMap(\.stake).max()
  }

  /// Grey where it is worth nothing, or nobody knows.
  func colour(_ point: FrontierPoint) -> String {
    guard let most, most > 0, let worth = point.worth else { return Palette.diverging(0) }
    return Palette.diverging(worth / most)
  }

  func radius(_ point: FrontierPoint) -> Double {
    mostStake.map { Self.radius(point.stake ?? 0, of: $0) } ?? 7
  }

  /// Twice the stake has twice the area.
  static func radius(_ stake: Double, of most: Double) -> Double {
    guard most > 0, stake > 0 else { return smallest }
    return max(smallest, largest * sqrt(stake / most))
  }
}
