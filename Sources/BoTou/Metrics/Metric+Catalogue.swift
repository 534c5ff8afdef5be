// Made of the catalogue of metrics by a test, which writes it anew to .build when it is no longer so.

internal import Portfolios

extension Metric {
  /// Projects that are accepted and close a first qualified market round, each followed to its end, over all that entered, refused and queued ones included.
  public static let crossingUltimate = Metric(.crossingUltimate)

  /// Projects that cross within 36 months of their entry, over all that entered; every project is followed that long.
  public static let crossingAt36 = Metric(.crossingAt36)

  /// Projects that cross within 60 months of their entry, over all that entered.
  public static let crossingAt60 = Metric(.crossingAt60)

  /// Projects that cross within 96 months of their entry, over all that entered.
  public static let crossingAt96 = Metric(.crossingAt96)

  /// Projects that have crossed by the horizon, over all that entered; with the causes by the horizon it sums to 1.
  public static let crossingByHorizon = Metric(.crossingByHorizon)

  /// Projects whose final gate is passed, truly achieved or not, over all that entered.
  public static let crossingDone = Metric(.crossingDone)

  /// Projects that cross, over those accepted.
  public static let crossingFinancedGivenDone = Metric(.crossingFinancedGivenDone)

  /// Projects accepted and never financed, over all that entered (failure tolerated).
  public static let crossingUnfinanced = Metric(.crossingUnfinanced)

  /// Projects that cross, over those that were signed: a rate among the funded only.
  public static let crossingAmongSigned = Metric(.crossingAmongSigned)

  /// Naive: what an observer counts today as crossed, over what has started by today.
  ///
  /// Projects that started recently have had no time, so that it says little of who crosses in the end.
  public static let crossingNaive = Metric(.crossingNaive)

  /// Mean number of projects of a future that cross in the end.
  public static let crossingCount = Metric(.crossingCount)

  /// Projects stopped at a gate that they had not earned, or outrun in a race, over all that entered.
  public static let endGateMissed = Metric(.endGateMissed)

  /// Projects stopped at a gate though they had achieved what was asked, over all that entered.
  public static let endWrongStop = Metric(.endWrongStop)

  /// Projects at whose gate an investor is the judge and none commits in time, over all that entered.
  public static let endNoInvestor = Metric(.endNoInvestor)

  /// Projects that ran out of cash before acceptance and outlived their patience, over all that entered.
  public static let endOutOfMoney = Metric(.endOutOfMoney)

  /// Projects accepted that market money does not reach before their search or cash ends, or ever (failure tolerated), and that do not live on their own; over all that entered.
  public static let endClosed = Metric(.endClosed)

  /// Projects accepted and never financed whose income covers what they burn, over all that entered.
  public static let endLiving = Metric(.endLiving)

  /// Projects not taken at entry, by review or appraisal, or as results past their deadline that the policy gives to nobody else; over all that entered.
  public static let endRefused = Metric(.endRefused)

  /// Projects never signed because no money was free: tired of waiting, the fund ended, or they wait for ever; over all that entered.
  public static let endGaveUp = Metric(.endGaveUp)

  /// Among projects already under way at the date of the file, those that cross from there; never pooled with fresh ones.
  public static let runningCrossing = Metric(.runningCrossing)

  /// Among projects already under way, those that fail.
  public static let runningFailed = Metric(.runningFailed)

  /// Among projects already under way, those accepted and closed without finance.
  public static let runningClosed = Metric(.runningClosed)

  /// Among projects already under way, those accepted and never financed whose income covers what they burn.
  public static let runningLiving = Metric(.runningLiving)

  /// Projects stopped at a gate or out of cash before acceptance by the horizon, over all that entered.
  public static let causeFailed = Metric(.causeFailed)

  /// Projects accepted and closed without market money by the horizon (failure tolerated), over all that entered.
  public static let causeClosed = Metric(.causeClosed)

  /// Projects accepted by the horizon and not financed by then whose income covers what they burn, over all that entered; some are financed later.
  public static let causeLiving = Metric(.causeLiving)

  /// Projects not taken at entry, by review or appraisal, or as results past their deadline that the policy gives to nobody else, by the horizon; over all that entered.
  public static let causeRefused = Metric(.causeRefused)

