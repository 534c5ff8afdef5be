import Glibc

/// How likely it is that at least so many projects cross, from how many futures have how many.
struct Exceedance {
  /// Futures that have at least as many as the place says.
  private let futures: [Double]

  init(_ counts: [Int]) {
    var sum = 0.0
    futures = Array(
      counts.reversed().map { count in
        sum += Double(count)
        return sum
      }.reversed())
  }

  private var all: Double { futures.first ?? 0 }

  /// The greatest number that some future has.
  var most: Int { futures.lastIndex { $0 > 0 } ?? 0 }
  /// The greatest number that all but one future in a thousand have.
  var certain: Int { futures.lastIndex { $0 >= 0.999 * all } ?? 0 }

  func chance(ofAtLeast number: Int) -> Double {
    guard all > 0, number > 0 else { return 1 }
    return number < futures.count ? futures[number] / all : 0
  }

  /// With the error of as many independent futures.
  func estimate(ofAtLeast number: Int) -> RecordedEstimate {
    let chance = chance(ofAtLeast: number)
    return RecordedEstimate(
      value: chance, standardError: sqrt(chance * (1 - chance) / max(1, all)))
  }

  /// The numbers of a scale, up to the first that no future has.
  func numbers(within scale: AxisScale) -> [Int] {
    let first = max(0, Int(scale.low.rounded(.up)))
    let last = min(most + 1, Int(scale.high.rounded(.down)))
    return first <= last ? Array(first...last) : []
  }
}
