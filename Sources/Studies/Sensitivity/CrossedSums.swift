/// Outcomes of points crossed with futures, summed up so that ignorance and luck can be told apart.
///
/// On common futures the variance of what one future brings is the sum of three, by the law of total variance and the
/// two-way table of mean squares over K points and n futures: ignorance (MSθ − MSθω)/n, luck (MSω − MSθω)/K, and
/// MSθω where the two meet. Taken one-way, luck that all points share would be counted as nothing, and its part in
/// their means as ignorance.
///
/// Futures of one net are balanced against each other, so the noise in a point's mean is taken from whole nets; what
/// a single future brings has its law in a net too, so luck and its meeting with ignorance are taken from futures.
struct CrossedSums {
  let replicates: Int
  /// Replicates that are balanced against each other, put together.
  let groupSize: Int
  private(set) var points = 0
  private var columns: [Double]
  private var squares = 0.0
  private var groupSquares = 0.0
  private var sum = 0.0
  private var meanSquares = 0.0

  /// With fewer than two whole groups each replicate stands for itself, and noise is told as the most that it can be.
  init(replicates: Int, groupSize: Int) {
    let areWhole = replicates >= 2 * groupSize && replicates.isMultiple(of: groupSize)
    (self.replicates, self.groupSize) = (replicates, areWhole ? groupSize : 1)
    columns = .init(repeating: 0, count: replicates)
  }

  var groups: Int { replicates / groupSize }

  /// The mean of everything.
  var mean: Double { sum / Double(points) }

  /// The means of a point's groups of replicates.
  func grouped(_ values: [Double]) -> [Double] {
    guard groupSize > 1 else { return values }
    return stride(from: 0, to: replicates, by: groupSize).map { start in
      values[start..<start + groupSize].reduce(0, +) / Double(groupSize)
    }
  }

  mutating func add(_ values: [Double]) {
    let mean = values.reduce(0, +) / Double(replicates)
    points += 1
    sum += mean
    meanSquares += mean * mean
    for (place, value) in values.enumerated() {
      columns[place] += value
      squares += value * value
    }
    for value in grouped(values) { groupSquares += value * value }
  }

  var variances: CrossedVariances {
    let cases = Double(points)
    // Points that fill the cube evenly have a mean without an error worth a degree of freedom.
    let betweenPoints = (meanSquares - cases * mean * mean) / cases
    guard replicates > 1 else {
      return CrossedVariances(ignorance: betweenPoints, luck: 0, both: 0, noise: 0)
    }
    let single = squaresLeft(squares, over: columns.map { $0 / cases })
    let group = squaresLeft(groupSquares, over: grouped(columns).map { $0 / cases })
    let noise = group.left / Double(groups)
    return CrossedVariances(
      ignorance: betweenPoints - noise, luck: (single.columns - single.left) / cases,
      both: single.left, noise: noise)
  }

  /// The mean squares between columns, and of what neither rows nor columns explain.
  private func squaresLeft(
    _ squares: Double, over columns: [Double]
  ) -> (columns: Double, left: Double) {
    let (cases, width) = (Double(points), Double(columns.count))
    let correction = mean * mean
    let all = squares - cases * width * correction
    let rows = width * (meanSquares - cases * correction)
    let between = cases * (columns.reduce(0) { $0 + $1 * $1 } - width * correction)
    return (between / (width - 1), (all - rows - between) / (cases * (width - 1)))
  }
}

/// What the variance of one future's outcome is made of.
struct CrossedVariances {
  /// Of the mean over futures, from point to point, without noise.
  let ignorance: Double
  /// Of the mean over points, from future to future.
  let luck: Double
  /// What only a point and a future together explain.
  let both: Double
  /// What the few futures that were played add to the variance of points' means.
  let noise: Double

  var total: Double { ignorance + luck + both }
}
