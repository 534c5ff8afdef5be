import Documents
import Languages
import ScenarioFiles

extension RecordedAssumption {
  /// Takes down an assumption of a scenario.
  init(_ assumption: Assumption, usual: DocumentNode?, money: MoneyUnit) {
    self.init(
      path: assumption.path.description, title: assumption.title,
      value: RecordedValue(assumption.value),
      unit: assumption.unit == .moneyUnits ? money.name : assumption.unit,
      kind: Kind(assumption.kind), range: assumption.range, low: assumption.low?.ifFinite,
      high: assumption.high?.ifFinite, source: assumption.source, note: assumption.note,
      owner: assumption.owner, isJudgement: assumption.isJudgement,
      usual: usual.map(RecordedValue.init))
  }
}

extension RecordedAssumption.Kind {
  init(_ kind: Assumption.Kind) {
    self =
      switch kind {
      case .uncertain, .either: .uncertain
      case .decide: .decide
      case .stated: .stated
      }
  }
}

extension RecordedValue {
  init(_ node: DocumentNode) {
    self =
      switch node.kind {
      case .number(let numeral): .number(numeral.double)
      case .flag(let flag): .flag(flag)
      default: .text(node.shown)
      }
  }
}

extension Scenario {
  /// The register as documents and pages tell it.
  var recordedRegister: [RecordedAssumption] {
    let money = MoneyUnit(currency: currency, multiple: unit)
    return register.map { RecordedAssumption($0, usual: usual($0), money: money) }
  }
}
