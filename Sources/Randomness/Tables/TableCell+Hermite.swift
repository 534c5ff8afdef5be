extension TableCell {
  /// The cubic through two values with given slopes over the cell, the slopes reduced where it would overshoot.
  ///
  /// The limit α² + β² ≤ 9 keeps the cubic monotone: F. N. Fritsch and R. E. Carlson, "Monotone piecewise cubic
  /// interpolation", SIAM J. Numer. Anal. 17 (1980), doi:10.1137/0717021.
  init(from start: Double, to end: Double, slopes first: Double, _ last: Double) {
    let rise = end - start
    let (alpha, beta) = (first / rise, last / rise)
    let excess = (alpha * alpha + beta * beta).squareRoot() / 3
    let limit = excess <= 1 ? 1 : 1 / excess
    // A rise near underflow has no slopes worth keeping.
    let (a, b) = rise.magnitude < 1e-290 ? (0, 0) : (first * limit, last * limit)
    self.init(start, a, 3 * rise - 2 * a - b, a + b - 2 * rise)
  }
}
