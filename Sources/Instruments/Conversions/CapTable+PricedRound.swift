extension CapTable {
  /// Closes a priced round in which any number of instruments convert, all solved jointly.
  ///
  /// The result does not depend on the order of holders. The order of instruments is the order of
  /// issue: a most-favoured instrument looks at later ones, and limits cut the latest first.
  /// Where the round declares rounding, its whole shares and rounded prices agree with each other.
  @specialized(where Number == Rational)
  @specialized(where Number == Double)
  public func closing(
    _ round: PricedRound<Number>, converting instruments: [Convertible<Number>] = [],
    limits: ConversionLimits<Number>? = nil
  ) throws(TermsErrors) -> RoundResult<Number> {
    try check(round, instruments, limits)
    let solver = try ConversionSolver(self, round, instruments, limits)
    do {
      let limited = try solver.solveWithinLimits()
      try solver.prove(limited)
      return try RoundClosing(round, instruments, solver, limited).result
    } catch {
      throw TermsErrors([error])
    }
  }

  private func check(
    _ round: PricedRound<Number>, _ instruments: [Convertible<Number>],
    _ limits: ConversionLimits<Number>?
  ) throws(TermsErrors) {
    var faults = FaultList()
    round.check(&faults)
    faults.require(
      count(round.preMoneyBase), .positive, at: .field("round").field("preMoneyBase"))
    checkName(round.series.name, of: round.series, at: .field("round").field("class"), &faults)
    for (index, instrument) in instruments.enumerated() {
      let path = TermsPath.instrument(index)
      instrument.check(at: path, &faults)
      if let base = instrument.capBase {
        faults.require(count(base), .positive, at: path.field("capBase"))
      }
      if instrument.rounding != nil, round.rounding == nil {
        faults.report(.rounding(path.field("rounding"), .roundIsExact))
      }
      if instruments[..<index].contains(where: { $0.name == instrument.name }) {
        faults.report(.duplicate(path.field("name"), name: instrument.name))
      }
      if instrument.delivers == .ownSeries {
        checkName(
          round.series.ownName(for: instrument), of: round.series, at: path.field("name"), &faults)
      }
    }
    Convertible.checkClaims(of: instruments, &faults)
    limits?.check(self, round, instruments, &faults)
    try faults.throwIfAny()
  }

  /// A new series must not join an old class with other rights.
  private func checkName(
    _ name: String, of series: PricedRound<Number>.Series, at path: TermsPath,
    _ faults: inout FaultList
  ) {
    guard let old = shareClass(named: name) else { return }
    if old.preference != nil || !series.isCommon {
      faults.report(.duplicate(path, name: name))
    }
  }
}