  /// Projects that were never signed because no money was free, by the horizon: tired of waiting, or the fund ended; over all that entered.
  public static let causeGaveUp = Metric(.causeGaveUp)

  /// Projects still under way at the horizon, over all that entered.
  public static let causeInProgress = Metric(.causeInProgress)

  /// Mean number of projects signed by today, as an observer counts them.
  public static let snapshotStarted = Metric(.snapshotStarted)

  /// Mean number of those started that have crossed by today.
  public static let snapshotCrossed = Metric(.snapshotCrossed)

  /// Mean number of those started that have failed by today.
  public static let snapshotFailed = Metric(.snapshotFailed)

  /// Mean number of those started that by today were closed without finance or live on their own.
  public static let snapshotClosed = Metric(.snapshotClosed)

  /// Mean number of those started that are under way today.
  public static let snapshotInProgress = Metric(.snapshotInProgress)

  /// Peak of spending until acceptance that team and market money do not cover, among those accepted: the same way for every project of the mean, where the depth stops with each project.
  ///
  /// Who is accepted differs between policies still.
  public static let valleyNeedToAcceptance = Metric(.valleyNeedToAcceptance)

  /// Restricted mean time to crossing: months without crossing within 60 months of entry, over all that entered; the same projects under every policy.
  public static let valleyUncrossedWithin60 = Metric(.valleyUncrossedWithin60)

  /// Mean over projects of the peak of spending that team and market money do not cover, as far as each of them comes.
  public static let valleyDepth = Metric(.valleyDepth)

  /// Mean over projects of the largest shortage of cash that public money does not cover either.
  public static let valleyShortage = Metric(.valleyShortage)

  /// Mean months from entry to crossing among those that cross, which are others under another policy.
  public static let valleyWidth = Metric(.valleyWidth)

  /// Months from entry within which a tenth of the crossers have crossed.
  public static let valleyWidthP10 = Metric(.valleyWidthP10)

  /// Median months from entry to crossing among those that cross.
  public static let valleyWidthP50 = Metric(.valleyWidthP50)

  /// Months from entry within which nine tenths of the crossers have crossed.
  public static let valleyWidthP90 = Metric(.valleyWidthP90)

  /// A tenth of the projects have a valley no deeper than this.
  public static let valleyDepthP10 = Metric(.valleyDepthP10)

  /// Median over projects of the valley's depth.
  public static let valleyDepthP50 = Metric(.valleyDepthP50)

  /// Nine tenths of the projects have a valley no deeper than this.
  public static let valleyDepthP90 = Metric(.valleyDepthP90)

  /// The state's share of a company right after crossing, mean over those in which it holds shares or had something to convert: where a limit or the lack of a price leaves nothing, a stake of 0.
  public static let stateStakeAtConversion = Metric(.stateStakeAtConversion)

  /// Companies in which what was to convert inside the pre-money was no less than all the old shares were worth, so that nothing converted, over those counted for the stake.
  public static let stateUnpricedConversions = Metric(.stateUnpricedConversions)

  /// The same when the state sells, after the dilution of later rounds.
  public static let stateStakeAtExit = Metric(.stateStakeAtExit)

  /// Gross: the centre's expected proceeds over its expected payments less what came back of them unspent; without overhead.
  ///
  /// Money returned is a smaller cost, not a gain.
  public static let stateMoic = Metric(.stateMoic)

  /// Net: the same over payments and overhead; the policy without the centre's money is charged with none.
  public static let stateMoicNet = Metric(.stateMoicNet)

  /// Gross: the yearly rate at which the centre's expected flows, each at its date, are worth nothing, without overhead; money that comes back unspent is a flow too; years are months over 12.
  ///
  /// Not a mean of rates, and none for money that asks for nothing back.
  public static let stateIrr = Metric(.stateIrr)

  /// Net: the same with overhead, which goes out evenly.
  public static let stateIrrNet = Metric(.stateIrrNet)

  /// Gross: mean present value today of the centre's flows at the fund's discount rate, without overhead.
  public static let stateNpv = Metric(.stateNpv)

  /// Net: the same less overhead, which goes out evenly.
  public static let stateNpvNet = Metric(.stateNpvNet)

  /// Mean money that the centre's shares, claims and royalties bring until the fund's end; overhead is not taken off.
  public static let stateProceeds = Metric(.stateProceeds)

