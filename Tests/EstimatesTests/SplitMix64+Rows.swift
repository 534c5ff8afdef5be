import TestSupport

extension SplitMix64 {
  /// Rows of numbers of mixed size, some whole.
  mutating func rows(_ count: Int, columns: Int) -> [[Double]] {
    (0..<count).map { _ in
      (0..<columns).map { column in
        column % 3 == 0 ? (unit() * 5).rounded() : 1e6 * (unit() - 0.3)
      }
    }
  }
}
