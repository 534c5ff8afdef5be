import Estimates
import Randomness
import Studies
import Testing

/// Luck as one more input, where its share is known.
///
/// As in `SobolIndicesTests`, an index may lie 6 of its errors from the truth; bounds of errors stand with each.
@Suite struct LuckTests {
  private func expect(
    _ estimate: Estimate, _ truth: Double, within most: Double,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let value = try #require(estimate.value, sourceLocation: location)
    let error = try #require(estimate.standardError, sourceLocation: location)
    #expect(abs(value - truth) <= 6 * error + 1e-12, "\(estimate)", sourceLocation: location)
    #expect(error <= most, "\(estimate)", sourceLocation: location)
  }

  /// y = u + 1.5·(v − ½)·z + 0.8·w with u and v uniform inputs, z and w standard normals of the future.
  ///
  /// Ignorance 1/12, luck 0.64, both 1.5²/12 = 0.1875; v matters to one future alone, and only with luck.
  private func model(_ replicates: Int, balanced: Bool = false) -> FunctionModel {
    FunctionModel(inputs: 2, replicates: replicates) { point, future in
      let sign = balanced && future % 2 == 1 ? -1.0 : 1
      let own = balanced ? future / 2 : future
      let (z, w) = (sign * FunctionModel.normal(own, 1), sign * FunctionModel.normal(own, 2))
      return [point[0] + 1.5 * (point[1] - 0.5) * z + 0.8 * w]
    }
  }

  private let total = 1.0 / 12 + 0.64 + 0.1875

  @Test func `luck, ignorance and what both do together have their shares`() throws {
    let study = SobolStudy(rows: 128, scramblings: 16, seed: 3)
    let indices = study.indices(of: model(64))
    let luck = try #require(indices.luck)
    try expect(luck.share.alone, 0.64 / total, within: 0.03)
    try expect(luck.share.together, (0.64 + 0.1875) / total, within: 0.02)
    try expect(luck.both, 0.1875 / total, within: 0.02)
    try expect(luck.ignorance, 1.0 / 12 / total, within: 0.02)
    let (u, v) = (indices.inputs[0], indices.inputs[1])
    try expect(u.ofOne.alone, 1.0 / 12 / total, within: 0.02)
    try expect(v.ofOne.alone, 0, within: 0.01)
    try expect(v.ofOne.together, 0.1875 / total, within: 0.02)
  }

  /// With 16 futures their noise is 0.1875/16 beside 0.0833, which would give v an index of .12.
  @Test func `the noise of few futures is taken out of what is expected, and told`() throws {
    let study = SobolStudy(rows: 128, scramblings: 100, seed: 4)
    let indices = study.indices(of: model(16))
    try expect(indices.noise, 0.1875 / 16 * 12, within: 0.03)
    try expect(indices.inputs[0].ofExpected.alone, 1, within: 0.02)
    try expect(indices.inputs[1].ofExpected.together, 0, within: 0.02)
    #expect(indices.inputs[1].ofExpected.together.isZeroWithinError)
  }

  /// Each future is followed by its opposite, so that pairs have no noise at all, and single futures as much as ever.
  @Test func `futures balanced in groups leave less noise and as much luck`() throws {
    let study = SobolStudy(rows: 64, scramblings: 16, seed: 5, groupSize: 2)
    let indices = study.indices(of: model(128, balanced: true))
    #expect(abs(try #require(indices.noise.value)) < 1e-9)
    try expect(indices.inputs[1].ofExpected.together, 0, within: 1e-9)
    // Within balanced pairs a mean square counts 1/128 too much.
    try expect(try #require(indices.luck).both, 0.1875 / total, within: 0.02)
  }

  /// p from Beta(2, 3), N from Bin(50, p): ignorance 100, luck alone and with p 10 together.
  @Test func `a chance that nobody knows, and fifty tries`() throws {
    let law = try Beta(alpha: 2, beta: 3)
    let model = FunctionModel(inputs: 1, replicates: 128) { point, future in
      let chance = law.quantile(point[0])
      let hits = (0..<50).filter { project in
        let origin = StreamOrigin(seed: 8, trial: UInt64(future), project: UInt32(project))
        return origin.block(Purpose(1)).uniform(0) < chance
      }
      return [Double(hits.count)]
    }
    let study = SobolStudy(rows: 64, scramblings: 8, seed: 6)
    let indices = study.indices(of: model)
    #expect(abs(indices.standardDeviation - 10) < 0.2)
    let luck = try #require(indices.luck)
    try expect(luck.ignorance, 100.0 / 110, within: 0.01)
    try expect(luck.share.together, 10.0 / 110, within: 0.01)
    try expect(indices.inputs[0].ofExpected.alone, 1, within: 0.01)
  }
}
