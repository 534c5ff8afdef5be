/// Broad-based weighted-average protection against a round below an earlier price.
public enum AntiDilution {
  /// The new conversion price: `CP₂ = CP₁ · (A + B) / (A + C)`, never above `CP₁`.
  ///
  /// - Parameters:
  ///   - price: the conversion price `CP₁` before the round.
  ///   - base: `A`, all shares before the round, fully diluted ("broad-based").
  ///   - newMoney: what the round raises; `B = newMoney / CP₁` shares at the old price.
  ///   - newShares: `C`, the shares that it issues.
  /// - Returns: the lowered price, by the formula of the NVCA model certificate of incorporation
  ///   (article IV, B 4.4.4).
  @inlinable
  public static func conversionPrice<Number: Scalar>(
    _ price: Number, base: Number, newMoney: Number, newShares: Number
  ) -> Number {
    min(price, price * (base + newMoney / price) / (base + newShares))
  }
}

extension CapTable {
  /// The table after each protected class has its conversion price lowered for a cheap issue.
  ///
  /// The adjustment is outside the round: the new money's price stands, and old common shares bear
  /// it. A class without a preference, or one that paid less than the new price, is unchanged.
  public func adjusted(
    protecting protected: Set<String>, newMoney: Number, newShares: Number, base: Number
  ) throws(TermsErrors) -> CapTable {
    var faults = FaultList()
    faults.require(newMoney, .notNegative, at: .field("antiDilution").field("newMoney"))
    faults.require(newShares, .positive, at: .field("antiDilution").field("newShares"))
    faults.require(base, .positive, at: .field("antiDilution").field("base"))
    for name in protected.sorted() where shareClass(named: name)?.preference == nil {
      faults.report(.unknownClass(.field("antiDilution").field("classes"), name: name))
    }
    try faults.throwIfAny()
    var table = self
    for index in classes.indices where protected.contains(classes[index].name) {
      guard let preference = classes[index].preference else { continue }
      let old = preference.originalPrice / classes[index].conversionRatio
      let new = AntiDilution.conversionPrice(
        old, base: base, newMoney: newMoney, newShares: newShares)
      table.classes[index].conversionRatio = preference.originalPrice / new
    }
    return table
  }
}
