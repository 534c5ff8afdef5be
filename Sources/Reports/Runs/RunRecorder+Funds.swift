import Languages
import Policies
import ScenarioFiles

extension RunRecorder {
  /// The fund of a policy that has one of its own.
  func fund(_ policy: Int) -> RecordedFund? {
    run.policies[policy].fund.map { own in
      RecordedFund(
        own, FundWords(own, in: run.scenario).differences(from: run.scenario.fund))
    }
  }
}

extension RecordedFund {
  fileprivate init(_ fund: Fund, _ words: Phrase) {
    var (commitment, yearly, carries) = (Double?.none, [Double]?.none, false)
    switch fund.budget {
    case .unlimited: break
    case .commitment(let sum): commitment = sum
    case .yearly(let sums, let carriesOver): (yearly, carries) = (sums, carriesOver)
    }
    self.init(
      words: words, commitment: commitment, yearly: yearly, carries: carries,
      rank: fund.queue.rank, head: fund.queue.head,
      queuePatience: fund.queuePatienceMonths.ifFinite, overheadPerYear: fund.overheadPerYear,
      overheadUntilMonth: fund.overheadUntilMonth.ifFinite, recycling: fund.recycling.share,
      recyclingMost: fund.recycling.most.ifFinite,
      recyclingUntilMonth: fund.recycling.untilMonth.ifFinite, endMonth: fund.endMonth.ifFinite,
      atEnd: fund.atEnd, saleHaircut: fund.saleHaircut)
  }
}
