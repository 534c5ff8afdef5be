import Documents

/// A stated document made plain: marks replaced by values, each policy's own fund laid over the scenario's.
struct SettledDocument {
  let root: DocumentNode
  let register: [Assumption]
  let unusedParameters: [Fault]
  let faults: [Fault]

  /// `found` are faults known before, told with those of marks that have no value.
  init(_ stated: DocumentNode, found: [Fault] = []) throws(Faults) {
    let marked = MarkedValues(stated)
    // A mark without a value would be told a second time, as no value.
    if marked.isBroken { throw Faults(found + marked.faults) }
    let funds = OwnFunds(marked.root)
    root = funds.root
    (register, unusedParameters) = (marked.register, marked.unused)
    faults = found + marked.faults + funds.faults
  }
}
