/// An instrument that has no meaning as it is put together, or with what surrounds it.
public enum InstrumentClash: Error, Hashable, Sendable {
  /// Terms on which the instrument does nothing.
  case onNothing(Instrument.Kind)
  /// An instrument that has no meaning when it is paid at acceptance.
  case onDelivery(Instrument.Kind)
  /// A team's right to buy beside the one that the instrument gives it.
  case twoBuyBacks(Instrument.Kind)
  /// A mixture with a part that has no money, or is a mixture.
  case mixtureOf(Instrument.Kind)
  case mixtureRepeats(Instrument.Kind)
  /// Two parts that would both convert in the crossing round.
  case mixtureConvertsTwice(Instrument.Kind, Instrument.Kind)
  /// A rule for shares under an instrument that brings none.
  case holdingOfNothing(Instrument.Kind)
  /// Money that keeps a part of the company which the instrument never brings.
  case proRataOfNothing(Instrument.Kind)
}
