extension TableCell {
  /// The cubic through two values with given slopes over the cell, the slopes reduced where it would overshoot.
  ///
  /// The limit α² + β² ≤ 9 keeps the cubic monotone: F. N. Fritsch and R. E. Carlson, "Monotone piecewise cubic
  /// interpolation", SIAM J. Numer. Anal. 17 (1980), doi:10.1137/0717021.
  init(from start: Double, to end: Double, slopes first: Double, _ last: Double) {
    let rise = end - start
    let excess = (first * first + last * last).squareRoot() / (3 * rise.magnitude)
    let limit = excess <= 1 ? 1 : 1 / excess
    let (a, b) = rise == 0 ? (0, 0) : (first * limit, last * limit)
    self.init(start, a, 3 * rise - 2 * a - b, a + b - 2 * rise)
  }
}
