public import Documents

extension Scenario {
  /// The same scenario with some of its values replaced, as `--set` replaces them; no file is read again.
  ///
  ///     let pessimistic = try scenario.setting([Setting("parameters.appetite=0.3")])
  public func setting(_ settings: [Setting]) throws(Faults) -> Scenario {
    var root = stated
    for setting in settings { root = try Schema.scenario.applying(setting, to: root) }
    let settled = try SettledDocument(root)
    var scenario = try Schema.scenario.read(settled.root, found: settled.faults) {
      resolved, place in
      ScenarioReader(resolved: resolved, place: place).scenario()
    }
    (scenario.register, scenario.unusedParameters) = (settled.register, settled.unusedParameters)
    scenario.stated = root
    return scenario
  }
}
