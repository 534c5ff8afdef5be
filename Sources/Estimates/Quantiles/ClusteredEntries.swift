/// How entries fall to trials: all that is known of a share of them where it was not kept whose they are.
public struct ClusteredEntries: Sendable, Hashable {
  private let trials: Double
  /// Of the number of entries of a trial.
  private let mean, meanSquare: Double

  /// Trials of so many entries.
  public init(_ counts: some Collection<Int>) {
    trials = Double(counts.count)
    mean = counts.reduce(0) { $0 + Double($1) } / trials
    meanSquare = counts.reduce(0) { $0 + Double($1) * Double($1) } / trials
  }

  /// A column of whole numbers that counts the entries of each trial.
  public init(_ column: Int, of moments: Moments) {
    trials = Double(moments.count)
    mean = moments.means[column]
    meanSquare = mean * mean + moments.squares[column] / max(1, trials)
  }

  /// The greatest standard error that the share of entries below their q-quantile can have.
  ///
  /// As a ratio of sums its error is s/(n̄√K), s² the mean of r² with r = c − qn for a trial with c of its n entries
  /// below (W. G. Cochran, Sampling Techniques, 3rd ed., Wiley 1977, 6.4). As 0 ≤ c ≤ n,
  /// r² ≤ q(1−q)n² + (1−2q)nr; and as Σr = 0 and r = 0 where n = 0, the mean of nr is at most s times the spread d
  /// of n among trials with an entry, after Cauchy and Schwarz. So s² ≤ q(1−q)·(mean of n²) + |1−2q|·d·s.
  /// Trials of as many entries each count as one case each; trials of one entry or none, as their entries.
  public func greatestShareError(below q: Double) -> Double {
    guard mean > 0 else { return 0 }
    // At most so many of the trials have an entry; fewer would spread less.
    let occupied = min(1, mean)
    let spread = max(0, meanSquare - mean * mean / occupied).squareRoot()
    let half = abs(1 - 2 * q) * spread / 2
    let scatter = half + (half * half + q * (1 - q) * meanSquare).squareRoot()
    return scatter / mean / trials.squareRoot()
  }
}
