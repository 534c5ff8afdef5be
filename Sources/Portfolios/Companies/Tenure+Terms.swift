import Policies

// What few programmes ask for from the crossing on; nothing of it under plain terms. What an instrument has
// is beside its rules.

extension Tenure {
  var holding: Holding { Terms.arePlain ? .toExit : award.holding }
  var hasFundEnded: Bool { !Terms.arePlain && fundEnd.hasCome(byMonth: now) }
}
