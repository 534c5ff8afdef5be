extension Sampler {
  /// A sampler that reads `table`, valid while the table lives.
  init(table: QuantileTable, location: Double, scale: Double) {
    self.init(
      kind: .table, logarithmicTails: table.logarithmicTails, location: location, scale: scale,
      layout: table.layout, cells: table.memory.view)
  }

  /// A sampler that walks the ranges in `memory`, valid while it lives.
  init(ranges memory: CellMemory) {
    self.init(kind: .ranges, cells: memory.view)
  }

  /// A sampler of a law that needs no memory.
  init(closedForm distribution: Distribution) {
    switch distribution {
    case .constant(let law):
      self.init(kind: .constant, location: law.value)
    case .uniform(let law):
      self.init(kind: .uniform, location: law.min, scale: law.max - law.min)
    case .triangular(let law):
      self.init(
        kind: .triangular, location: law.min, scale: law.max - law.min, parameter: law.rise)
    case .bernoulli(let law):
      self.init(kind: .bernoulli, parameter: law.chance)
    default:
      preconditionFailure("a \(distribution.name) law needs tables")
    }
  }

  private init(
    kind: Kind, logarithmicTails: LogarithmicTails = LogarithmicTails(), location: Double = 0,
    scale: Double = 1, parameter: Double = 0,
    layout: TableLayout = TableLayout(bodyBits: 0, tailBits: 0), cells: CellView? = nil
  ) {
    self.kind = kind
    self.logarithmicTails = logarithmicTails
    self.location = location
    self.scale = scale
    self.parameter = parameter
    self.layout = layout
    scores = NormalScores.sharedTail
    self.cells = cells ?? scores.cells
  }
}
