/// Base64 with padding (RFC 4648, section 4), as pages name the scripts that may run.
package enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Four digits for each three bytes; those that would stand for no byte are `=`.
  package static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start...].prefix(3))
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[$1]) : 0) }
      text += (0..<4).map { place in
        place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
