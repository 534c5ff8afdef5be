/// A kind of share: common, or a preferred series with its rights.
public struct ShareClass<Number: Scalar>: Hashable, Sendable {
  public var name: String
  /// Nil for common shares.
  public var preference: LiquidationPreference<Number>?
  /// Common shares that one share of this class becomes on conversion.
  public var conversionRatio: Number

  public init(
    name: String, preference: LiquidationPreference<Number>? = nil, conversionRatio: Number = 1
  ) {
    self.name = name
    self.preference = preference
    self.conversionRatio = conversionRatio
  }

  /// Ordinary shares, named `common`.
  public static var common: ShareClass { ShareClass(name: "common") }
}

/// What a preferred share is paid before common shares, and whether it shares in the rest.
public struct LiquidationPreference<Number: Scalar>: Hashable, Sendable {
  public enum Participation: Hashable, Sendable {
    /// Takes the preference or converts.
    case none
    /// Takes the preference and shares in the rest as if converted.
    case full
    /// Shares in the rest until preference and share together reach this multiple of the original
    /// price; `mayConvert` says whether it can give up the preference where that pays more.
    case capped(multiple: Number, mayConvert: Bool)
  }

  /// The price a share was issued at.
  public var originalPrice: Number
  /// The preference as a multiple of the original price.
  public var multiple: Number
  /// Higher is paid earlier; equal ranks share pari passu.
  public var seniority: Int
  public var participation: Participation

  public init(
    originalPrice: Number, multiple: Number = 1, seniority: Int = 1,
    participation: Participation = .none
  ) {
    self.originalPrice = originalPrice
    self.multiple = multiple
    self.seniority = seniority
    self.participation = participation
  }
}
