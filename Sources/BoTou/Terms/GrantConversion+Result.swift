internal import Documents
internal import Instruments
internal import Languages
internal import TermSheets

extension GrantConversion {
  /// The company after the round, or all that is wrong with the terms.
  public func result() throws(Faults) -> Result {
    let faults = terms.compactMap { $0.isMet ? nil : $0.fault }
    guard faults.isEmpty else { throw Faults(faults) }
    do throws(Instruments.GrantConversion<Instruments.Rational>.Failure) {
      return Result(try layer.result())
    } catch {
      let fault = Documents.Fault(
        .noPrice, argument: "amount", amount,
        .rule(
          .init(
            "what converts leaves the old shares no positive price in this round",
            "转换的金额过大，原有股份在本轮得不到正的价格")))
      throw Faults([fault])
    }
  }

  private var layer: Instruments.GrantConversion<Instruments.Rational> {
    var layer = Instruments.GrantConversion(
      preMoney: preMoney.layer, newMoney: newMoney.layer, amount: amount.layer,
      convention: convention.layer)
    layer.discount = discount.layer
    layer.maximumShare = maximumShare?.layer
    layer.teamFloor = teamFloor?.layer
    return layer
  }

  /// What one of the terms must be.
  private struct Term {
    let isMet: Bool
    let fault: Documents.Fault

    init(_ name: String, _ value: Rational, _ isMet: (Rational) -> Bool, _ rule: Languages.Phrase) {
      self.isMet = isMet(value)
      fault = Documents.Fault(.outOfRange, argument: name, value, .rule(rule))
    }
  }

  private var terms: [Term] {
    let positive = Languages.Phrase("it must be greater than 0", "必须大于 0")
    let part = Languages.Phrase("it must be greater than 0 and at most 1", "必须大于 0 且不大于 1")
    let fraction = Languages.Phrase("it must be at least 0 and less than 1", "必须不小于 0 且小于 1")
    let limits = [("maximumShare", maximumShare), ("teamFloor", teamFloor)]
    return [
      Term("amount", amount, { $0 > 0 }, positive),
      Term("preMoney", preMoney, { $0 > 0 }, positive),
      Term("newMoney", newMoney, { $0 > 0 }, positive),
      Term("discount", discount, { $0 >= 0 && $0 < 1 }, fraction),
    ]
      + limits.compactMap { name, limit in limit.map { Term(name, $0, { $0 > 0 && $0 <= 1 }, part) }
      }
  }
}

extension GrantConversion.Result {
  init(_ result: Instruments.GrantConversion<Instruments.Rational>.Result) {
    self.init(
      stateShare: Rational(result.stateShare), investorShare: Rational(result.newInvestorShare),
      teamShare: Rational(result.dilution), postMoney: Rational(result.postMoney),
      converted: Rational(result.converted), keptBack: Rational(result.givenUp))
  }
}

extension GrantConversion.Convention {
  fileprivate var layer: Instruments.Convention {
    switch self {
    case .alongside: .alongside
    case .inPreMoney: .inPreMoney
    case .dollarsInvested: .dollarsInvested
    }
  }
}

extension Documents.Fault.Code {
  fileprivate static let noPrice = Documents.Fault.Code("E_NO_PRICE")
}
