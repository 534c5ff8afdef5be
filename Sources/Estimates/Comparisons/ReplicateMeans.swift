/// The means of columns in each replicate of a run, kept so that two runs on the same futures can be paired.
///
/// A replicate is what scatters by itself: a net of trials, or a single trial where there are few.
public struct ReplicateMeans: Sendable, Equatable {
  /// How many trials each replicate has.
  public private(set) var trials: [Int] = []
  private var means: [Double] = []
  /// Which columns are kept, in the order in which rows hold them; all of them where there is no list.
  private let places: [Int: Int]?
  private var width = 0

  /// Keeps some columns, or all where none are listed.
  public init(columns: [Int]? = nil) {
    places = columns.map { columns in
      Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
    }
  }

  /// Makes room, so that growing never holds everything twice.
  public mutating func reserve(replicates: Int, columns: Int) {
    trials.reserveCapacity(replicates)
    means.reserveCapacity(replicates * columns)
  }

  /// Takes the next replicate; every row holds as many columns.
  public mutating func add(trials count: Int, means row: some Collection<Double>) {
    width = row.count
    trials.append(count)
    means += row
  }

  /// A pooled value in each replicate, along its slopes; nothing where it has no value or a column is not kept.
  ///
  /// value + Σ slope · (mean in the replicate − mean over all trials): their mean, weighted by trials, is the value.
  public func values(_ value: PooledValue) -> [Double]? {
    guard case .success(let whole) = value.value, let line = line(value) else { return nil }
    let total = Double(trials.reduce(0, +))
    let mean = trials.indices.reduce(0) { $0 + Double(trials[$1]) * line.sums[$1] } / total
    return line.sums.map { whole + $0 - mean }
  }

  /// A pooled value's line through its slopes, replicate by replicate; nothing where a column is not kept.
  fileprivate func line(_ value: PooledValue) -> Line? {
    var line = Line(trials.count)
    for slope in value.gradient {
      guard let place = places == nil ? slope.column : places?[slope.column] else { return nil }
      for replicate in trials.indices {
        line.add(slope.slope * means[replicate * width + place], to: replicate)
      }
    }
    return line
  }
}

/// How a value moves from replicate to replicate, and how large the numbers were that it is a sum of.
private struct Line {
  var sums: [Double]
  var sizes: [Double]

  init(_ count: Int) {
    sums = .init(repeating: 0, count: count)
    sizes = sums
  }

  mutating func add(_ term: Double, to replicate: Int) {
    sums[replicate] += term
    sizes[replicate] += term.magnitude
  }
}

extension ReplicateMeans {
  /// What one run's value has more than another's on the same futures, replicate for replicate.
  ///
  /// Both lines through the slopes are subtracted before they are squared, so that what futures have in common
  /// drops out: with differences dₖ of replicates of nₖ trials, N in all, the error is
  /// √(K/(K−1) · Σnₖ²(dₖ − d̄)²)/N, as `Moments.folded` has it. Nothing where the runs are of other replicates, or
  /// do not keep the columns.
  public static func difference(
    _ value: PooledValue, _ own: ReplicateMeans, less other: PooledValue, _ others: ReplicateMeans,
    isUnstable: Bool = false, confidence: Confidence = .standard
  ) -> Estimate? {
    let trials = own.trials
    let total = trials.reduce(0, +)
    guard trials == others.trials, total > 0 else { return nil }
    switch (value.value, other.value) {
    case (.failure(let reason), _), (_, .failure(let reason)):
      return Estimate(undefined: reason, n: total, confidence: confidence)
    case (.success(let one), .success(let two)):
      guard let line = own.line(value), let less = others.line(other) else { return nil }
      guard trials.count > 1 else { return Estimate(single: one - two, confidence: confidence) }
      let error = standardError(of: line, less, trials)
      let reach = error == 0 ? 0 : confidence.standardErrors(replicates: trials.count) * error
      // Without an error, what is left in the last digits of two sums is no difference either.
      let unsure = 16 * Double.ulpOfOne * (abs(one) + abs(two))
      let apart = error == 0 && abs(one - two) <= unsure ? 0 : one - two
      return Estimate(
        value: apart, standardError: error,
        interval: .init(low: apart - reach, high: apart + reach), n: total,
        confidence: confidence, status: isUnstable ? .unstable : .ok)
    }
  }

  private static func standardError(of line: Line, _ less: Line, _ trials: [Int]) -> Double {
    let count = Double(trials.count)
    let total = Double(trials.reduce(0, +))
    let differences = trials.indices.map { line.sums[$0] - less.sums[$0] }
    let mean = trials.indices.reduce(0) { $0 + Double(trials[$1]) * differences[$1] } / total
    var (squares, rounding) = (0.0, 0.0)
    for index in trials.indices {
      let weight = Double(trials[index])
      let apart = weight * (differences[index] - mean)
      squares += apart * apart
      // Two that do the same differ by 0, not by the last digits of their sums.
      let unsure = 16 * Double.ulpOfOne * weight * (line.sizes[index] + less.sizes[index])
      rounding += unsure * unsure
    }
    guard squares > rounding else { return squares.isNaN ? squares : 0 }
    return (count / (count - 1) * squares).squareRoot() / total
  }
}

extension Moments {
  /// The mean of each column over all trials summarised, those of a net that is not whole among them.
  public var meansOfAll: [Double] { count == 0 ? part?.means ?? means : folded.means }
}
