/// The running sums of products of one group of columns, fed with blocks of trials.
///
/// Adding sixteen trials at a time loads each sum once for sixteen products, which keeps the work in
/// registers instead of the cache. Every sum still takes its trials one by one in their order, so a
/// variance and the covariance of two equal columns agree to the last bit.
struct CoMomentPanel: Sendable {
  /// Trials in a block.
  static let depth = 16
  private static let lanes = 8

  private let group: MomentsLayout.Group
  private let tiles: Int
  /// Shifted values of the rows' columns: two neighbours for each trial of the block.
  private var pairs: [SIMD2<Double>]
  /// Shifted values of the columns' columns: eight neighbours for each trial of the block.
  private var octets: [SIMD8<Double>]
  private var sums: [SIMD8<Double>]

  init(_ group: MomentsLayout.Group) {
    self.group = group
    let rowPairs = (group.rows.count + 1) / 2
    tiles = (group.columns.count + Self.lanes - 1) / Self.lanes
    pairs = .init(repeating: .zero, count: rowPairs * Self.depth)
    octets = .init(repeating: .zero, count: tiles * Self.depth)
    sums = .init(repeating: .zero, count: 2 * rowPairs * tiles)
  }

  /// Memory of a panel of as many rows and columns.
  static func bytes(rows: Int, columns: Int) -> Double {
    let (pairs, tiles) = (Double((rows + 1) / 2), Double((columns + lanes - 1) / lanes))
    return pairs * Double(depth) * 16 + tiles * Double(depth) * 64 + 2 * pairs * tiles * 64 + 160
  }

  /// Forgets all trials.
  mutating func reset() {
    for index in sums.indices { sums[index] = .zero }
  }

  /// Adds the first `filled` trials of a block whose rows hold `width` shifted values each.
  mutating func add(block: Span<Double>, width: Int, filled: Int) {
    gatherPairs(block, width: width, filled: filled)
    gatherOctets(block, width: width, filled: filled)
    Self.multiply(
      pairs, octets, tiles: tiles, filled: filled, isSymmetric: group.isSymmetric, into: &sums)
  }

  /// Adds the products of two rows' columns at a time with eight columns' columns.
  private static func multiply(
    _ pairs: [SIMD2<Double>], _ octets: [SIMD8<Double>], tiles: Int, filled: Int,
    isSymmetric: Bool, into sums: inout [SIMD8<Double>]
  ) {
    let pairs = pairs.span
    let octets = octets.span
    var sums = sums.mutableSpan
    for p in 0..<pairs.count / depth {
      // Below the diagonal a symmetric group has its pairs already.
      for t in (isSymmetric ? 2 * p / lanes : 0)..<tiles {
        var even = sums[2 * p * tiles + t]
        var odd = sums[(2 * p + 1) * tiles + t]
        for k in 0..<filled {
          let values = octets[t * depth &+ k]
          let factors = pairs[p * depth &+ k]
          even += values * factors.x
          odd += values * factors.y
        }
        sums[2 * p * tiles + t] = even
        sums[(2 * p + 1) * tiles + t] = odd
      }
    }
  }

  /// The sum for the i-th row and j-th column of the group.
  func sum(_ i: Int, _ j: Int) -> Double {
    sums[i * tiles + j / Self.lanes][j % Self.lanes]
  }

  private mutating func gatherPairs(_ block: Span<Double>, width: Int, filled: Int) {
    let rows = group.rows
    for p in 0..<pairs.count / Self.depth {
      let x = rows[2 * p]
      let y = 2 * p + 1 < rows.count ? rows[2 * p + 1] : x
      for k in 0..<filled {
        pairs[p * Self.depth + k] = SIMD2(block[k * width + x], block[k * width + y])
      }
    }
  }

  private mutating func gatherOctets(_ block: Span<Double>, width: Int, filled: Int) {
    let columns = group.columns
    for t in 0..<tiles {
      let lanes = min(Self.lanes, columns.count - t * Self.lanes)
      for k in 0..<filled {
        var values = SIMD8<Double>.zero
        for lane in 0..<lanes {
          values[lane] = block[k * width + columns[t * Self.lanes + lane]]
        }
        octets[t * Self.depth + k] = values
      }
    }
  }
}
