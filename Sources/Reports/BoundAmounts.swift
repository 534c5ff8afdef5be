extension String {
  /// The text with spaces in amounts of money that no line is broken at.
  var withBoundAmounts: String {
    replacing(/([0-9]) (k|m|bn|tn)\b/) { "\($0.1)\u{A0}\($0.2)" }
  }
}
