import Policies

/// By what of a policy's fund a course goes.
struct FundRules: Hashable, Sendable, BitwiseCopyable {
  let end: FundEnd
  /// How long a project waits before it goes away.
  let queuePatienceMonths: Double

  init(_ fund: Fund) {
    end = FundEnd(fund)
    queuePatienceMonths = fund.queuePatienceMonths
  }
}
