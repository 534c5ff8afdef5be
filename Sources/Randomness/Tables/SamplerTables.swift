import Dispatch
import Threads

/// The quantile tables of one scenario: each shape it uses built once, in parallel, and owned here.
///
/// ```swift
/// let tables = try SamplerTables([.gamma(duration), .beta(cost)])
/// let months = tables.sampler(for: .gamma(duration))
/// ```
public final class SamplerTables: Sendable {
  /// One table for each shape, in the order of first use.
  public let tables: [QuantileTable]
  private let positions: [Distribution: Int]
  private let ranges: [Distribution: CellMemory]

  /// Builds what the distributions need; the first that cannot be tabulated to the bound is the error thrown.
  public init(_ distributions: [Distribution]) throws(DistributionError) {
    var positions: [Distribution: Int] = [:]
    var shapes: [Distribution] = []
    var ranges: [Distribution: CellMemory] = [:]
    for distribution in distributions {
      if let shape = try distribution.standardised()?.law, positions[shape] == nil {
        positions[shape] = shapes.count
        shapes.append(shape)
      }
      if let weighted = distribution.weightedRanges {
        ranges[distribution] = CellMemory(weighted.cells)
      }
    }
    self.positions = positions
    self.ranges = ranges
    tables = try Self.build(shapes)
  }

  private static func build(_ shapes: [Distribution]) throws(DistributionError) -> [QuantileTable] {
    let built = Guarded<[Int: Result<QuantileTable, DistributionError>]>([:])
    DispatchQueue.concurrentPerform(iterations: shapes.count) { position in
      let table = Result { () throws(DistributionError) in
        try TableShelf.table(of: shapes[position])
      }
      built.withLock { $0[position] = table }
    }
    var tables: [QuantileTable] = []
    for position in shapes.indices {
      if let table = built.withLock({ $0[position] }) { tables.append(try table.get()) }
    }
    return tables
  }

  /// The sampler of a distribution that was among those given to `init`; any other is a programming mistake.
  public func sampler(for distribution: Distribution) -> Sampler {
    if let form = try? distribution.standardised() {
      guard let position = positions[form.law] else {
        preconditionFailure("SamplerTables was not given this \(distribution.name) law")
      }
      return Sampler(table: tables[position], location: form.location, scale: form.scale)
    }
    if distribution.weightedRanges != nil {
      guard let memory = ranges[distribution] else {
        preconditionFailure("SamplerTables was not given this \(distribution.name) law")
      }
      return Sampler(ranges: memory)
    }
    return Sampler(closedForm: distribution)
  }
}
