/// Means, variances and chosen covariances of the columns of a trial table.
///
/// Two summaries merge by the pairwise update of Chan, Golub and LeVeque, "Algorithms for computing
/// the sample variance", The American Statistician 37 (1983), doi:10.1080/00031305.1983.10483115:
/// with δ the difference of the means, M = M₁ + M₂ + δδᵀ·n₁n₂/(n₁+n₂). A column that never changes
/// keeps a variance of exactly zero.
///
/// What scatters by itself is a replicate: a trial, or where trials are balanced against each other a net of them.
/// Deviations are those of replicates' means, each weighted by its trials, so that one formula serves both. A net
/// that the run's end cuts short stands apart until `folded` adds it.
public struct Moments: Sendable, Equatable, Mergeable {
  public let layout: MomentsLayout
  /// Trials summarised.
  public internal(set) var count: Int
  /// Trials, or nets of trials, that are independent of each other.
  public internal(set) var replicates: Int
  /// Mean of each column.
  public internal(set) var means: [Double]
  /// A net that is not whole.
  var part: PartOfNet?
  /// Sum of squared deviations from the mean, for each column.
  var squares: [Double]
  /// Sum of products of deviations, for each pair in the layout's packed order.
  var products: [Double]

  /// The summary of no trials.
  public init(layout: MomentsLayout) {
    self.layout = layout
    count = 0
    replicates = 0
    means = .init(repeating: 0, count: layout.columns)
    squares = .init(repeating: 0, count: layout.columns)
    products = .init(repeating: 0, count: layout.pairs)
  }

  init(
    layout: MomentsLayout, count: Int, replicates: Int, means: [Double], squares: [Double],
    products: [Double], part: PartOfNet? = nil
  ) {
    self.layout = layout
    self.count = count
    self.replicates = replicates
    self.part = part
    self.means = means
    self.squares = squares
    self.products = products
  }

  public mutating func merge(_ next: Moments) {
    precondition(
      layout.fingerprint == next.layout.fingerprint, "moments of different layouts cannot merge")
    let part = PartOfNet.joined(part, next.part)
    defer { self.part = part }
    guard next.count > 0 else { return }
    guard count > 0 else {
      self = next
      return
    }
    let total = Double(count + next.count)
    let share = Double(next.count) / total
    let weight = Double(count) * share
    let shift = differences(to: next)
    for c in means.indices {
      means[c] += shift[c] * share
      squares[c] += next.squares[c] + (shift[c] * shift[c]) * weight
    }
    mergeProducts(next, shift: shift, weight: weight)
    count += next.count
    replicates += next.replicates
  }

  private func differences(to next: Moments) -> [Double] {
    means.indices.map { next.means[$0] - means[$0] }
  }

  private mutating func mergeProducts(_ next: Moments, shift: [Double], weight: Double) {
    for k in products.indices {
      let i = Int(layout.firstOfPair[k])
      let j = Int(layout.secondOfPair[k])
      products[k] += next.products[k] + (shift[i] * shift[j]) * weight
    }
  }
}
