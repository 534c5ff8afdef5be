/// One way in which an instrument may convert; it takes the way that gives it most shares.
public struct Offer<Number: Scalar>: Sendable {
  public enum Rule: Sendable {
    case discount(Number)
    /// The cap's amount, the existing shares it counts, and whether it counts the pool's increase
    /// (`I`), other conversions and itself.
    case cap(Number, counted: Number, increase: Bool, others: Bool, itself: Bool)
    case share(Number)
  }

  public let rule: Rule
  /// The instrument whose terms these are, where they were adopted by a most-favoured one.
  public let source: Int?
  /// The shares in terms of the round's unknowns, when everything converts.
  public let row: Affine<Number>

  /// The price per share below the round's: `S = A·x / (1−d)`.
  @inlinable
  public static func discount(_ discount: Number, amount: Number, source: Int? = nil) -> Offer {
    Offer(
      rule: .discount(discount), source: source,
      row: Affine(perMoney: discount == 0 ? amount : amount / (1 - discount)))
  }

  /// The cap over its base: `S = A·(b + I + (C − S) + S) / cap`, solved for `S`.
  ///
  /// Nil where the instrument's own shares use the cap up, so that no price exists.
  @inlinable
  public static func cap(
    _ cap: Number, base: CapitalisationBase, existing: Number, amount: Number, source: Int? = nil
  ) -> Offer? {
    let others = base.contains(.otherConverting)
    let itself = base.contains(.itself)
    let increase = base.contains(.poolIncrease)
    // Counting itself and the others, `C` holds `S` already; else the difference moves left.
    let left = cap + (others ? amount : 0) - (itself ? amount : 0)
    guard left > 0 else { return nil }
    let factor = amount / left
    return Offer(
      rule: .cap(cap, counted: existing, increase: increase, others: others, itself: itself),
      source: source,
      row: Affine(
        factor * existing, perIncrease: increase ? factor : 0, perConverted: others ? factor : 0))
  }

  /// A share of the company after the round, whatever the price.
  @inlinable
  public static func share(_ share: Number, of total: Affine<Number>) -> Offer {
    Offer(rule: .share(share), source: nil, row: share * total)
  }

  @inlinable
  init(rule: Rule, source: Int?, row: Affine<Number>) {
    self.rule = rule
    self.source = source
    self.row = row
  }

  /// The money paid for each share in a solved round where the instrument received `own` shares.
  @inlinable
  public func price(at solution: RoundSolution<Number>, own: Number, amount: Number) -> Number {
    switch rule {
    case .discount(let discount): return (1 - discount) / solution.sharesPerMoney
    case .cap(let cap, let counted, let increase, let others, let itself):
      let base =
        counted + (increase ? solution.poolIncrease : 0)
        + (others ? solution.converted - own : 0) + (itself ? own : 0)
      return cap / base
    case .share:
      let full = row.shares(at: solution)
      return full > 0 ? amount / full : 0
    }
  }
}
