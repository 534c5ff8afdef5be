/// The trials of a net that the run's end cut short.
struct PartOfNet: Sendable, Equatable {
  let count: Int
  let means: [Double]

  /// A run has one at most, its last net; what a damaged file has more is taken for parts of one.
  static func joined(_ one: PartOfNet?, _ other: PartOfNet?) -> PartOfNet? {
    guard let one, let other else { return one ?? other }
    let share = Double(other.count) / Double(one.count + other.count)
    return PartOfNet(
      count: one.count + other.count,
      means: zip(one.means, other.means).map { $0 + ($1 - $0) * share })
  }
}

extension Moments {
  /// All trials summarised, those of a net that is not whole among them.
  public var trials: Int { count + (part?.count ?? 0) }

  /// The same with a part of a net among the replicates.
  ///
  /// Nets of different sizes n make a mean as a ratio of sums does, whose error is √(K/(K−1) · Σn²(x̄ₖ − x̄)²)/N
  /// (W. G. Cochran, Sampling Techniques, 3rd ed., Wiley 1977, 6.4): weighted by n alone, a part, which is less
  /// balanced than a whole net, would count for too much.
  public var folded: Moments {
    guard let part else { return self }
    guard count > 0 else {
      return Moments(
        layout: layout, count: part.count, replicates: 1, means: part.means, squares: squares,
        products: products)
    }
    let (whole, rest) = (Double(count), Double(part.count))
    let total = whole + rest
    let all = means.indices.map { (means[$0] * whole + part.means[$0] * rest) / total }
    // How far the whole nets together, and the part, are from the mean of all.
    let near = means.indices.map { means[$0] - all[$0] }
    let far = means.indices.map { part.means[$0] - all[$0] }
    let size = whole / Double(replicates)
    let scale = Double(replicates + 1) / total
    func product(_ product: Double, _ a: Int, _ b: Int) -> Double {
      scale
        * (size * product + size * whole * (near[a] * near[b]) + rest * rest * (far[a] * far[b]))
    }
    return Moments(
      layout: layout, count: count + part.count, replicates: replicates + 1, means: all,
      squares: squares.indices.map { product(squares[$0], $0, $0) },
      products: products.indices.map {
        product(products[$0], Int(layout.firstOfPair[$0]), Int(layout.secondOfPair[$0]))
      })
  }
}
