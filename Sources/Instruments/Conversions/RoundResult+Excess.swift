extension RoundResult {
  /// What limits deferred: the same terms for the principal that did not convert.
  ///
  /// Interest goes on from the same start, so the caller states the years anew.
  public func deferred(from instruments: [Convertible<Number>]) -> [Convertible<Number>] {
    zip(instruments, conversions).compactMap { instrument, account in
      guard account.excess == .deferred, account.givenUp > 0 else { return nil }
      var rest = instrument
      rest.principal = instrument.convertingPrincipal * account.givenUp / account.amount
      rest.convertingShare = 1
      return rest
    }
  }

  /// What limits turned into claims for cash.
  public var cashClaims: [ExitWaterfall<Number>.Claim] {
    conversions.compactMap { account in
      guard account.excess == .cashClaim, account.givenUp > 0 else { return nil }
      return ExitWaterfall.Claim(account.name, amount: account.givenUp)
    }
  }
}
