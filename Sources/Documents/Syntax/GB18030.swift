import Glibc

/// Text in GB18030, the encoding in which Chinese Excel saves a plain CSV, through glibc's `iconv`.
enum GB18030 {
  enum Failure: Error {
    /// The first byte that is not GB18030.
    case invalid(offset: Int)
    /// The system does not know the encoding.
    case unsupported
  }

  /// The same text in UTF-8.
  static func decode(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
      unsafe converter != iconv_t(bitPattern: -1)
    else { throw .unsupported }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // One byte becomes one of UTF-8, two or four become at most four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 4)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard result != -1 else {
      throw .invalid(offset: bytes.count - inputLeft)
    }
    return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
  }
}
