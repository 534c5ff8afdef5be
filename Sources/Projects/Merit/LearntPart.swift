import Randomness

/// A standard normal part `z` of a score `base + weight·z`, given what was seen of that score.
///
/// Evidence is a log chance at each score. Its mean over `z`, and the quantiles of `z` it leaves, are
/// summed on a lattice of 1/32 for every base once; drawing reads a table by cubics in both
/// directions. Ranks are then right to 2·10⁻⁵, wherever evidence does not turn within 1/32 of the weight.
struct LearntPart: Sendable {
  private let rowWidth: Double
  private let middle: Int
  /// For each base the log chance of the evidence, over `z`.
  private var logChances: [Double] = []
  /// For each base the values of `z` at evenly spaced scores from `-reach` to `reach`.
  private var values: [Double] = []

  private static let reach = 8.5
  private static let columnsPerUnit = 8.0
  private static let columns = 2 * 68 + 1

  /// Bases lie between `-baseReach` and `baseReach`.
  init(weight: Double, baseReach: Double, of evidence: Evidence) {
    // Rows stand 1/16 apart, of the weight or of the distance over which evidence bends.
    let stride = max(2, Int(min(2 * evidence.scale / abs(weight), Double(2 * Lattice.half))))
    let step = weight / Lattice.perUnit
    rowWidth = Double(stride) * step
    middle = Int((baseReach / abs(rowWidth)).rounded(.up)) + 2
    let most = middle * stride + Lattice.half
    let seen = (-most...most).map { evidence.logChance(Double($0) * step) }
    logChances.reserveCapacity(2 * middle + 1)
    values.reserveCapacity((2 * middle + 1) * Self.columns)
    var lattice = Lattice()
    for row in 0...2 * middle {
      lattice.weigh(by: seen[(row * stride)...].prefix(2 * Lattice.half + 1))
      logChances.append(lattice.logChance)
      for score in Self.scores { values.append(lattice.quantile(atScore: score)) }
    }
  }

  private static let scores = (0..<columns).map { Double($0) / columnsPerUnit - reach }

  /// The log chance of what was seen at a base.
  func logChance(atBase base: Double) -> Double {
    let row = Cubic(base / rowWidth + Double(middle), of: logChances.count)
    return row.value { logChances[$0] }
  }

  /// The part whose rank given the evidence is the rank of `score` among all.
  func value(atScore score: Double, base: Double) -> Double {
    let row = Cubic(base / rowWidth + Double(middle), of: logChances.count)
    let column = Cubic((score + Self.reach) * Self.columnsPerUnit, of: Self.columns)
    return row.value { row in column.value { values[row * Self.columns + $0] } }
  }
}

/// The cubic through four neighbours of a place in a table.
private struct Cubic {
  private let first: Int
  private let weights: SIMD4<Double>

  init(_ place: Double, of count: Int) {
    let place = max(0, min(place, Double(count - 1)))
    let cell = max(1, min(Int(place), count - 3))
    let t = place - Double(cell)
    first = cell - 1
    weights = SIMD4(
      -t * (t - 1) * (t - 2) / 6, (t + 1) * (t - 1) * (t - 2) / 2,
      -(t + 1) * t * (t - 2) / 2, (t + 1) * t * (t - 1) / 6)
  }

  @inline(__always)
  func value(_ at: (Int) -> Double) -> Double {
    weights.x * at(first) + weights.y * at(first + 1) + weights.z * at(first + 2)
      + weights.w * at(first + 3)
  }
}

/// A standard normal law reweighted by evidence, on a lattice.
private struct Lattice {
  static let perUnit = 32.0
  /// Ten units either way.
  static let half = 320

  private(set) var logChance = 0.0
  private var densities = [Double](repeating: 0, count: 2 * half + 1)
  /// The mass of the cells below each point, and above it.
  private var below = [Double](repeating: 0, count: 2 * half + 1)
  private var above = [Double](repeating: 0, count: 2 * half + 1)

  private static let logPrior = (-half...half).map {
    let z = Double($0) / perUnit
    return -z * z / 2 - 0.5 * logarithm(2 * .pi)
  }

  /// Takes the log chances of what was seen, at each point.
  mutating func weigh(by seen: ArraySlice<Double>) {
    let logs = zip(seen, Self.logPrior).map { $0 + $1 }
    let most = logs.max() ?? 0
    for (point, log) in logs.enumerated() { densities[point] = exponential(log - most) }
    let last = densities.count - 1
    for cell in 0..<last { below[cell + 1] = below[cell] + mass(ofCell: cell) }
    for cell in (0..<last).reversed() { above[cell] = above[cell + 1] + mass(ofCell: cell) }
    logChance = most + logarithm(below[last])
  }

  /// By the cubic through the cell's four nearest points; no mass is negative at an edge.
  private func mass(ofCell cell: Int) -> Double {
    let (left, right) = (densities[cell], densities[cell + 1])
    let before = cell > 0 ? densities[cell - 1] : left
    let after = cell + 2 < densities.count ? densities[cell + 2] : right
    return max(0, 13 * (left + right) - before - after) / (24 * Self.perUnit)
  }

  /// The value that the same share lies below as below `score` of a standard normal law.
  ///
  /// Shares are taken from the nearer end, so that both tails keep their digits.
  func quantile(atScore score: Double) -> Double {
    let share = GSL.normalCDF(-abs(score)) * below[below.count - 1]
    if score <= 0 {
      let cell = firstCell { below[$0 + 1] >= share }
      let part = part(share - below[cell], from: densities[cell], to: densities[cell + 1], cell)
      return (Double(cell - Self.half) + part) / Self.perUnit
    }
    let cell = firstCell { above[$0 + 1] <= share }
    let part = part(share - above[cell + 1], from: densities[cell + 1], to: densities[cell], cell)
    return (Double(cell + 1 - Self.half) - part) / Self.perUnit
  }

  /// The first of the cells that a condition holds for, which it does from there on.
  private func firstCell(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, densities.count - 2)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How far into a cell a mass reaches where the density's logarithm is straight.
  private func part(_ mass: Double, from near: Double, to far: Double, _ cell: Int) -> Double {
    let whole = self.mass(ofCell: cell)
    guard whole > 0 else { return 0 }
    let share = max(0, min(1, mass / whole))
    guard near > 0, far > 0, near != far else { return share }
    let growth = logarithm(far / near)
    guard abs(growth) > 1e-8 else { return share }
    return max(0, min(1, logarithmOfOnePlus(share * exponentialMinusOne(growth)) / growth))
  }
}
