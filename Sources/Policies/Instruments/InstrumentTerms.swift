/// What every instrument says of itself; most say only what differs from a plain grant.
public protocol InstrumentTerms: Sendable, Equatable {
  static var kind: Instrument.Kind { get }
  /// Whether it may be a part of a mixture.
  static var mayBePart: Bool { get }
  /// Whether the centre pays anything, so that there is a payment to decide about.
  static var isPaid: Bool { get }

  /// The same as one of all instruments.
  var instrument: Instrument { get }

  /// The part of the company that the team knows to be the state's before any round, for an award.
  func shareGivenAway(for award: Double) -> Double
  /// Whether it leaves a claim on the company that no price is known for before the round.
  var isUnpriced: Bool { get }
  /// Whether it turns into shares at the price of the crossing round.
  var convertsAtCrossing: Bool { get }
  /// Whether the state may come to own shares.
  var mayOwnShares: Bool { get }
  /// Whether it asks for anything back beside what is unspent.
  var seeksReturn: Bool { get }

  /// Why it has no meaning when it is paid so; nothing when it has.
  func clash(with disbursement: Disbursement) -> InstrumentClash?
  /// Why it has no meaning when its shares are held so; nothing when it has.
  func clash(with holding: Holding) -> InstrumentClash?
}

extension InstrumentTerms {
  public static var mayBePart: Bool { true }
  public static var isPaid: Bool { true }

  public func shareGivenAway(for award: Double) -> Double { 0 }
  public var isUnpriced: Bool { false }
  public var convertsAtCrossing: Bool { false }
  public var mayOwnShares: Bool { convertsAtCrossing }
  public var seeksReturn: Bool { mayOwnShares }

  public func clash(with disbursement: Disbursement) -> InstrumentClash? { nil }
  public func clash(with holding: Holding) -> InstrumentClash? { nil }
}
