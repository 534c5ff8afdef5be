/// A JSON5 numeral taken apart: sign, digits before and after the point, exponent.
struct NumeralParts {
  enum Magnitude {
    case infinity, nan
    /// Nil when it has more than 64 bits.
    case hexadecimal(UInt64?)
    case decimal(whole: Substring, fraction: Substring, exponent: Int)
  }

  var isNegative = false
  var magnitude: Magnitude

  init?(_ literal: String) {
    var rest = Substring(literal)
    if let sign = rest.first, sign == "+" || sign == "-" {
      isNegative = sign == "-"
      rest.removeFirst()
    }
    switch rest {
    case "Infinity": magnitude = .infinity
    case "NaN": magnitude = .nan
    default:
      guard let read = Self.hexadecimal(rest) ?? Self.decimal(rest) else { return nil }
      magnitude = read
    }
  }

  private static func hexadecimal(_ text: Substring) -> Magnitude? {
    guard text.hasPrefix("0x") || text.hasPrefix("0X") else { return nil }
    let digits = text.dropFirst(2)
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isHexDigit) else { return nil }
    return .hexadecimal(UInt64(digits, radix: 16))
  }

  /// Digits, point, digits, exponent; a point needs a digit on one side, and no number starts 01.
  private static func decimal(_ text: Substring) -> Magnitude? {
    var rest = text
    let whole = takeDigits(&rest)
    var fraction: Substring = ""
    if rest.first == "." {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
    guard whole.utf8.count <= 1 || whole.first != "0" else { return nil }
    guard let exponent = exponent(rest) else { return nil }
    return .decimal(whole: whole, fraction: fraction, exponent: exponent)
  }

  private static func takeDigits(_ rest: inout Substring) -> Substring {
    let end = rest.utf8.firstIndex { !$0.isDigit } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// The power of ten after `e`; 0 when there is none; an exponent too long for `Int` saturates.
  private static func exponent(_ text: Substring) -> Int? {
    guard let mark = text.first else { return 0 }
    guard mark == "e" || mark == "E" else { return nil }
    var digits = text.dropFirst()
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    let size = Int(digits) ?? Int(Int32.max)
    return isNegative ? -size : size
  }

  var isWithinLimits: Bool {
    switch magnitude {
    case .infinity, .nan: true
    case .hexadecimal(let value): value != nil
    case .decimal(let whole, let fraction, let exponent):
      whole.utf8.count + fraction.utf8.count <= Numeral.maximumDigits
        && abs(exponent) <= Numeral.maximumExponent
    }
  }

  var double: Double {
    let size: Double =
      switch magnitude {
      case .infinity: .infinity
      case .nan: .nan
      case .hexadecimal(let value): value.map { Double($0) } ?? .nan
      case .decimal(let whole, let fraction, let exponent):
        Double("\(whole.isEmpty ? "0" : whole).\(fraction.isEmpty ? "0" : fraction)e\(exponent)")
          ?? .nan
      }
    return isNegative ? -size : size
  }

  var decimal: ExactDecimal? {
    switch magnitude {
    case .infinity, .nan: nil
    case .hexadecimal(let value):
      value.map { ExactDecimal(isNegative: isNegative, digits: String($0), exponent: 0) }
    case .decimal(let whole, let fraction, let exponent):
      ExactDecimal(
        isNegative: isNegative, digits: whole + fraction, exponent: exponent - fraction.utf8.count)
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isHexDigit: Bool { hexValue != nil }
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
