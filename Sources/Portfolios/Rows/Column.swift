/// What one trial leaves behind for one policy: sums over its projects, and the fund's own figures.
///
/// Every metric but quantiles, shortfalls and rates of return is a function of their means over trials.
public enum Column: Int, CaseIterable, Sendable {
  // MARK: Projects, followed to their ends

  /// Of those that enter while the programme runs; `crossers` counts running projects too.
  case entered, signed, crossed, done
  case crossedAt36, crossedAt60, crossedAt96
  case wrongPasses, wrongStops
  /// How the others end: with `crossed` they are all that entered.
  case gateMissed, wrongStop, noInvestor, outOfMoney, closed, living, refused, gaveUp

  // MARK: Projects already under way when the programme was written down

  case running, runningCrossed, runningFailed, runningClosed, runningLiving

  // MARK: Projects at the horizon

  case crossedByHorizon, failedByHorizon, closedByHorizon, livingByHorizon
  case refusedByHorizon, gaveUpByHorizon, inProgressByHorizon

  // MARK: Projects as an observer counts them today

  case startedToday, crossedToday, failedToday, closedToday, inProgressToday

  // MARK: The valley

  /// Sums of peak spending not covered by team or market money, and of what public money left short.
  case need, shortage
  /// The first of them until acceptance, of those that are accepted.
  case needToAcceptance
  /// Months from entry to crossing, and months without crossing within five years.
  case width, uncrossedWithin60

  // MARK: Ownership

  /// All that cross, fresh or running.
  case crossers
  case owning, stakeAtCrossing, stakeAtExit, teamAtCrossing, teamInControl
  case costOfShares, proceedsBelowCost, givenUp
  /// Companies in which something was to convert or the state held shares at the crossing, and those among
  /// them in which no price held what was to convert.
  case claiming, unpriced
  case boundMaximumShare, boundLargestHolder, boundTeamFloor
  /// What companies are worth right after crossing, and when they end.
  case valueAtCrossing, valueAtExit

  // MARK: Money

  case centrePaid, otherPublicPaid, teamPaid, marketPaid, laterMarketPaid
  /// What of `centrePaid` was paid until the crossing or the end before it, and what bought shares in later rounds.
  case centrePaidByCrossing, followOnPaid
  /// Market money in the rounds that public money goes into.
  case besideFollowOn
  case returned
  /// What other public sources advanced of an award and got back out of it, and what came back to them unspent.
  case otherPublicRepaid, otherPublicReturned
  case proceeds
  /// The same by the way it came: at exits by their kinds (a team's right to buy is a buy-back), sales in rounds,
  /// royalties, loans and claims, the sale at the fund's end.
  case proceedsOfListing, proceedsOfAcquisition, proceedsOfBuyBack, proceedsOfWriteOff
  case proceedsInRounds, proceedsOfClaims, proceedsAtEnd
  /// What a successor took over at the fund's end, without cash; companies of which something lapsed then.
  case handedOver, lapsed
  /// What came to the treasury after the fund's end, less what it had to honour.
  case treasury
  /// What of it is the centre's money, unspent.
  case returnedToTreasury
  /// Sales of the state's shares, and those for less than the least part of their last price.
  case sales, salesBelowAppraisal
  /// The centre's money in projects that failed or closed, less what came back.
  case tolerated

  // MARK: The fund in this trial

  /// Overhead as it is paid and as it is worth; awards and returns as they are worth.
  case overhead, overheadValue, presentValue, peakNeed, nominalLoss
  /// The flows' value at the pilot's rate of return and its slope in the rate, for the rate's error; then both
  /// with overhead.
  case pilotValue, pilotSlope, pilotNetValue, pilotNetSlope

  // MARK: Appraisal

  /// Losses that are left out of the appraisal, and whether the rest is a loss.
  case exemptLosses, appraisedLoss
  /// Money that became shares over the whole cycle, what those bring, and the exempt losses among it.
  case capitalPut, capitalBack, exemptCapital

  // MARK: The queue

  /// Months for which the first of the queue kept somebody waiting who would have fitted; projects that somebody behind them passed.
  case blockedMonths, overtaken

  public static let count = allCases.count

  /// What is decided when a project crosses or ends: the same for all policies that treat it alike.
  static let courses = Column.entered.rawValue..<Column.crossers.rawValue
  /// What depends on what a policy's money bought.
  static let results = Column.crossers.rawValue..<Column.overhead.rawValue

  // Its length is part of a type, which cannot be counted: the first course traps on one too short.
  typealias Results = InlineArray<42, Double>
}
