/// How random bits become numbers strictly between 0 and 1.
///
/// The numbers are the midpoints (k + ½)·2⁻⁵² of 2⁵² equal cells. Each is exact as a `Double`, neither 0 nor 1
/// occurs, and 1 − u is exact and again such a number, so both tails are equally fine. (With one bit more,
/// k + ½ would round above ½ and give 1 once in 2⁵³ draws.)
@frozen
public enum UnitInterval {
  /// The least uniform that a word can give, 2⁻⁵³; the greatest is one minus it.
  @inlinable
  public static var smallest: Double { 0x1p-53 }

  /// The uniform made from the upper 52 bits of `word`.
  @inlinable @inline(__always)
  public static func uniform(_ word: UInt64) -> Double {
    Double(bitPattern: 0x3FF0_0000_0000_0000 | word &>> 12) - (1 - 0x1p-53)
  }

  /// A coarse uniform (k + ½)·2⁻³² made from 32 bits: enough for yes-or-no decisions.
  @inlinable @inline(__always)
  public static func coarse(_ bits: UInt32) -> Double {
    (Double(bits) + 0.5) * 0x1p-32
  }
}
