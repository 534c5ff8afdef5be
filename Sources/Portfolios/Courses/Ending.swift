/// What research found out about a project, rightly or wrongly.
struct Findings: Sendable, BitwiseCopyable {
  /// Whether everything was achieved that passed a gate.
  var achieved = true
  var wrongPasses: UInt8 = 0
  var wrongStops: UInt8 = 0

  /// A gate is passed, whether or not it should be.
  mutating func pass(achieved: Bool) {
    guard !achieved else { return }
    wrongPasses += 1
    self.achieved = false
  }

  /// A gate is not passed, whether or not it should be.
  mutating func stop(achieved: Bool) {
    if achieved { wrongStops += 1 }
  }
}

/// How a project's way to the market ended; of policies that treat it alike until then, the same.
struct Ending: Sendable, Hashable, BitwiseCopyable {
  var cause = CourseOutcome.Cause.closed
  /// The stage at which a project failed; −1 for any other.
  var failedStage: Int8 = -1
  /// What it failed of.
  var failure: CourseOutcome.Failure?
  var wrongPasses: UInt8 = 0
  var wrongStops: UInt8 = 0
  var signedMonth = Double.infinity
  var acceptedMonth = Double.infinity
  /// From when on it lives on its own, until market money comes if it does.
  var livingMonth = Double.infinity
  /// The month at which the cause came about; infinite where a search is in vain and nothing ends it.
  var endMonth = Double.infinity
  /// Peak spending that team and market money did not cover.
  var need = 0.0
  /// The same until acceptance.
  var needToAcceptance = 0.0
  /// The largest shortage of cash that public money did not cover either.
  var shortage = 0.0

  var hasCrossed: Bool { cause == .crossed }
  var isDone: Bool { acceptedMonth < .infinity }

  /// What has become of it by a month; nothing while it is in progress.
  ///
  /// Some who live on their own are financed later, which nobody knows yet.
  func cause(byMonth month: Double) -> CourseOutcome.Cause? {
    endMonth <= month ? cause : livingMonth <= month ? .living : nil
  }

  init() {}

  /// The end of a project's way, now.
  init<Listener, Terms>(
    _ cause: CourseOutcome.Cause, _ findings: Findings,
    _ venture: borrowing Venture<Listener, Terms>
  ) {
    self.cause = cause
    wrongPasses = findings.wrongPasses
    wrongStops = findings.wrongStops
    signedMonth = venture.entrance.signedMonth
    endMonth = venture.now
    shortage = venture.shortage
  }

  /// Turned away, or tired of waiting: it ends before any money.
  static func unsigned(_ cause: CourseOutcome.Cause, atMonth month: Double) -> Ending {
    var ending = Ending()
    ending.cause = cause
    ending.endMonth = month
    return ending
  }

  /// Adds what another team at the same problem needed; whether and when it is solved stays.
  mutating func add(_ rival: Ending) {
    need += rival.need
    if isDone { needToAcceptance += rival.need }
    shortage += rival.shortage
    wrongPasses &+= rival.wrongPasses
    wrongStops &+= rival.wrongStops
  }
}
