/// The CRC-64/XZ checksum (ECMA-182, reflected), which finds any damage of up to 64 bits in a row.
struct CRC64 {
  private static let table: [UInt64] = (0..<256).map { byte in
    (0..<8).reduce(UInt64(byte)) { code, _ in
      code & 1 == 1 ? (code >> 1) ^ 0xC96C_5795_D787_0F42 : code >> 1
    }
  }

  private var register: UInt64 = .max

  var value: UInt64 { ~register }

  mutating func add(_ byte: UInt8) {
    register = Self.table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
