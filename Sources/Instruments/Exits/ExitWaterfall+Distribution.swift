extension ExitWaterfall {
  /// What one claim or class receives.
  public struct Payment: Equatable, Sendable {
    public let name: String
    public let amount: Number
    /// Whether a class gave up its preference for common shares.
    public let converted: Bool
  }

  public struct Distribution: Equatable, Sendable {
    public let proceeds: Number
    /// What one common share receives.
    public let commonValue: Number
    /// In the order of the waterfall's claims and tranches.
    public let claims: [Payment]
    public let tranches: [Payment]

    public var paid: Number { claims.sum(of: \.amount) + tranches.sum(of: \.amount) }

    public subscript(name: String) -> Number? {
      (tranches + claims).first { $0.name == name }?.amount
    }
  }

  /// Divides proceeds so that no class would rather have chosen otherwise.
  @specialized(where Number == Rational)
  @specialized(where Number == Double)
  public func distribute(_ proceeds: Number) throws(TermsErrors) -> Distribution {
    guard proceeds.isFinite, proceeds >= 0 else {
      throw TermsErrors([
        .outOfRange(.field("exit"), value: proceeds.description, allowed: .notNegative)
      ])
    }
    guard proceeds >= total(at: 0) else { return bySeniority(proceeds) }
    let value = commonValue(spending: proceeds)
    return Distribution(
      proceeds: proceeds, commonValue: value,
      claims: claims.map { Payment(name: $0.name, amount: $0.amount, converted: false) },
      tranches: tranches.map {
        Payment(
          name: $0.name, amount: $0.worth(at: value), converted: $0.converts(at: value))
      })
  }

  /// Pays ranks in turn, each pari passu, until the money is gone.
  private func bySeniority(_ proceeds: Number) -> Distribution {
    let due =
      claims.map { ($0.seniority, $0.amount) }
      + tranches.map { ($0.seniority, $0.preference) }
    var paid = due.map { _ in Number.zero }
    var left = proceeds
    for rank in Set(due.map(\.0)).sorted(by: >) {
      let members = due.indices.filter { due[$0].0 == rank }
      let sum = members.sum { due[$0].1 }
      guard sum > 0 else { continue }
      let part = min(left, sum)
      for member in members { paid[member] = due[member].1 * part / sum }
      left -= part
    }
    let payments = zip(claims.map(\.name) + tranches.map(\.name), paid).map {
      Payment(name: $0, amount: $1, converted: false)
    }
    return Distribution(
      proceeds: proceeds, commonValue: 0, claims: Array(payments.prefix(claims.count)),
      tranches: Array(payments.dropFirst(claims.count)))
  }

  // MARK: - Breakpoints

  /// Proceeds at which the division of the next unit of money changes.
  public struct Breakpoint: Equatable, Sendable {
    public enum Event: String, Sendable {
      /// Every claim and preference of this rank has been paid in full.
      case paid
      case converts
      /// Participation has reached its cap.
      case capped
      case exercises
    }

    public let proceeds: Number
    public let name: String
    public let event: Event
  }

  /// All breakpoints, by rising proceeds.
  public var breakpoints: [Breakpoint] {
    var points: [Breakpoint] = []
    let due =
      claims.map { ($0.seniority, $0.amount, $0.name) }
      + tranches.map { ($0.seniority, $0.preference, $0.name) }
    var sum = Number.zero
    for rank in Set(due.map(\.0)).sorted(by: >) {
      let members = due.filter { $0.0 == rank && $0.1 > 0 }
      sum += members.sum(of: \.1)
      points += members.map { Breakpoint(proceeds: sum, name: $0.2, event: .paid) }
    }
    return points
      + turns.map { turn in
        Breakpoint(
          proceeds: total(at: turn.commonValue), name: tranches[turn.tranche].name,
          event: turn.event)
      }
  }
}
