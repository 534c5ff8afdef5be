/// Where each of several outcomes ends on the unit interval.
///
/// The last outcome that has a chance ends at 1 exactly: rounding never lets an impossible one happen.
enum CumulativeChances {
  static func ends(of chances: [Double]) -> [Double] {
    let last = chances.lastIndex { $0 > 0 } ?? chances.count - 1
    var sum = 0.0
    return chances.enumerated().map { index, chance in
      sum += chance
      return index < last ? sum : 1
    }
  }
}
