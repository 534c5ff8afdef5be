import Documents
import ScenarioFiles

/// What the scenario takes at the paths of inputs: what their fields take, or for a parameter, what all fields that use it do.
struct TakenInputs {
  /// What an input takes, and whether people say it in per cent.
  struct Taken {
    var value: TakenValue
    var isPerCent: Bool
  }

  fileprivate struct Use {
    let taken: Taken?
    let isWhole: Bool
  }

  private let resolved: DocumentNode?
  private let uses: [String: [Use]]

  /// The scenario with its marks, and the same with every default and mark replaced by a value.
  init(stated: DocumentNode, resolved: DocumentNode?) {
    self.resolved = resolved
    let named = Schema.scenario.standIns(in: stated).filter { $0.standIn.sign == "of" }
    uses = Dictionary(grouping: named) { use in
      if case .text(let name)? = use.node["of"]?.kind { name } else { "" }
    }.mapValues { $0.map(Use.init) }
  }

  func taken(at text: String) -> Taken? {
    guard let path = FieldPath(text) else { return nil }
    if path.components.count == 2, path.components[0] == .field("parameters"),
      case .field(let name) = path.components[1]
    {
      return Self.joined(uses[name] ?? [])
    }
    return resolved.flatMap { Schema.scenario.taken(at: path, in: $0) }.map { Taken($0, at: path) }
  }

  /// What every use takes; nothing where they take different things.
  private static func joined(_ uses: [Use]) -> Taken? {
    guard var joined = uses.first?.bounded else { return nil }
    for use in uses.dropFirst() {
      guard let other = use.bounded, let both = joined.value.meeting(other.value) else {
        return nil
      }
      joined = Taken(value: both, isPerCent: joined.isPerCent && other.isPerCent)
    }
    return joined
  }
}

extension TakenInputs.Use {
  init(_ use: StandInUse) {
    taken = use.taken.map { TakenInputs.Taken($0, at: use.path) }
    isWhole =
      if case .number(let times)? = use.node["times"]?.kind { times.double == 1 } else { true }
  }

  /// Where the value is multiplied, the field's bounds are not its own.
  var bounded: TakenInputs.Taken? {
    guard !isWhole, var taken, case .numbers(_, _, let hasUnit) = taken.value else { return taken }
    taken.value = .numbers(.all, areWhole: false, hasUnit: hasUnit)
    return taken
  }
}

extension TakenInputs.Taken {
  /// Rates a year, which go beyond a whole.
  private static let rates: Set<String> = [
    "interestPerYear", "discountRate", "buyBackInterest", "interestSubsidy",
  ]

  init(_ value: TakenValue, at path: FieldPath) {
    self.value = value
    guard case .numbers(let range, false, hasUnit: false) = value else {
      isPerCent = false
      return
    }
    let isPart =
      range.lower.map { $0.value >= 0 } ?? false && range.upper.map { $0.value <= 1 } ?? false
    isPerCent = isPart || Self.rates.contains { path.components.last == .field($0) }
  }
}

extension TakenValue {
  /// What both take; nothing where they have nothing in common.
  fileprivate func meeting(_ other: TakenValue) -> TakenValue? {
    switch (self, other) {
    case (.flag, .flag): self
    case (.words(let own), .words(let others)):
      .words(own.filter { word in others.contains { $0.name == word.name } })
    case (
      .numbers(let own, let isOwnWhole, let hasOwnUnit),
      .numbers(let others, let areWhole, let hasUnit)
    ):
      .numbers(
        own.meeting(others), areWhole: isOwnWhole || areWhole, hasUnit: hasOwnUnit || hasUnit)
    default: nil
    }
  }
}

extension NumberRange {
  fileprivate func meeting(_ other: NumberRange) -> NumberRange {
    NumberRange(
      lower: [lower, other.lower].compactMap(\.self).max { $0.isLooser(than: $1, below: true) },
      upper: [upper, other.upper].compactMap(\.self).max { $0.isLooser(than: $1, below: false) })
  }
}

extension NumberRange.Bound {
  fileprivate func isLooser(than other: NumberRange.Bound, below: Bool) -> Bool {
    if value == other.value { return !isOpen && other.isOpen }
    return below ? value < other.value : value > other.value
  }
}
