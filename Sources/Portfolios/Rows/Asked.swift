/// What a caller wants of a run: some metrics, and parts of what else a run can tell.
///
/// Rows, covariances and sketches hold what is asked and nothing else, so that whoever wants one metric pays for
/// no tables. What is asked alone has the very bits that it has among everything.
///
///     let simulation = Simulation(programme, seed: 1, asked: Asked([.crossingUltimate]))
public struct Asked: Sendable, Hashable {
  /// What a run can tell beside metrics.
  public struct Parts: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Who has crossed, failed or closed by a time since entry.
    public static let curves = Parts(rawValue: 1 << 0)
    /// What projects spend and need over time.
    public static let valley = Parts(rawValue: 1 << 1)
    /// Who fails at which stage, and of what.
    public static let deaths = Parts(rawValue: 1 << 2)
    /// How many futures have how many crossings.
    public static let crossings = Parts(rawValue: 1 << 3)
    /// How results spread over futures.
    public static let distributions = Parts(rawValue: 1 << 4)
    /// The centre's money by quarter.
    public static let cashPlan = Parts(rawValue: 1 << 5)
    /// The state's capital by year.
    public static let capital = Parts(rawValue: 1 << 6)
    /// What an observer counts today and at the horizon.
    public static let snapshots = Parts(rawValue: 1 << 7)
    /// Sectors, districts and projects of the file.
    public static let groups = Parts(rawValue: 1 << 8)
    /// Who does better in how many futures, what makes the difference, and what is added to the counterfactual.
    public static let comparisons = Parts(rawValue: 1 << 9)
    /// What published figures are held against.
    public static let official = Parts(rawValue: 1 << 10)
    /// Where the state's stakes in those that cross end.
    public static let exits = Parts(rawValue: 1 << 11)

    public static let all = Parts(rawValue: (1 << 12) - 1)
  }

  /// In the order of the catalogue, each once.
  public let metrics: [Metric]
  public let parts: Parts
  /// The columns whose numbers are wanted, in their order; the others may be left at nothing.
  public let columns: [Column]
  /// What is sketched for each policy.
  let sketches: Set<TallyPlan.Sketch>
  /// Whether mean flows are kept span by span, from which rates of return are solved.
  let keepsFlows: Bool
  /// Whether it matters when the centre's money moves.
  let followsMoney: Bool
  /// Whether it matters what that money is worth today.
  let discounts: Bool
  /// Whether the state's capital is followed.
  let followsCapital: Bool

  /// Everything that a run can tell.
  public static let all = Asked(Metric.all, parts: .all)

  public init(_ metrics: some Sequence<Metric>, parts: Parts = []) {
    let names = Set(metrics)
    self.metrics = Metric.all.filter(names.contains)
    // By the counterfactual's deaths it is known whether nobody can cross without money.
    let parts = parts.contains(.comparisons) ? parts.union(.deaths) : parts
    self.parts = parts
    let wanted = self.metrics.reduce(into: parts.columns) { $0.formUnion($1.columns) }
    columns = Column.allCases.filter(wanted.contains)
    sketches = Self.sketches(self.metrics, parts)
    keepsFlows = self.metrics.contains(where: \.isRateOfReturn)
    followsMoney = parts.contains(.cashPlan) || !wanted.isDisjoint(with: Self.timed)
    discounts = wanted.contains(.presentValue)
    followsCapital =
      parts.contains(.capital) || !wanted.isDisjoint(with: [.capitalPut, .capitalBack])
  }

  /// Whether nothing is left out.
  public var isWhole: Bool { self == .all }
}

// MARK: - What follows

extension Asked.Parts {
  /// Of which columns a part is made, beside numbers of its own.
  fileprivate var columns: Set<Column> {
    // A published figure may be held against any of them.
    if contains(.official) { return Set(Column.allCases) }
    var columns: Set<Column> = []
    if contains(.curves) { columns.formUnion([.entered, .uncrossedWithin60]) }
    if contains(.deaths) { columns.formUnion([.entered, .done, .crossers]) }
    if contains(.exits) { columns.formUnion([.entered, .running]) }
    if contains(.distributions) { columns.formUnion([.presentValue, .peakNeed]) }
    if contains(.capital) { columns.insert(.capitalPut) }
    if contains(.comparisons) { columns.formUnion(TrialLayout.compared) }
    return columns
  }
}

extension Asked {
  fileprivate static func sketches(_ metrics: [Metric], _ parts: Parts) -> Set<TallyPlan.Sketch> {
    let ofMetrics = Set(metrics.compactMap(\.sketch))
    return parts.contains(.distributions)
      ? ofMetrics.union(TallyPlan.Sketch.distributions) : ofMetrics
  }

  /// Columns for which it matters when the centre's money moves.
  fileprivate static let timed: Set<Column> = [
    .peakNeed, .nominalLoss, .appraisedLoss, .pilotValue, .pilotSlope, .pilotNetValue,
    .pilotNetSlope,
  ]
}
