/// An instrument that has no meaning as it is put together, or with what surrounds it.
public enum InstrumentClash: Error, Equatable, Sendable {
  /// A royalty on neither revenue nor the exit.
  case royaltyOnNothing
  /// A bank's loan that is paid out when the risk is over.
  case loanOnDelivery
  /// A mixture with a part that has no money, or is a mixture.
  case mixtureOf(String)
  case mixtureRepeats(String)
  /// Two parts that would both convert in the crossing round.
  case mixtureConvertsTwice(String, String)
  /// A team's right to buy beside the one that the instrument gives it.
  case twoBuyBacks
  /// A rule for shares under an instrument that brings none.
  case holdingOfNothing(String)
  /// Money that keeps a part of the company which the instrument never brings.
  case proRataOfNothing(String)
}
