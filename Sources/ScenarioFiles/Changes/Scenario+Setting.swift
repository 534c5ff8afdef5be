public import Documents

extension Scenario {
  /// The same scenario with some of its values replaced, as `--set` replaces them; no file is read again.
  ///
  ///     let pessimistic = try scenario.setting([Setting("parameters.appetite=0.3")])
  public func setting(_ settings: [Setting]) throws(Faults) -> Scenario {
    var root = stated
    for setting in settings { root = try Schema.scenario.applying(setting, to: root) }
    let marked = MarkedValues(root)
    // A mark without a value would be told a second time, as no value.
    if marked.isBroken { throw Faults(marked.faults) }
    var scenario = try Schema.scenario.read(marked.root, found: marked.faults) {
      resolved, place in
      ScenarioReader(resolved: resolved, place: place).scenario()
    }
    (scenario.register, scenario.unusedParameters) = (marked.register, marked.unused)
    scenario.stated = root
    return scenario
  }
}
