extension Moments {
  /// Unbiased variance of a column between replicates, each weighing as many as its trials; needs two.
  public func variance(_ column: Int) -> Double? {
    guard replicates > 1 else { return nil }
    return squares[column] / Double(replicates - 1)
  }

  /// Unbiased covariance of two columns between replicates; the layout must keep the pair.
  public func covariance(_ a: Int, _ b: Int) -> Double? {
    guard replicates > 1 else { return nil }
    return product(a, b) / Double(replicates - 1)
  }

  /// Sum of products of deviations of two columns.
  func product(_ a: Int, _ b: Int) -> Double {
    guard a != b else { return squares[a] }
    guard let index = layout.pairIndex(a, b) else {
      preconditionFailure("the layout keeps no covariance of columns \(a) and \(b)")
    }
    return products[index]
  }
}
