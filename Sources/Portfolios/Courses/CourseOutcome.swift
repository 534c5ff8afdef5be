public import Instruments

/// What became of a project under a policy, followed to its end.
public struct CourseOutcome: Sendable, Equatable, BitwiseCopyable {
  /// How a course ends.
  public enum Cause: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    /// Accepted, and the first qualified round closed.
    case crossed
    /// Stopped at a gate or out of cash before acceptance.
    case failed
    /// Accepted, and no market money came before the search ended or the cash did.
    case closed
    /// Accepted and never financed, with an income that covers what it burns.
    case living
    /// Never signed: turned away.
    case refused
    /// Never signed: no money was free before it gave up waiting or the fund ended.
    case gaveUp
  }

  /// What a project failed of.
  public enum Failure: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    /// Stopped at a gate that it had not earned.
    case gateMissed
    /// Stopped at a gate though it had achieved what was asked.
    case wrongStop
    /// An investor was to judge, and none came in time.
    case noInvestor
    /// Out of cash in the middle of a stage.
    case outOfMoney
  }

  var ending: Ending
  var result: CourseResult
  var books: Books

  init(_ ending: Ending, _ result: CourseResult = CourseResult(), _ books: Books = Books()) {
    self.ending = ending
    self.result = result
    self.books = books
  }

  /// Adds what another team at the same problem cost; whether and when it is solved stays.
  mutating func add(_ rival: CourseOutcome) {
    ending.add(rival.ending)
    result.add(rival.result)
    books.add(rival.books)
    result.close(ending)
  }
}

// MARK: - The way to the market

extension CourseOutcome {
  /// How the course ended.
  public var cause: Cause { ending.cause }
  /// When the project was signed; infinite when it never was.
  public var signedMonth: Double { ending.signedMonth }
  /// When its research was accepted; infinite when it never was.
  public var acceptedMonth: Double { ending.acceptedMonth }
  /// The month at which the cause came about; infinite where a search is in vain and nothing ends it.
  public var endMonth: Double { ending.endMonth }
  /// The stage at which a project failed; −1 for any other.
  public var failedStage: Int8 { ending.failedStage }
  /// What it failed of; nothing for any other.
  public var failure: Failure? { ending.failure }
  /// Gates that were passed though nothing was achieved.
  public var wrongPasses: UInt8 { ending.wrongPasses }
  /// Gates that stopped what had been achieved.
  public var wrongStops: UInt8 { ending.wrongStops }
  /// Peak spending that team and market money did not cover.
  public var needWithoutPublic: Double { ending.need }
  /// The same until acceptance; 0 for one that is not accepted.
  public var needToAcceptance: Double { ending.needToAcceptance }
  /// The largest shortage of cash that public money did not cover either.
  public var shortage: Double { ending.shortage }
  /// Whether the project crossed.
  public var hasCrossed: Bool { ending.hasCrossed }
  /// Whether its research was accepted.
  public var isDone: Bool { ending.isDone }
}

// MARK: - Money

extension CourseOutcome {
  /// All that the centre paid.
  public var centrePaid: Double { result[.centrePaid] }
  /// What of `centrePaid` bought shares in rounds after crossing.
  public var followOnPaid: Double { books.followOn.paid }
  /// What of `centrePaid` went to banks and insurers: premiums, interest and losses of a guaranteed loan.
  public var guaranteePaid: Double { books.loan.vouched }
  /// What of `centrePaid` went to a broker at signing.
  public var brokerFee: Double { books.brokerFee }
  /// What a bank lent under a public guarantee.
  public var bankPaid: Double { books.account.bank.amount }
  /// What the company paid its bank back with interest.
  public var bankRepaid: Double { books.loan.repaid }
  /// What other public sources paid.
  public var otherPublicPaid: Double { result[.otherPublicPaid] }
  /// What of that was an advance, and came back to them out of the award.
  public var otherPublicRepaid: Double { result[.otherPublicRepaid] }
  /// What the team paid or earned, less what it got back of an advance.
  public var teamPaid: Double { result[.teamPaid] }
  /// Market money up to and with the round that crosses.
  public var marketPaid: Double { result[.marketPaid] }
  /// Market money of rounds after the one that crosses.
  public var laterMarketPaid: Double { result[.laterMarketPaid] }
  /// What the project spent.
  public var spent: Double { books.account.spent }
  /// Unspent money of other public sources that came back to them.
  public var otherPublicReturned: Double { result[.otherPublicReturned] }
  /// Unspent money that stayed with the company: the team's and the market's.
  public var left: Double { books.account.balance }
  /// Unspent money of the centre that came back.
  public var returned: Double { result[.returned] }
  /// What the company paid back of a loan out of its cash; a part of the proceeds.
  public var repaid: Double { books.debt.repaid }
  /// What the state's shares and other claims brought in the end.
  public var proceeds: Double { result[.proceeds] }
  /// What came to the treasury after the fund's end, less what it had to honour.
  public var treasury: Double { result[.treasury] }
  /// What the state's shares stood for when they passed to a successor.
  public var handedOver: Double { result[.handedOver] }
}

// MARK: - Ownership

extension CourseOutcome {
  /// Whether the state owned shares after crossing.
  public var ownsShares: Bool { result.ownsShares }
  /// Where the state's stake ended; nothing for a project that does not cross.
  public var stakeEnd: StakeEnd? { result.stakeEnd }
  /// The part of the company that the state owned at its crossing.
  public var stakeAtCrossing: Double { result[.stakeAtCrossing] }
  /// The parts of the company that the state parted with, each as it was when it did.
  public var stakeAtExit: Double { result[.stakeAtExit] }
  /// The part that the team owned at the crossing.
  public var teamAtCrossing: Double { result[.teamAtCrossing] }
  /// The grant that became shares, or the price paid for them.
  public var costOfShares: Double { result[.costOfShares] }
  /// What the state gave up where a limit bound or no price held.
  public var givenUp: Double { result[.givenUp] }
  /// The limit that bound at the crossing.
  public var boundLimit: ConversionLimits<Double>.Kind? {
    ConversionLimits<Double>.Kind.allCases.first { result[.bound(by: $0)] > 0 }
  }
  /// When the last money came back; of a company that brought none, when it crossed.
  public var exitMonth: Double { result.exitMonth }
}
