import Glibc

extension ExponentialSum {
  /// All real roots, ascending, each once; a touching root (even order) included.
  ///
  /// Induction on changes of sign, as in the proof of Descartes' rule for sums of exponentials
  /// (G. J. O. Jameson, "Counting zeros of generalised polynomials", *Math. Gazette* 90 (2006)
  /// 223–234): the derivative taken across a change of sign
  /// has one change fewer; its roots cut the line into pieces on which f has at most one root.
  /// No guess is involved and none is missed, down to what rounding can tell apart.
  /// Cost: terms × changes² × a few steps each.
  func roots() -> [Double] {
    guard signChanges > 0 else { return [] }
    let bounds = rootBounds
    return roots(between: bounds.lowerBound, and: bounds.upperBound)
  }

  private func roots(between low: Double, and high: Double) -> [Double] {
    guard signChanges > 0 else { return [] }
    let turns = derivativeAcrossFirstSignChange().roots(between: low, and: high)
    let cuts = [low] + turns.filter { low < $0 && $0 < high } + [high]
    let signs = cuts.map { balance(at: $0).sign }
    var found: [Double] = signs[0] == 0 ? [low] : []
    for piece in 1..<cuts.count {
      if signs[piece] == 0 {
        found.append(cuts[piece])
      } else if signs[piece - 1] * signs[piece] < 0 {
        found.append(root(between: cuts[piece - 1], and: cuts[piece]))
      }
    }
    return merged(found)
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

  /// Newton's method on the balance, held inside a bracket that shrinks at every step.
  private func root(between low: Double, and high: Double) -> Double {
    var (low, high) = (low, high)
    let lowSign = balance(at: low).sign
    var guess = low + (high - low) / 2
    var width = high - low
    while guess > low, guess < high {
      let here = balance(at: guess)
      guard here.value != 0 else { return guess }
      if (here.value > 0) == (lowSign > 0) { low = guess } else { high = guess }
      let step = guess - here.value / here.slope
      let halved = high - low <= width / 2
      width = high - low
      // A step too small to move the guess has converged.
      if step == guess { return guess }
      let inside = low < step && step < high
      if inside, halved || (step - guess).magnitude < width / 4 {
        guess = step
      } else {
        guess = low + width / 2
      }
      if width <= 2 * guess.ulp { return guess }
    }
    return guess
  }

  /// Neighbours that rounding cannot tell apart are one root.
  private func merged(_ roots: [Double]) -> [Double] {
    var distinct: [Double] = []
    for root in roots {
      if let last = distinct.last, balanceIsFlat(from: last, to: root) { continue }
      distinct.append(root)
    }
    return distinct
  }

  private func balanceIsFlat(from low: Double, to high: Double) -> Bool {
    balance(at: low + (high - low) / 2).sign == 0
  }
}
