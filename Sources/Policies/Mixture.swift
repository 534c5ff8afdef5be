import Projects

/// Several instruments in one award, each a stated part of every yuan.
///
/// Each instrument stands once. Only one of them may convert in the crossing round: two prices for the
/// state in one round would have to be agreed with each other, which no rule here states.
public struct Mixture: Sendable, Equatable {
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
    var names: Set<String> = []
    var converting: String?
    for instrument in instruments {
      switch instrument {
      case .none, .mixture: throw .clash(.mixtureOf(instrument.name))
      default: break
      }
      guard names.insert(instrument.name).inserted else {
        throw .clash(.mixtureRepeats(instrument.name))
      }
      guard instrument.convertsAtCrossing else { continue }
      if let converting {
        throw .clash(.mixtureConvertsTwice(converting, instrument.name))
      }
      converting = instrument.name
    }
  }
}
