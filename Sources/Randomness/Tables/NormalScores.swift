/// The standard normal law by tables: uniforms to scores and back, at a few nanoseconds each.
///
/// Take `NormalScores.standard` once, outside the loop; it is made at first use and lives as long as the process.
@frozen
public struct NormalScores: Sendable, BitwiseCopyable {
  @usableFromInline let quantiles: Sampler
  @usableFromInline let tail: Tail

  public static let standard = NormalScores()

  /// The owners of the memory that every copy reads.
  private static let quantileTable = QuantileTable(standardNormal: ())
  private static let tailMemory = CellMemory(Tail.cells)
  static var sharedTail: Tail { Tail(cells: tailMemory.view) }

  private init() {
    tail = Self.sharedTail
    quantiles = Sampler(table: Self.quantileTable, location: 0, scale: 1)
  }

  /// The standard normal score of a uniform: Φ⁻¹(u).
  @inlinable @inline(__always)
  public func score(_ u: Double) -> Double { quantiles.value(at: u) }

  /// The probability of a score below `z`: Φ(z).
  @inlinable
  public func cdf(_ z: Double) -> Double {
    let v = tail.beyond(z)
    return z > 0 ? 1 - v : v
  }
}

extension NormalScores {
  /// Φ(−|z|) by cubics on cells of 1/128, for |z| up to 8.375, where it is below 2⁻⁵⁴.
  @frozen
  public struct Tail: Sendable, BitwiseCopyable {
    @usableFromInline let cells: CellView

    @inlinable @inline(__always)
    public func beyond(_ z: Double) -> Double {
      guard z.magnitude < 8.375 else { return z.isNaN ? .nan : 0 }
      let place = 1 + z.magnitude / 16  // its first 11 bits after the point number the cell
      let cell = Int(truncatingIfNeeded: place.bitPattern &>> 41) & 0x7FF
      return cells[cell].value(TableLayout.coordinate(place, bits: 11))
    }

    static let cells: [TableCell] = (0..<1072).map { cell in
      let (z, next) = (Double(cell) / 128, Double(cell + 1) / 128)
      return TableCell(
        from: GSL.normalSurvival(z), to: GSL.normalSurvival(next),
        slopes: -GSL.normalDensity(z) / 128, -GSL.normalDensity(next) / 128)
    }
  }
}
