/// Reads back what a `ByteWriter` wrote, refusing to read past the end.
public struct ByteReader: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  public init(_ bytes: [UInt8]) {
    self.init(bytes, from: 0, to: bytes.count)
  }

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  /// Bytes not yet read.
  public var remaining: Int { end - position }

  public mutating func readUInt8() throws(ArchiveError) -> UInt8 {
    UInt8(truncatingIfNeeded: try read(bytes: 1))
  }

  public mutating func readUInt32() throws(ArchiveError) -> UInt32 {
    UInt32(truncatingIfNeeded: try read(bytes: 4))
  }

  public mutating func readUInt64() throws(ArchiveError) -> UInt64 {
    try read(bytes: 8)
  }

  public mutating func readDouble() throws(ArchiveError) -> Double {
    Double(bitPattern: try readUInt64())
  }

  public mutating func readDoubles(_ count: Int) throws(ArchiveError) -> [Double] {
    guard count <= remaining / 8 else { throw tooShort(by: "\(count) numbers") }
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try readDouble()) }
    return numbers
  }

  public mutating func readBytes(_ count: Int) throws(ArchiveError) -> [UInt8] {
    guard count <= remaining else { throw tooShort(by: "\(count) bytes") }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  public mutating func readText() throws(ArchiveError) -> String {
    guard let text = String(validating: try readBytes(try readCount()), as: UTF8.self) else {
      throw .malformed("a text that is not UTF-8")
    }
    return text
  }

  /// A number that counts something; as many as 2⁴⁸ can be added up without overflow.
  public mutating func readCount(upTo limit: Int = 1 << 48) throws(ArchiveError) -> Int {
    let number = try readUInt64()
    guard number <= UInt64(limit) else { throw .malformed("a count of \(number)") }
    return Int(number)
  }

  /// Refuses bytes left over.
  public func finish() throws(ArchiveError) {
    guard remaining == 0 else { throw .malformed("\(remaining) bytes left over") }
  }

  private mutating func read(bytes count: Int) throws(ArchiveError) -> UInt64 {
    guard remaining >= count else { throw tooShort(by: "\(count) bytes") }
    var number: UInt64 = 0
    for offset in 0..<count {
      number |= UInt64(bytes[position + offset]) << UInt64(8 * offset)
    }
    position += count
    return number
  }

  private func tooShort(by wanted: String) -> ArchiveError {
    .malformed("\(wanted) wanted where \(remaining) bytes remain")
  }
}