  /// Share of futures in which the centre receives less than it pays, grants and overhead included.
  public static let stateLossProbability = Metric(.stateLossProbability)

  /// Trials in which the centre loses money once exempt losses are left out, over all trials; overhead included.
  public static let stateAppraisedLossProbability = Metric(.stateAppraisedLossProbability)

  /// Mean of the centre's losses in projects that its appraisal leaves out; without overhead.
  public static let stateExemptLosses = Metric(.stateExemptLosses)

  /// Companies whose shares bring less than they cost (the principal that converted or the price paid), over those in which the state owns shares.
  public static let stateProjectLossProbability = Metric(.stateProjectLossProbability)

  /// Mean over the worst twentieth of futures of what the state has in the end: proceeds and money returned less payments, undiscounted and without overhead.
  public static let stateExpectedShortfall95 = Metric(.stateExpectedShortfall95)

  /// Mean money from shares of companies that are listed.
  public static let routeListing = Metric(.routeListing)

  /// Mean money from shares of companies that are sold.
  public static let routeAcquisition = Metric(.routeAcquisition)

  /// Mean money from shares that the company or its team buys back, at its exit or by right.
  public static let routeBuyBack = Metric(.routeBuyBack)

  /// Mean money recovered from companies that die or are written off.
  public static let routeWriteOff = Metric(.routeWriteOff)

  /// Mean money from shares that are sold at a later round's price.
  public static let routeRounds = Metric(.routeRounds)

  /// Mean money from royalties, repaid loans and claims that come before any shares.
  public static let routeClaims = Metric(.routeClaims)

  /// Mean money from shares that the fund sells when it ends, at the last round's price less the haircut.
  public static let routeFundEnd = Metric(.routeFundEnd)

  /// Expected proceeds of the sale at the fund's end over all expected proceeds: the part that rests on an assumed sale.
  public static let routeFundEndShare = Metric(.routeFundEndShare)

  /// Mean value of shares that pass to a successor when the fund ends, at the last round's price less the haircut; no cash, and no part of the proceeds.
  public static let routeHandOver = Metric(.routeHandOver)

  /// Mean money that comes back after the fund's end, less what it had vouched for and falls due then.
  public static let routeTreasury = Metric(.routeTreasury)

  /// Mean number of companies in which something of the state's that no round had priced lapsed with the fund: conversions still open, claims, royalties.
  public static let routeLapsed = Metric(.routeLapsed)

  /// What a company is worth right after its crossing round, mean over crossers: the value before the round and its money under every policy, unless the file's `valueBasis` is all shares at the round's price.
  public static let companyValueAtCrossing = Metric(.companyValueAtCrossing)

  /// What a company brings to all its holders and lenders together when it is listed, sold, bought back or written off, mean over crossers.
  public static let companyValueAtExit = Metric(.companyValueAtExit)

  /// Gross: mean payments of the centre and other public sources, with those into later rounds, before anything comes back; without overhead.
  public static let moneyPublic = Metric(.moneyPublic)

  /// Mean payments of the centre and other public sources, less unspent money returned (after the fund's end to the treasury) and advances repaid; without overhead, and neither proceeds nor what else the treasury gets are counted.
  public static let moneyPublicNet = Metric(.moneyPublicNet)

  /// Mean payments of the centre into projects and companies; without overhead.
  public static let moneyCentre = Metric(.moneyCentre)

  /// Mean unspent money of the centre that comes back.
  public static let moneyReturned = Metric(.moneyReturned)

  /// Mean money of the centre in projects that do not cross, less what comes back to it; without overhead.
  public static let moneyTolerated = Metric(.moneyTolerated)

  /// Mean market money up to and with the round that crosses.
  public static let moneyPrivate = Metric(.moneyPrivate)

  /// Expected market money up to and with the rounds that cross over expected crossings.
  public static let moneyPrivatePerCrossing = Metric(.moneyPrivatePerCrossing)

  /// Expected market money up to and with the rounds that cross over expected gross public money paid until then, without overhead; follow-on money and the rounds it goes into are in rows of their own.
  public static let moneyLeverage = Metric(.moneyLeverage)

  /// Expected gross public money paid until the crossing or the end before it, over expected crossings; without follow-on money and overhead.
  public static let moneyCostPerCrossing = Metric(.moneyCostPerCrossing)

