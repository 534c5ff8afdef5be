import Glibc

/// A function Σ cᵢ·exp(−x·tᵢ) of the log growth x: the value of flows cᵢ at times tᵢ.
///
/// Coefficients are kept as signs and logarithms, so that a century at a ruinous rate does not
/// overflow.
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

  /// How often the coefficients change sign: by Descartes' rule no fewer than the roots.
  var signChanges: Int {
    zip(terms, terms.dropFirst()).count { $0.isPositive != $1.isPositive }
  }
}

// MARK: - Evaluation

extension ExponentialSum {
  /// The worth of inflows against that of outflows, at one log growth.
  struct Balance {
    let growth: Double
    /// log(inflows / outflows): it has the sign of f and is finite where f would overflow.
    let value: Double
    /// Mean times of inflows and of outflows, weighted by worth; both fall as growth rises.
    let inflowTime: Double
    let outflowTime: Double
    /// What rounding may contribute to `value`.
    let noise: Double

    /// The derivative of `value`.
    var slope: Double { outflowTime - inflowTime }

    /// −1, 0 or 1, where 0 means that rounding hides the sign.
    var sign: Int { value.magnitude <= noise ? 0 : (value > 0 ? 1 : -1) }
  }

  func balance(at growth: Double) -> Balance {
    var (inflows, outflows) = (LogSum(), LogSum())
    var largest = 1.0
    for term in terms {
      let decay = growth * term.time
      largest = max(largest, decay.magnitude, term.logSize.magnitude)
      if term.isPositive {
        inflows.add(term.logSize - decay, at: term.time)
      } else {
        outflows.add(term.logSize - decay, at: term.time)
      }
    }
    let roundings = 16 * largest + Double(terms.count).squareRoot()
    return Balance(
      growth: growth, value: inflows.logarithm - outflows.logarithm,
      inflowTime: inflows.meanTime, outflowTime: outflows.meanTime,
      noise: Double.ulpOfOne * roundings)
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
