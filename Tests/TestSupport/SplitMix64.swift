/// Repeatable numbers for tests (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
///
/// Apart from the generator under test, so that a fault there cannot hide here.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Seeds next to each other give sequences with nothing in common.
  public init(seed: UInt64) {
    state = seed &* 0xD134_2543_DE82_EF95
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A uniform in 0 ..< 1.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
