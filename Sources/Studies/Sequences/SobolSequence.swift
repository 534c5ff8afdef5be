/// Sobol's sequence: points that fill a cube of many dimensions evenly, 32 binary digits each.
///
/// I. M. Sobol', "On the distribution of points in a cube and the approximate evaluation of integrals", USSR Comput.
/// Math. Math. Phys. 7 (1967), doi:10.1016/0041-5553(67)90144-9. Any 2ᵐ points from the first on hold each interval of
/// length 2⁻ᵐ once in every dimension. The points come in the order of their numbers, not of a Gray code; the first
/// is 0, and only a scrambled one may be used as it is.
public struct SobolSequence: Sendable {
  /// As many as there are numbers for.
  public static let mostDimensions = SobolNumbers.rows.count + 1

  public let dimensions: Int
  /// For each dimension the digits that each bit of a point's number turns over, the lowest bit first.
  private let directions: [[UInt32]]

  /// A sequence of 1 to `mostDimensions` dimensions.
  public init(dimensions: Int) {
    precondition(
      1...Self.mostDimensions ~= dimensions,
      "\(dimensions) dimensions; 1 to \(Self.mostDimensions) are possible")
    self.dimensions = dimensions
    directions = (0..<dimensions).map(Self.directions)
  }

  /// The digits after the point of a coordinate, the highest first.
  public func digits(ofPoint number: UInt32, in dimension: Int) -> UInt32 {
    let turned = directions[dimension]
    var digits: UInt32 = 0
    var left = number
    while left != 0 {
      digits ^= turned[left.trailingZeroBitCount]
      left &= left &- 1
    }
    return digits
  }

  /// mₖ·2³²⁻ᵏ by the recurrence mₖ = 2a₁mₖ₋₁ ⊕ 2²a₂mₖ₋₂ ⊕ … ⊕ 2ˢmₖ₋ₛ ⊕ mₖ₋ₛ.
  private static func directions(of dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<32).map { 1 << (31 - $0) } }
    let row = SobolNumbers.rows[dimension - 1]
    let polynomial = row[0]
    var numbers = Array(row.dropFirst())
    let degree = numbers.count
    while numbers.count < 32 {
      let k = numbers.count
      var next = numbers[k - degree] ^ numbers[k - degree] << UInt32(degree)
      for step in 1..<max(1, degree) where polynomial >> UInt32(degree - step) & 1 == 1 {
        next ^= numbers[k - step] << UInt32(step)
      }
      numbers.append(next)
    }
    return numbers.enumerated().map { $1 << UInt32(31 - $0) }
  }
}
