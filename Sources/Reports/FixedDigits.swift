import Glibc

/// Decimal digits of a number, correctly rounded: the file that calls C's formatter.
enum FixedDigits {
  /// The number with exactly this many digits after the point, `1234.50`; never `-0.00`.
  static func text(_ value: Double, digits: Int) -> String {
    let digits = min(max(digits, 0), 40)
    // The largest Double has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 400)
    let length = unsafe withVaList([Int32(digits), value]) { arguments in
      unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        unsafe vsnprintf(buffer.baseAddress, buffer.count, "%.*f", arguments)
      }
    }
    let text = String(
      decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." || $0 == "-" }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }
}
