/// Where in a table the cell of a tail probability lies.
///
/// A uniform u is turned into v = min(u, 1 − u), exactly, and a side. The cells of a side divide each octave of v
/// evenly, so a cell is addressed by v's exponent and upper mantissa bits, and its coordinate t by the rest.
/// Octaves of the body, v in [2⁻⁶, ½], have more cells than those of the tails, v in [2⁻⁵⁴, 2⁻⁶).
/// Order: body below the median, body above it, tail below, tail above.
@frozen
public struct TableLayout: Equatable, Sendable, BitwiseCopyable {
  /// log₂ of the cells in an octave.
  ///
  /// All else follows in an instruction or two, which is quicker than to load it with every sampler.
  @usableFromInline let bodyBits, tailBits: UInt8

  static let bodyOctaves = -6 ..< -1
  static let tailOctaves = -54 ..< -6

  init(bodyBits: Int, tailBits: Int) {
    self.bodyBits = UInt8(bodyBits)
    self.tailBits = UInt8(tailBits)
  }

  /// The first body cell above the median: five octaves are below it, and a cell for v = ½.
  @inlinable
  var upperBody: Int { 5 &<< Int(bodyBits) &+ 1 }

  /// The body's cell number for v ≥ 2⁻⁶.
  @inlinable @inline(__always)
  func bodyCell(_ v: Double, _ side: Side) -> Int {
    let inOctaves = Int(truncatingIfNeeded: v.bitPattern &>> UInt64(52 &- bodyBits))
    return inOctaves &- (1017 &<< Int(bodyBits)) &+ (side.mask & upperBody)
  }

  /// The tail's cell number for 2⁻⁵⁴ ≤ v < 2⁻⁶.
  @usableFromInline
  func tailCell(_ v: Double, _ side: Side) -> Int {
    let inOctaves = Int(truncatingIfNeeded: v.bitPattern &>> UInt64(52 &- tailBits))
    let lowerTail = 2 * upperBody
    let upperTail = lowerTail + Self.tailOctaves.count << Int(tailBits)
    return inOctaves &- (969 &<< Int(tailBits)) &+ (side.isUpper ? upperTail : lowerTail)
  }

  /// How far v lies through its cell, in [0, 1), exactly.
  @inlinable @inline(__always)
  static func coordinate(_ v: Double, bits: UInt8) -> Double {
    let mantissa = (v.bitPattern &<< UInt64(bits)) & 0x000F_FFFF_FFFF_FFFF
    return Double(bitPattern: 0x3FF0_0000_0000_0000 | mantissa) - 1
  }
}
