/// Collects numbers as little-endian bytes.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(bytes more: some Collection<UInt8>) {
    bytes.append(contentsOf: more)
  }

  public mutating func write(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  public mutating func write(_ number: Double) {
    write(number.bitPattern)
  }

  /// Writes a text with its length before it.
  public mutating func write(text: String) {
    write(UInt64(text.utf8.count))
    write(bytes: text.utf8)
  }

  /// Writes numbers only; the reader must know how many.
  public mutating func write(_ numbers: [Double]) {
    bytes.reserveCapacity(bytes.count + 8 * numbers.count)
    for number in numbers { write(number) }
  }
}
