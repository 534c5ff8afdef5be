import Glibc

extension ExponentialSum {
  /// All real roots, ascending, each once; a touching root (even order) included.
  ///
  /// Roots are where log(inflows / outflows) is zero. Its slope is the difference of two mean
  /// times, and a mean time falls as growth rises, since its derivative is minus a variance. So
  /// the mean times at the ends of an interval bound the slope within: an interval is monotone,
  /// or out of reach of zero, or it is halved. No guess is involved and no root is missed, down to
  /// what rounding can tell apart. Cost: terms × intervals, for most streams one interval.
  func roots() -> [Double] {
    guard signChanges > 0 else { return [] }
    let bounds = rootBounds
    var intervals = [
      Interval(low: balance(at: bounds.lowerBound), high: balance(at: bounds.upperBound))
    ]
    var found: [Candidate] = []
    while let interval = intervals.popLast() {
      if interval.isMonotone {
        found += root(in: interval)
      } else if interval.isHidden {
        found.append(Candidate(growth: interval.turn, kind: .turn))
      } else if !interval.isOutOfReach {
        let middle = balance(at: interval.middle)
        intervals.append(Interval(low: middle, high: interval.high))
        intervals.append(Interval(low: interval.low, high: middle))
      }
    }
    return distinct(found)
  }

  /// An interval outside which one end's term outweighs all others together.
  private var rootBounds: ClosedRange<Double> {
    guard let first = terms.first, let last = terms.last else { return 0...0 }
    let others = log(Double(terms.count))
    let high =
      terms.dropFirst().map {
        (others + $0.logSize - first.logSize) / ($0.time - first.time)
      }.max() ?? 0
    let low =
      terms.dropLast().map {
        (last.logSize - others - $0.logSize) / (last.time - $0.time)
      }.min() ?? 0
    return min(low, high)...max(low, high)
  }

  /// Where a root was seen, and how sharply: at an interval's end, where the slope vanishes, or
  /// where the sign changes.
  private struct Candidate {
    enum Kind: Int { case end, turn, crossing }
    let growth: Double
    let kind: Kind
  }

  /// Candidates between which rounding hides the sign are one root, the sharpest of them.
  private func distinct(_ candidates: [Candidate]) -> [Double] {
    var roots: [Candidate] = []
    for candidate in candidates {
      if let last = roots.last,
        balance(at: last.growth + (candidate.growth - last.growth) / 2).sign == 0
      {
        if candidate.kind.rawValue > last.kind.rawValue { roots[roots.count - 1] = candidate }
      } else {
        roots.append(candidate)
      }
    }
    return roots.map(\.growth)
  }
}

// MARK: - Intervals

extension ExponentialSum {
  /// An interval of log growth with the balance at both ends.
  private struct Interval {
    let low: Balance
    let high: Balance

    var width: Double { high.growth - low.growth }
    var middle: Double { low.growth + width / 2 }
    var noise: Double { max(low.noise, high.noise) }

    /// Bounds of the slope within.
    var slopes: ClosedRange<Double> {
      let least = high.outflowTime - low.inflowTime
      let most = low.outflowTime - high.inflowTime
      return min(least, most)...max(least, most)
    }

    var isMonotone: Bool { slopes.lowerBound > 0 || slopes.upperBound < 0 }

    /// Whether rounding hides the sign throughout, or nothing is left to halve.
    var isHidden: Bool {
      let steepest = max(slopes.lowerBound.magnitude, slopes.upperBound.magnitude)
      let largest = max(low.value.magnitude, high.value.magnitude)
      return largest + steepest * width / 2 <= noise
        || !(low.growth < middle && middle < high.growth)
    }

    /// Where the slope vanishes if it changes evenly, as it does in the narrow intervals that
    /// rounding hides: the place where the value touches zero.
    var turn: Double {
      let turn = low.growth - low.slope * width / (high.slope - low.slope)
      return (turn - middle).magnitude <= 8 * width ? turn : middle
    }

    /// Whether the value keeps its sign: two lines of extreme slope from the ends meet before zero.
    var isOutOfReach: Bool {
      guard (low.value > 0) == (high.value > 0) else { return false }
      let (fall, rise) =
        low.value > 0
        ? (slopes.lowerBound, slopes.upperBound) : (-slopes.upperBound, -slopes.lowerBound)
      let (left, right) = (low.value.magnitude, high.value.magnitude)
      let meeting = (left - right + rise * width) / (rise - fall)
      return left + fall * min(max(meeting, 0), width) > noise / 4
    }
  }

  /// The root of a monotone interval, if it has one.
  private func root(in interval: Interval) -> [Candidate] {
    let (low, high) = (interval.low, interval.high)
    if (low.value > 0) != (high.value > 0) {
      return [Candidate(growth: crossing(from: low, to: high), kind: .crossing)]
    }
    return [low, high].filter { $0.sign == 0 }.map { Candidate(growth: $0.growth, kind: .end) }
  }

  /// Newton's method on the balance, held inside a bracket that shrinks at every step.
  private func crossing(from start: Balance, to end: Balance) -> Double {
    var (low, high) = (start.growth, end.growth)
    var guess = low + (high - low) / 2
    var width = high - low
    while low < guess, guess < high {
      let here = balance(at: guess)
      guard here.value != 0 else { return guess }
      if (here.value > 0) == (start.value > 0) { low = guess } else { high = guess }
      let halved = high - low <= width / 2
      width = high - low
      let step = guess - here.value / here.slope
      // A step too small to move the guess has converged.
      if step == guess { return guess }
      let isTrusted = halved || (step - guess).magnitude < width / 4
      guess = low < step && step < high && isTrusted ? step : low + width / 2
    }
    return guess
  }
}
