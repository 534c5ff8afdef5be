/// Kolmogorov and Smirnov's statistic: the greatest distance between a sample's steps and its law, times √n.
///
/// Under the hypothesis it exceeds 2.7 with probability 2·exp(−2·2.7²) < 10⁻⁶.
public func kolmogorovSmirnov(_ sample: [Double], cdf: (Double) -> Double) -> Double {
  let count = Double(sample.count)
  var greatest = 0.0
  for (position, x) in sample.sorted().enumerated() {
    let p = cdf(x)
    greatest = max(greatest, p - Double(position) / count, Double(position + 1) / count - p)
  }
  return greatest * count.squareRoot()
}

/// Pearson's statistic Σ (observed − expected)²/expected.
public func chiSquare(_ observed: [Int], expected: [Double]) -> Double {
  zip(observed, expected).reduce(0) { sum, cell in
    let difference = Double(cell.0) - cell.1
    return sum + difference * difference / cell.1
  }
}

/// The correlation of two samples, times √n: under independence a standard normal score.
public func correlationScore(_ first: [Double], _ second: [Double]) -> Double {
  let count = Double(first.count)
  let (a, b) = (first.reduce(0, +) / count, second.reduce(0, +) / count)
  var (product, square, otherSquare) = (0.0, 0.0, 0.0)
  for (x, y) in zip(first, second) {
    product += (x - a) * (y - b)
    square += (x - a) * (x - a)
    otherSquare += (y - b) * (y - b)
  }
  return product / (square * otherSquare).squareRoot() * count.squareRoot()
}
