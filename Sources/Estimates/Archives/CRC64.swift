/// The CRC-64/XZ checksum (ECMA-182, reflected), which finds any damage of up to 64 bits in a row.
package struct CRC64: Sendable {
  /// What a byte does to the register, by how many bytes follow it in a step of eight.
  private static let tables: [[UInt64]] = (1..<8).reduce(into: [table]) { tables, _ in
    tables.append(tables[tables.count - 1].map { table[Int($0 & 0xFF)] ^ ($0 >> 8) })
  }

  private static let table: [UInt64] = (0..<256).map { byte in
    (0..<8).reduce(UInt64(byte)) { code, _ in
      code & 1 == 1 ? (code >> 1) ^ 0xC96C_5795_D787_0F42 : code >> 1
    }
  }

  private var register: UInt64 = .max

  package var value: UInt64 { ~register }

  package init() {}

  /// Goes on where a sum had come to `value`.
  package init(after value: UInt64) { register = ~value }

  mutating func add(_ byte: UInt8) {
    register = Self.table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Long texts go by eights, several times as fast.
  package mutating func add(_ bytes: [UInt8]) {
    let tables = Self.tables
    let whole = bytes.count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      var mixed = register
      for place in 0..<8 { mixed ^= UInt64(bytes[start + place]) << UInt64(8 * place) }
      register = (0..<8).reduce(0) { code, place in
        code ^ tables[7 - place][Int(UInt8(truncatingIfNeeded: mixed >> UInt64(8 * place)))]
      }
    }
    for byte in bytes[whole...] { add(byte) }
  }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
