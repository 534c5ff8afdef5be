/// Numbers for tests: SplitMix64 (Steele, Lea and Flood, doi:10.1145/2660193.2660195).
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func unit() -> Double { Double.random(in: 0..<1, using: &self) }

  /// Rows of numbers of mixed size, some whole.
  mutating func rows(_ count: Int, columns: Int) -> [[Double]] {
    (0..<count).map { _ in
      (0..<columns).map { column in
        column % 3 == 0 ? (unit() * 5).rounded() : 1e6 * (unit() - 0.3)
      }
    }
  }
}
