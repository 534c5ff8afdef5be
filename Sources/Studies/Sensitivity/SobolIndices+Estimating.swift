import Estimates

extension SobolIndices {
  /// From what each of several scramblings summed up.
  init(_ sums: [SaltelliSums], inputs: Int, confidence: Confidence) {
    let whole = sums.filter { $0.rows >= SobolStudy.leastRows }
    let ratios = Ratios(confidence: confidence)
    let variances = whole.map(\.crossed.variances)
    let (expected, one) = (variances.map(\.ignorance), variances.map(\.total))
    self.inputs = (0..<inputs).map { input in
      let alone = whole.map { $0.alone(input) }
      return Input(
        ofExpected: Share(
          alone: ratios.of(alone, to: expected),
          together: ratios.of(whole.map { $0.together(input) }, to: expected)),
        ofOne: Share(
          alone: ratios.of(alone, to: one),
          together: ratios.of(whole.map { $0.togetherWithLuck(input) }, to: one)))
    }
    luck =
      whole.allSatisfy { $0.crossed.replicates == 1 }
      ? nil
      : Luck(
        share: Share(
          alone: ratios.of(variances.map(\.luck), to: one),
          together: ratios.of(variances.map { $0.luck + $0.both }, to: one)),
        ignorance: ratios.of(expected, to: one), both: ratios.of(variances.map(\.both), to: one))
    mean = ratios.of(whole.map(\.mean), to: whole.map { _ in 1 })
    standardDeviation =
      max(0, expected.reduce(0, +) / Double(max(1, expected.count))).squareRoot()
    noise = ratios.of(variances.map(\.noise), to: expected)
    scramblings = whole.count
    rows = sums.reduce(0) { $0 + $1.rows + $1.lost }
    lost = sums.reduce(0) { $0 + $1.lost }
  }
}

/// Ratios of sums over independent scramblings.
private struct Ratios {
  let confidence: Confidence

  /// One sum of sums over another, with the error of the residuals by Student's t of scramblings − 1 degrees.
  func of(_ parts: [Double], to wholes: [Double]) -> Estimate {
    let count = Double(parts.count)
    guard parts.count > 1 else {
      return Estimate(undefined: .noEntries, n: parts.count, confidence: confidence)
    }
    let whole = wholes.reduce(0, +)
    // What inputs explain may come out below nothing by noise alone.
    guard whole > 0 else {
      return Estimate(undefined: .zeroDenominator, n: parts.count, confidence: confidence)
    }
    let ratio = parts.reduce(0, +) / whole
    let squares = zip(parts, wholes).reduce(0) { squares, pair in
      let residual = pair.0 - ratio * pair.1
      return squares + residual * residual
    }
    let error = (count / (count - 1) * squares).squareRoot() / whole
    let reach = confidence.standardErrors(replicates: parts.count) * error
    return Estimate(
      value: ratio, standardError: error,
      interval: .init(low: ratio - reach, high: ratio + reach), n: parts.count,
      confidence: confidence)
  }
}
