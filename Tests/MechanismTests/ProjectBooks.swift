import Instruments
import Portfolios
import Projects
import Testing

/// The books of one project under one policy, added up from its story and held against its outcome.
struct ProjectBooks {
  let replay: Replay
  /// What a running project had from each source before today.
  let resumed: (centre: Double, otherPublic: Double, team: Double)
  let name: String

  private static func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
  }

  func check() {
    checkMoney()
    for (_, event) in replay.events { checkOwnership(event) }
    let outcome = replay.outcome
    for part in [outcome.stakeAtCrossing, outcome.stakeAtExit, outcome.teamAtCrossing] {
      #expect((-1e-12...1 + 1e-9).contains(part), "\(name)")
    }
    #expect(outcome.stakeAtCrossing + outcome.teamAtCrossing <= 1 + 1e-9, "\(name)")
  }

  /// Money that came equals money that went, and the story's sums are the outcome's.
  private func checkMoney() {
    let outcome = replay.outcome
    var (centre, otherPublic, team) = resumed
    var (market, bank, proceeds, bankFromCash) = (0.0, 0.0, 0.0, 0.0)
    var (returned, otherReturned) = (0.0, 0.0)
    var (otherPublicRepaid, repaid) = (0.0, 0.0)
    for (month, event) in replay.events {
      switch Self.own(event) {
      case .paid(.centre, let sum, _), .subsidised(let sum, _), .loanLost(_, let sum),
        .followedOn(let sum, _):
        centre += sum
      case .paid(.otherPublic, let sum, _), .earned(.otherPublic, let sum): otherPublic += sum
      case .paid(.team, let sum, _), .earned(.team, let sum): team += sum
      case .paid(.market, let sum, _): market += sum
      case .advanceRepaid(let source, let sum):
        centre += sum
        if source == .team { team -= sum } else { otherPublicRepaid += sum }
      case .lent(let sum, _): bank += sum
      case .loanRepaid(let sum): if month <= outcome.endMonth { bankFromCash += sum }
      case .returned(let sum): returned += sum
      case .otherPublicReturned(let sum): otherReturned += sum
      case .debtRepaid(let sum):
        proceeds += sum
        repaid += sum
      case .royaltyPaid(let sum, _), .sharesSold(let sum), .boughtBack(let sum),
        .soldAtEnd(let sum), .exited(_, _, let sum, _):
        proceeds += sum
      default: break
      }
    }
    // After the fund's end what comes back is the treasury's, and so is what was vouched for.
    let late = outcome.treasury
    let sums = [
      (
        proceeds + returned - centre,
        outcome.proceeds + outcome.returned - outcome.centrePaid + late, "net"
      ),
      late == 0 ? (centre, outcome.centrePaid, "centre") : (0, 0, "centre"),
      (otherPublic, outcome.otherPublicPaid, "other"),
      (team, outcome.teamPaid, "team"), (market, outcome.marketPaid, "market"),
      (bank, outcome.bankPaid, "bank"),
      late == 0 ? (proceeds, outcome.proceeds, "proceeds") : (0, 0, "proceeds"),
      late == 0 ? (returned, outcome.returned, "returned") : (0, 0, "returned"),
      (otherPublicRepaid, outcome.otherPublicRepaid, "repaid"),
      (otherReturned, outcome.otherPublicReturned, "returned to others"),
    ]
    if outcome.cause != .refused {
      for (told, counted, what) in sums {
        #expect(Self.isClose(told, counted), "\(name): \(what) \(told) \(counted)")
      }
    }
    let own = outcome.centrePaid - outcome.guaranteePaid - outcome.followOnPaid
    let came =
      own + (outcome.otherPublicPaid - outcome.otherPublicRepaid) + outcome.teamPaid
      + outcome.marketPaid + outcome.bankPaid
    let went = outcome.spent + outcome.left + returned + otherReturned + repaid + bankFromCash
    #expect(Self.isClose(came, went), "\(name): came \(came), went \(went)")
    #expect(outcome.left >= -1e-6, "\(name)")
    // Either nothing comes back, or money that one can see.
    #expect(outcome.returned == 0 || outcome.returned > 1e-6, "\(name): \(outcome.returned)")
  }

  /// After a conversion all parts sum to the whole; at an exit nobody is paid more than there is.
  private func checkOwnership(_ event: CourseEvent) {
    switch Self.own(event) {
    case .converted(let conversion):
      let (terms, result) = (conversion.terms, conversion.result)
      let others = 1 - terms.stateBefore - terms.unissuedBefore
      let sum =
        result.stateShare + result.newInvestorShare + result.unissuedShare
        + others * result.dilution
      #expect(abs(sum - 1) < 1e-9, "\(name): ownership sums to \(sum)")
      for part in [result.stateShare, result.newInvestorShare, result.unissuedShare] {
        #expect((-1e-12...1).contains(part), "\(name)")
      }
    case .exited(_, let value, let proceeds, _):
      #expect(proceeds >= 0 && proceeds <= value * (1 + 1e-9), "\(name): \(proceeds) of \(value)")
    default: break
    }
  }

  private static func own(_ event: CourseEvent) -> CourseEvent {
    if case .team(_, let inner) = event { own(inner) } else { event }
  }
}
