/// A code of words and numbers that is equal on every machine for equal content.
public enum Fingerprint {
  public static func of(_ kind: String, _ numbers: some Sequence<UInt64>) -> UInt64 {
    var code = CRC64()
    code.add(kind.utf8)
    for number in numbers { code.add(number) }
    return code.value
  }
}
