import Estimates

/// Differences to the best guesses on the same futures.
struct Pairing {
  let best: SensitivityOutcome
  /// Of each replicate; all alike where none are given.
  let trials: [Int]
  let confidence: Confidence

  /// What is said of a point that could not be played.
  var nothing: Estimate {
    Estimate(undefined: .notFinite, n: best.values.count, confidence: confidence)
  }

  func estimate(_ values: [Double]) -> Estimate {
    difference(values, less: values.map { _ in 0 })
  }

  func change(_ values: [Double]) -> Estimate { difference(values, less: best.values) }

  /// One number less another, replicate by replicate.
  func difference(_ one: [Double], less other: [Double]) -> Estimate {
    let (one, other) = (line(one), line(other))
    return ReplicateMeans.difference(
      one.mean, one.means, less: other.mean, other.means, confidence: confidence) ?? nothing
  }

  /// Contenders whose difference is clear at the best guesses, and clear the other way there.
  func overtakings(_ outcome: SensitivityOutcome) -> [TornadoBar.Overtaking] {
    let places = best.contenders.indices
    return places.flatMap { one in
      places.filter { $0 > one }.compactMap { other in overtaking(outcome, one, other) }
    }
  }

  private func overtaking(
    _ outcome: SensitivityOutcome, _ one: Int, _ other: Int
  ) -> TornadoBar.Overtaking? {
    guard let before = contest(best, one, other), let after = contest(outcome, one, other),
      (before > 0) != (after > 0)
    else { return nil }
    return after > 0
      ? TornadoBar.Overtaking(above: one, below: other)
      : TornadoBar.Overtaking(above: other, below: one)
  }

  /// By how much one contender is above another; nothing where that is not clear.
  private func contest(_ outcome: SensitivityOutcome, _ one: Int, _ other: Int) -> Double? {
    guard let first = outcome.contenders[one], let second = outcome.contenders[other] else {
      return nil
    }
    let contest = difference(first, less: second)
    return contest.isClear ? contest.value : nil
  }

  private func line(_ values: [Double]) -> (mean: PooledValue, means: ReplicateMeans) {
    let weights = trials.isEmpty ? values.map { _ in 1 } : trials
    var means = ReplicateMeans()
    for (value, weight) in zip(values, weights) { means.add(trials: weight, means: [value]) }
    let all = Double(weights.reduce(0, +))
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * Double($1.1) }
    return (PooledValue(sum / all, gradient: [.init(column: 0, slope: 1)]), means)
  }
}
