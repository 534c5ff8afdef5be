extension Double: Scalar {
  /// A few hundred units in the last place: what twenty instruments' worth of arithmetic may lose.
  @inlinable public static var tolerance: Double { 1e-11 }

  @inlinable public var approximation: Double { self }

  @inlinable
  public func rounded(_ direction: Rounding, decimals: Int) -> Double {
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    let scaled = self * unit
    switch direction {
    case .down: return scaled.rounded(.down) / unit
    case .up: return scaled.rounded(.up) / unit
    case .nearest: return (scaled + 0.5).rounded(.down) / unit
    }
  }
}