  /// Expected public money, follow-on included, less what comes back unspent, advances repaid, what shares bring and what the treasury gets after the fund's end, over expected crossings; without overhead.
  public static let moneyNetCostPerCrossing = Metric(.moneyNetCostPerCrossing)

  /// Mean payments of the centre into rounds after the one that crosses; without overhead.
  public static let moneyFollowOn = Metric(.moneyFollowOn)

  /// Mean market money in the rounds that follow-on money goes into.
  ///
  /// In a round, follow-on money takes the place of private money yuan for yuan, unless the policy puts it on top.
  public static let moneyBesideFollowOn = Metric(.moneyBesideFollowOn)

  /// Mean market money of all rounds after the one that crosses.
  public static let moneyLaterPrivate = Metric(.moneyLaterPrivate)

  /// Expected market money of all rounds over all expected gross public money, follow-on included; without overhead.
  public static let moneyLaterLeverage = Metric(.moneyLaterLeverage)

  /// Net: mean of the centre's greatest cumulative outlay less receipts, overhead included, each at its date.
  public static let fundPeakNeed = Metric(.fundPeakNeed)

  /// Mean payments of province, park and other public sources beside the centre; they own nothing and bear no overhead.
  public static let otherPublicPaid = Metric(.otherPublicPaid)

  /// Mean money that comes back to these sources: unspent at a project's end, or advanced and repaid.
  public static let otherPublicReturned = Metric(.otherPublicReturned)

  /// Mean money that comes back to the centre, after the fund's end to the treasury, and to other public sources unspent, with advances repaid.
  public static let publicReturned = Metric(.publicReturned)

  /// Mean proceeds of the centre, and what the treasury gets after the fund's end, but for unspent money, less what it has to honour; overhead is not taken off.
  public static let publicReceived = Metric(.publicReceived)

  /// Gross: what all public purses are expected to receive over all expected public money less what came back of it unspent or was repaid; without overhead.
  public static let publicMoic = Metric(.publicMoic)

  /// Mean money that became shares until the fund's end: what converted, what was paid for shares at entry, and later rounds' public money.
  ///
  /// A grant is expenditure until it converts, and overhead is never capital.
  public static let capitalPut = Metric(.capitalPut)

  /// Expected money that shares bring, with what a successor takes over at its price and what comes back unspent of shares bought at entry, over expected capital put in, each company followed to its exit or the fund's end; 1 keeps it; without overhead.
  ///
  /// The rates by year stand in the document's `capital`.
  public static let capitalPreservation = Metric(.capitalPreservation)

  /// The same with the losses that the appraisal exempts taken out of what was put in; without overhead.
  public static let capitalPreservationExempt = Metric(.capitalPreservationExempt)

  /// Sales of the state's shares for less than 90 % of their part of the last round's price, over all: in rounds, to the team, in acquisitions, at the fund's end; not listings, companies' own buy-backs and write-offs.
  public static let capitalSalesBelowAppraisal = Metric(.capitalSalesBelowAppraisal)

  /// Gates passed without achievement, for each project that entered.
  public static let gateWrongPass = Metric(.gateWrongPass)

  /// Projects stopped in spite of achievement, for each that entered.
  public static let gateWrongStop = Metric(.gateWrongStop)

  /// Crossers whose team holds half at least right after crossing, over all crossers.
  public static let controlTeamKept = Metric(.controlTeamKept)

  /// The team's share right after crossing, mean over crossers.
  public static let controlTeamShare = Metric(.controlTeamShare)

  /// Crossers whose conversion the maximum share limits, over all crossers.
  public static let controlBoundMaximumShare = Metric(.controlBoundMaximumShare)

  /// Crossers whose conversion is limited so that the state is not the largest holder.
  public static let controlBoundLargestHolder = Metric(.controlBoundLargestHolder)

  /// Crossers whose conversion the team's floor limits, over all crossers.
  public static let controlBoundTeamFloor = Metric(.controlBoundTeamFloor)

  /// Mean months until the horizon or the fund's end in which the first of the queue waits for money and keeps somebody behind it waiting whose award would fit; none where the head is passed.
  public static let fundBlockedMonths = Metric(.fundBlockedMonths)

  /// Mean number of projects that somebody ranked behind them was signed before, while they waited.
  public static let fundOvertaken = Metric(.fundOvertaken)
}
