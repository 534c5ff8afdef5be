import Estimates
import Foundation
import Randomness
import Studies
import Testing

/// Known indices: 1,024 rows, 8 scramblings, seed 1.
///
/// An index may lie 6 of its errors from the truth (t of 7 degrees exceeds it with chance 5·10⁻⁴), and no error may be
/// above 0.004 (0.01 with others), so that being off by as much as a wrong design makes it is caught.
@Suite struct SobolIndicesTests {
  private static let study = SobolStudy(rows: 1024, scramblings: 8, seed: 1)

  private static func ishigami(plus shift: Double) -> FunctionModel {
    FunctionModel(inputs: 3) { levels in
      let x = levels.map { -Double.pi + 2 * Double.pi * $0 }
      return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0]) + shift
    }
  }

  private func expect(
    _ estimate: Estimate, _ truth: Double, within most: Double,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let value = try #require(estimate.value, sourceLocation: location)
    let error = try #require(estimate.standardError, sourceLocation: location)
    #expect(abs(value - truth) <= 6 * error + 1e-12, "\(estimate)", sourceLocation: location)
    #expect(error <= most, "\(estimate)", sourceLocation: location)
  }

  @Test(arguments: [0, 1000.0]) func `Ishigami's function, also far from 0`(shift: Double) throws {
    let indices = Self.study.indices(of: Self.ishigami(plus: shift))
    let alone = [0.3139052, 0.4424111, 0]
    let together = [0.5575889, 0.4424111, 0.2436837]
    for input in 0..<3 {
      try expect(indices.inputs[input].ofExpected.alone, alone[input], within: 0.004)
      try expect(indices.inputs[input].ofExpected.together, together[input], within: 0.01)
    }
    #expect(indices.luck == nil)
    #expect(abs(indices.standardDeviation - 13.844588.squareRoot()) < 0.01)
    try expect(indices.mean, 3.5 + shift, within: 0.01)
    #expect(indices.inputs[2].ofExpected.alone.isZeroWithinError)
    #expect(!indices.inputs[2].ofExpected.together.isZeroWithinError)
    #expect(indices.points == 8 * 1024 * 5)
  }

  @Test func `Sobol's G function of eight inputs`() throws {
    let weights = [0, 1, 4.5, 9, 99, 99, 99, 99.0]
    let model = FunctionModel(inputs: 8) { levels in
      zip(levels, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
    let indices = Self.study.indices(of: model)
    let alone = [0.7161922, 0.1790480, 0.0236758, 0.0071619]
    let together = [0.7871441, 0.2421982, 0.0343169, 0.0104604]
    for input in 0..<4 {
      try expect(indices.inputs[input].ofExpected.alone, alone[input], within: 0.004)
      try expect(indices.inputs[input].ofExpected.together, together[input], within: 0.01)
    }
  }

  @Test func `an input that does nothing has an index of exactly 0, and one that does all of 1`()
    throws
  {
    let indices = Self.study.indices(of: FunctionModel(inputs: 2) { $0[0] })
    #expect(indices.inputs[1].ofExpected.alone.value == 0)
    #expect(indices.inputs[1].ofExpected.together.value == 0)
    try expect(indices.inputs[0].ofExpected.alone, 1, within: 0.004)
    try expect(indices.inputs[0].ofExpected.together, 1, within: 0.004)
  }

  @Test func `where nothing depends on anything no share is made up`() {
    let indices = Self.study.indices(of: FunctionModel(inputs: 2) { _ in 3.7 })
    #expect(indices.inputs[0].ofExpected.alone.status == .undefined(.zeroDenominator))
    #expect(abs((indices.mean.value ?? 0) - 3.7) < 1e-12)
  }

  @Test func `a row with a point that cannot be played is left out whole and counted`() throws {
    let study = SobolStudy(rows: 64, scramblings: 4, seed: 2)
    let model = FunctionModel(inputs: 2) { point, _ in
      point[0] > 0.99 ? nil : [point[0] + point[1]]
    }
    let indices = study.indices(of: model)
    // A row fails where its A or its B does: of 4 nets of 64 points 1 in 100 each.
    #expect(indices.rows == 256 && 1...12 ~= indices.lost)
    let half = try #require(indices.inputs[0].ofExpected.alone.value)
    #expect(abs(half - 0.5) < 0.1)
  }

  @Test func `more inputs than the sequence has dimensions for are beyond the design`() {
    #expect(SaltelliDesign.mostInputs == 64)
    let design = SaltelliDesign(inputs: 64, OwenScrambling(seed: 1, number: 0))
    #expect(design.row(5).count == 66)
    let row = design.row(5)
    #expect(row[2 + 63][63] == row[1][63] && row[2 + 63][..<63] == row[0][..<63])
  }
}
