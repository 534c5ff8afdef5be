import Glibc

/// A function Σ cᵢ·exp(−x·tᵢ) of the log growth x: the value of flows cᵢ at times tᵢ.
///
/// Coefficients are kept as signs and logarithms, so that neither a century at a ruinous rate
/// nor a high derivative overflows.
struct ExponentialSum {
  struct Term {
    let time: Double
    let isPositive: Bool
    let logSize: Double
  }

  /// By ascending time, times distinct, coefficients not zero.
  private(set) var terms: [Term]

  /// Adds up the flows of one moment; what cancels disappears.
  init(sortedTimes times: [Double], amounts: [Double]) {
    terms = []
    var index = 0
    while index < times.count {
      let time = times[index]
      var total = 0.0
      while index < times.count, times[index] == time {
        total += amounts[index]
        index += 1
      }
      guard total != 0 else { continue }
      terms.append(Term(time: time, isPositive: total > 0, logSize: log(total.magnitude)))
    }
  }

  private init(terms: [Term]) {
    self.terms = terms
  }

  /// How often the coefficients change sign: by Descartes' rule no fewer than the roots.
  var signChanges: Int {
    zip(terms, terms.dropFirst()).count { $0.isPositive != $1.isPositive }
  }

  /// The derivative of exp(x·c)·f(x), over exp(x·c), with c at the first change of sign.
  ///
  /// Each coefficient is multiplied by c − tᵢ, which flips all signs after c: the derivative
  /// has one change of sign fewer, and between its roots exp(x·c)·f is monotone.
  func derivativeAcrossFirstSignChange() -> ExponentialSum {
    guard
      let (before, after) = zip(terms, terms.dropFirst())
        .first(where: { $0.isPositive != $1.isPositive })
    else { return ExponentialSum(terms: []) }
    // The middle may round onto a neighbour, whose term then rightly vanishes.
    let middle = before.time + (after.time - before.time) / 2
    return ExponentialSum(
      terms: terms.compactMap { term in
        guard term.time != middle else { return nil }
        return Term(
          time: term.time, isPositive: term.isPositive == (term.time < middle),
          logSize: term.logSize + log((term.time - middle).magnitude))
      })
  }
}

// MARK: - Evaluation

extension ExponentialSum {
  /// log(positive part / negative part) at a log growth: it has the sign of f, stays finite,
  /// and is nearly straight, so that Newton's steps on it are long and safe.
  struct Balance {
    let value: Double
    let slope: Double
    /// What rounding may contribute to `value`.
    let noise: Double

    /// −1, 0 or 1, where 0 means that rounding hides the sign.
    var sign: Int { value.magnitude <= noise ? 0 : (value > 0 ? 1 : -1) }
  }

  func balance(at growth: Double) -> Balance {
    var positive = LogSum()
    var negative = LogSum()
    var largest = 1.0
    for term in terms {
      let exponent = term.logSize - growth * term.time
      largest = max(largest, (growth * term.time).magnitude, term.logSize.magnitude)
      if term.isPositive {
        positive.add(exponent, at: term.time)
      } else {
        negative.add(exponent, at: term.time)
      }
    }
    return Balance(
      value: positive.logarithm - negative.logarithm,
      slope: negative.meanTime - positive.meanTime,
      noise: 8 * Double.ulpOfOne * largest)
  }

  /// log Σ exp(eᵢ) and the weighted mean time, in one pass that rescales as it goes.
  private struct LogSum {
    private var peak = -Double.infinity
    private var sum = 0.0
    private var timeSum = 0.0

    var logarithm: Double { peak + log(sum) }
    var meanTime: Double { timeSum / sum }

    mutating func add(_ exponent: Double, at time: Double) {
      if exponent <= peak {
        let weight = exp(exponent - peak)
        sum += weight
        timeSum += weight * time
      } else {
        let shrink = exp(peak - exponent)
        sum = sum * shrink + 1
        timeSum = timeSum * shrink + time
        peak = exponent
      }
    }
  }
}
