/// The first 256 points of Sobol's sequence in four dimensions, eight binary digits each.
///
/// I. M. Sobol', "On the distribution of points in a cube and the approximate evaluation of integrals", USSR Comput.
/// Math. Math. Phys. 7 (1967), doi:10.1016/0041-5553(67)90144-9, with the direction numbers of S. Joe and F. Y. Kuo,
/// "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30 (2008),
/// doi:10.1137/070709359. The points are in the order of their first coordinate, whose digits are their numbers.
enum SobolDigits {
  /// Byte `d` of entry `k`: the digits of dimension `d` of the point whose first coordinate is k/256.
  static let points: [UInt32] = (0..<256).map { number in
    let index = UInt8(number).bitsReversed
    return directions.enumerated().reduce(0) { digits, dimension in
      digits | UInt32(point(index, dimension.element)) << UInt32(8 * dimension.offset)
    }
  }

  /// For each dimension the digits that each bit of a point's index turns over, the lowest bit first.
  private static let directions = [
    [1, 1, 1, 1, 1, 1, 1, 1].scaled,
    directions(degree: 1, inner: 0, first: [1]).scaled,
    directions(degree: 2, inner: 1, first: [1, 3]).scaled,
    directions(degree: 3, inner: 1, first: [1, 3, 1]).scaled,
  ]

  /// The recurrence mₖ = 2a₁mₖ₋₁ ⊕ 2²a₂mₖ₋₂ ⊕ … ⊕ 2ˢmₖ₋ₛ ⊕ mₖ₋ₛ of a primitive polynomial.
  private static func directions(degree: Int, inner: Int, first: [Int]) -> [Int] {
    var numbers = first
    while numbers.count < 8 {
      let k = numbers.count
      var next = numbers[k - degree] ^ numbers[k - degree] << degree
      for step in 1..<max(1, degree) where inner >> (degree - 1 - step) & 1 == 1 {
        next ^= numbers[k - step] << step
      }
      numbers.append(next)
    }
    return numbers
  }

  private static func point(_ index: UInt8, _ directions: [UInt8]) -> UInt8 {
    (0..<8).reduce(0) { index >> $1 & 1 == 1 ? $0 ^ directions[$1] : $0 }
  }
}

extension [Int] {
  /// mₖ·2⁸⁻ᵏ: the digits after the point as a byte.
  fileprivate var scaled: [UInt8] {
    enumerated().map { UInt8(truncatingIfNeeded: $1 << (7 - $0)) }
  }
}

extension UInt8 {
  fileprivate var bitsReversed: UInt8 {
    (0..<8).reduce(0) { $0 | (self >> $1 & 1) << (7 - $1) }
  }
}
