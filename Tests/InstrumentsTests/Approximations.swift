import Instruments

// The same terms in Double, to run both numbers through one algebra.

extension CapTable<Rational> {
  func approximate() throws -> CapTable<Double> {
    try CapTable<Double>(
      holdings: holdings.map {
        .init(
          holder: $0.holder, shareClass: $0.shareClass, shares: $0.shares.approximation)
      },
      options: OptionPool(
        granted: options.granted.approximation, promised: options.promised.approximation,
        unissued: options.unissued.approximation))
  }
}

extension PricedRound<Rational> {
  func approximate() -> PricedRound<Double> {
    let top: PricedRound<Double>.PoolTopUp =
      switch pool {
      case .none: .none
      case .shares(let shares): .shares(shares.approximation)
      case .target(let share): .target(share.approximation)
      }
    return PricedRound<Double>(
      series: .init(name: series.name), preMoney: preMoney.approximation,
      investments: investments.map { .init($0.investor, $0.amount.approximation) },
      preMoneyBase: preMoneyBase, pool: top)
  }
}

extension Convertible<Rational> {
  func approximate() -> Convertible<Double> {
    func double(_ cap: ValuationCap<Rational>?) -> ValuationCap<Double>? {
      cap.map { ValuationCap($0.amount.approximation, over: $0.base) }
    }
    let terms: ConversionPrice<Double> =
      switch price {
      case .market(let discount, let cap):
        .market(discount: discount.approximation, cap: double(cap))
      case .mostFavoured(let discount, let cap):
        .mostFavoured(discount: discount.approximation, cap: double(cap))
      case .agreedShare(let share): .agreedShare(share.approximation)
      }
    return Convertible<Double>(
      name: name, holder: holder, principal: principal.approximation,
      interest: interest.map {
        SimpleInterest(rate: $0.rate.approximation, years: $0.years.approximation)
      },
      convertingShare: convertingShare.approximation, price: terms, convention: convention,
      delivers: delivers)
  }
}

extension ConversionLimits<Rational> {
  func approximate() -> ConversionLimits<Double> {
    ConversionLimits<Double>(
      holder: holder, maximumShare: maximumShare?.approximation,
      notLargestHolder: notLargestHolder,
      teamFloor: teamFloor.map {
        .init(
          holders: $0.holders, share: $0.share.approximation, isExclusive: $0.isExclusive)
      },
      excess: ConversionLimits<Double>.Excess(rawValue: excess.rawValue) ?? .forgone)
  }
}
