import Policies
import Projects

/// What a course begins with: what is granted, what lies ahead, and since when.
struct Entrance: Sendable, BitwiseCopyable {
  let award: Lent<Award>
  let agenda: Lent<Agenda>
  /// Where a running project stands today.
  let present: Lent<Present>?
  /// When the award begins, which is today for a running project.
  let startMonth: Double
  /// A running project was signed before today: interest and deadlines count from its entry.
  let signedMonth: Double
  let fundEnd: FundEnd

  init(
    award: Lent<Award>, agenda: Lent<Agenda>, present: Lent<Present>?, entryMonth: Double,
    startMonth: Double, fundEnd: FundEnd
  ) {
    self.award = award
    self.agenda = agenda
    self.present = present
    self.startMonth = startMonth
    self.fundEnd = fundEnd
    signedMonth = present == nil ? startMonth : min(entryMonth, startMonth)
  }

  /// What a stage's gate brings.
  func tranche(_ index: Int) -> Award.Tranche {
    present.map { tranche(index, of: $0.value) } ?? award.tranches[index]
  }

  /// What has been advanced of the award by acceptance: by then every stage's part of it has come.
  var advanced: Double {
    let first = present == nil ? 0 : min(firstStage + 1, agenda.stages.count)
    var later = 0.0
    for stage in first..<agenda.stages.count { later += tranche(stage).advance }
    return later + (present.map { advancedSoFar(of: $0.value) } ?? 0)
  }

  /// The first stage that is still to be gone through.
  var firstStage: Int { present?.stage ?? 0 }
}

extension Present {
  /// The part of its present stage that a running project has not yet paid for: cash is linear in time.
  func shareLeft(of months: Double) -> Double {
    monthsInStage > 0 ? months / (months + monthsInStage) : 1
  }
}
