import Glibc

extension CashFlows {
  /// IRR, and XIRR for dated flows: every rate at which the flows are worth nothing.
  public func internalRateOfReturn(in range: RateRange = .all) -> RateOfReturn {
    guard !flows.isEmpty else { return .none(.noFlows) }
    let sum = ExponentialSum(sortedTimes: flows.map(\.time), amounts: flows.map(\.amount))
    if let reason = reasonForNone(sum) { return .none(reason) }
    let growths = sum.roots()
    guard !growths.isEmpty else { return .none(.neverZero) }
    let rates = growths.map(expm1).filter(range.contains)
    return switch rates.count {
    case 0: .notBracketed(searched: range)
    case 1: .unique(rates[0])
    default: .several(rates)
    }
  }

  /// Why no rate can exist, judged by signs alone.
  private func reasonForNone(_ sum: ExponentialSum) -> RateOfReturn.Reason? {
    if sum.terms.isEmpty { return .everyRate }
    if flows.allSatisfy({ $0.amount > 0 }) { return .onlyInflows }
    if flows.allSatisfy({ $0.amount < 0 }) { return .onlyOutflows }
    if sum.terms.count == 1, flows.first?.time == flows.last?.time { return .noTimePasses }
    return sum.signChanges == 0 ? .neverZero : nil
  }
}
