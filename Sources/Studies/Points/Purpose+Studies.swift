import Randomness

extension Purpose {
  /// What nobody knows, by the name of the input: one value a case.
  static var parameter: Purpose { Purpose(40) }
}
