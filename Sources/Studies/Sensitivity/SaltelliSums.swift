/// The rows of one scrambling summed up.
///
/// With d = f(AB_i) − f(A), an input alone explains the mean of f(B)·d (Saltelli 2010, f less its mean), and with all
/// others half the mean of d² (M. J. W. Jansen, "Analysis of variance designs for model output", Comput. Phys. Commun.
/// 117, 1999, doi:10.1016/S0010-4655(98)00154-4). Where f is a mean over futures, products are taken between different
/// futures only: what noise they share would else be added to every square.
struct SaltelliSums {
  private(set) var crossed = CrossedSums(replicates: 1, groupSize: 1)
  private(set) var rows = 0
  /// Rows of which a point failed.
  private(set) var lost = 0
  /// Subtracted from all outcomes before anything is squared.
  private var centre = 0.0
  private let groupSize: Int
  private var products: [Double]
  private var shifts: [Double]
  private var squares: [Double]
  private var ownSquares: [Double]

  init(inputs: Int, groupSize: Int) {
    self.groupSize = groupSize
    let none = [Double](repeating: 0, count: inputs)
    (products, shifts, squares, ownSquares) = (none, none, none, none)
  }

  /// A row's outcomes at A, B, and AB of each input; without one of them it is lost whole, since to leave out a
  /// point alone would favour what can be played.
  mutating func take(_ row: ArraySlice<SensitivityOutcome>) {
    guard !row.contains(where: \.hasFailed) else { return lost += 1 }
    add(row.map(\.values))
  }

  private mutating func add(_ row: [[Double]]) {
    if rows == 0 {
      centre = row[0].reduce(0, +) / Double(row[0].count)
      crossed = CrossedSums(replicates: row[0].count, groupSize: groupSize)
    }
    rows += 1
    let a = row[0].map { $0 - centre }
    let b = row[1].map { $0 - centre }
    crossed.add(a)
    crossed.add(b)
    let groupsOfB = crossed.grouped(b)
    for input in products.indices {
      let change = zip(row[input + 2], a).map { $0 - centre - $1 }
      let groups = crossed.grouped(change)
      products[input] += Self.apart(groupsOfB, groups)
      squares[input] += Self.apart(groups, groups)
      shifts[input] += groups.reduce(0, +) / Double(groups.count)
      ownSquares[input] += change.reduce(0) { $0 + $1 * $1 } / Double(change.count)
    }
  }

  /// The mean product of two different replicates; of the only one with itself.
  private static func apart(_ one: [Double], _ other: [Double]) -> Double {
    let count = Double(one.count)
    let all = one.reduce(0, +) * other.reduce(0, +)
    guard count > 1 else { return all }
    let same = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    return (all - same) / (count * (count - 1))
  }

  /// The mean outcome at A and B.
  var mean: Double { centre + crossed.mean }

  // MARK: - Variances

  /// What an input explains alone of the mean over futures; outcomes less the mean of them all.
  func alone(_ input: Int) -> Double {
    (products[input] - crossed.mean * shifts[input]) / Double(rows)
  }

  /// What an input explains of it with all others.
  func together(_ input: Int) -> Double { squares[input] / Double(2 * rows) }

  /// What an input explains of one future's outcome with all others and with luck.
  func togetherWithLuck(_ input: Int) -> Double { ownSquares[input] / Double(2 * rows) }
}
