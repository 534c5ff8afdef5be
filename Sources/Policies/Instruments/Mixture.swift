import Projects

/// Several instruments in one award, each a stated part of every yuan.
///
/// Each instrument stands once. Only one of them may convert in the crossing round: two prices for the
/// state in one round would have to be agreed with each other, which no rule here states.
public struct Mixture: InstrumentTerms {
  public struct Part: Sendable, Equatable {
    public let share: Double
    public let instrument: Instrument

    public init(share: Double, instrument: Instrument) {
      self.share = share
      self.instrument = instrument
    }
  }

  public let parts: [Part]

  public init(_ parts: [Part]) throws(PolicyError) {
    for (index, part) in parts.enumerated() {
      guard part.share > 0, part.share <= 1 else {
        throw .outOfRange("parts[\(index)].share", value: part.share, allowed: .above(0))
      }
    }
    let sum = parts.reduce(0) { $0 + $1.share }
    guard abs(sum - 1) <= 1e-9 else { throw .badSum("parts", sum: sum, wanted: 1) }
    try Self.check(parts.map(\.instrument))
    self.parts = parts
  }

  private static func check(_ instruments: [Instrument]) throws(PolicyError) {
    var kinds: Set<Instrument.Kind> = []
    var converting: Instrument.Kind?
    for terms in instruments.map(\.terms) {
      let kind = type(of: terms).kind
      guard type(of: terms).mayBePart else { throw .clash(.mixtureOf(kind)) }
      guard kinds.insert(kind).inserted else { throw .clash(.mixtureRepeats(kind)) }
      guard terms.convertsAtCrossing else { continue }
      if let converting { throw .clash(.mixtureConvertsTwice(converting, kind)) }
      converting = kind
    }
  }
}

extension Mixture {
  public static let kind = Instrument.Kind.mixture
  public static var mayBePart: Bool { false }
  public var instrument: Instrument { .mixture(self) }

  public func shareGivenAway(for award: Double) -> Double {
    parts.reduce(0) { $0 + $1.instrument.shareGivenAway(for: award * $1.share) }
  }
  public var isUnpriced: Bool { parts.contains { $0.instrument.isUnpriced } }
  public var convertsAtCrossing: Bool { parts.contains { $0.instrument.terms.convertsAtCrossing } }
  public var mayOwnShares: Bool { parts.contains { $0.instrument.mayOwnShares } }
  public var seeksReturn: Bool { parts.contains { $0.instrument.seeksReturn } }
}
