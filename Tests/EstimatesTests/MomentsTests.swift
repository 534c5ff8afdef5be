import Estimates
import TestSupport
import Testing

/// The moments of rows taken as one chunk.
func moments(of rows: [[Double]], _ layout: MomentsLayout) -> Moments {
  var accumulator = MomentsAccumulator(layout: layout)
  for row in rows { accumulator.accumulate(row: row.span) }
  return accumulator.finish()
}

/// The moments of rows cut into chunks and merged by a forest.
func forestMoments(of rows: [[Double]], chunk: Int, _ layout: MomentsLayout) throws -> Moments {
  var forest = MergeForest<Moments>()
  let chunks = (rows.count + chunk - 1) / chunk
  for c in 0..<chunks {
    let rows = Array(rows[c * chunk..<min(rows.count, (c + 1) * chunk)])
    try forest.insert(moments(of: rows, layout), chunk: c)
  }
  return try #require(forest.root(chunks: chunks))
}

struct MomentsTests {
  @Test func `four rows give the mean, variance and covariance worked out by hand`() throws {
    // x = 1, 2, 3, 6: mean 3, squares 4+1+0+9 = 14; y = 2, 0, 1, 9: mean 3; products 2+3+0+18 = 23.
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    let result = moments(of: [[1, 2], [2, 0], [3, 1], [6, 9]], layout)
    #expect(result.count == 4)
    #expect(result.means == [3, 3])
    #expect(result.variance(0) == 14.0 / 3)
    #expect(result.covariance(0, 1) == 23.0 / 3)
    #expect(result.covariance(1, 0) == 23.0 / 3)
  }

  @Test func `no trials and one trial have no variance`() {
    let layout = MomentsLayout(columns: 1)
    #expect(moments(of: [], layout).variance(0) == nil)
    #expect(moments(of: [[5]], layout).variance(0) == nil)
    #expect(moments(of: [[5]], layout).means == [5])
  }

  @Test(arguments: [1, 2, 7, 8, 9, 15, 16, 17, 31])
  func `every kept pair agrees with the two-pass formula`(columns: Int) throws {
    var numbers = SplitMix64(seed: 11)
    let rows = numbers.rows(75, columns: columns + 3)
    let within = Array(0..<columns).shuffled(using: &numbers)
    let others = [columns + 2, columns, columns + 1]
    let layout = MomentsLayout(
      columns: columns + 3, groups: [.within(within), .between(within, others)])
    let result = try forestMoments(of: rows, chunk: 21, layout)
    for a in within {
      for b in within + others {
        let exact = covariance(rows, a, b)
        let scale = (covariance(rows, a, a) * covariance(rows, b, b)).squareRoot()
        let found = try #require(result.covariance(a, b))
        #expect(abs(found - exact) <= 1e-12 * scale, "columns \(a) and \(b)")
      }
    }
  }

  @Test func `a column that never changes has a variance of exactly zero`() throws {
    let rows = (0..<1000).map { [0.1, Double($0)] }
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    let result = try forestMoments(of: rows, chunk: 64, layout)
    #expect(result.means[0] == 0.1)
    #expect(result.variance(0) == 0)
    #expect(result.covariance(0, 1) == 0)
  }

  @Test func `equal columns covary exactly as each varies`() throws {
    var numbers = SplitMix64(seed: 3)
    let rows = (0..<777).map { _ in
      let x = numbers.unit() * 1e5
      return [x, x]
    }
    let layout = MomentsLayout(columns: 2, groups: [.between([0], [1])])
    let result = try forestMoments(of: rows, chunk: 256, layout)
    #expect(result.covariance(0, 1) == result.variance(0))
    #expect(result.variance(1) == result.variance(0))
  }

  @Test func `a large offset costs no accuracy`() throws {
    // Variance of 0, 1, 0, 1, … about 1e9: a sum of squares would lose it all.
    let rows = (0..<1024).map { [1e9 + Double($0 % 2)] }
    let result = try forestMoments(of: rows, chunk: 256, MomentsLayout(columns: 1))
    let variance = try #require(result.variance(0))
    #expect(abs(variance - 256.0 / 1023) < 1e-12)
  }

  @Test func `an accumulator starts afresh after each chunk`() {
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    var accumulator = MomentsAccumulator(layout: layout)
    let rows: [[Double]] = [[1, 5], [2, 4], [9, 1]]
    for row in rows { accumulator.accumulate(row: row.span) }
    let first = accumulator.finish()
    for row in rows { accumulator.accumulate(row: row.span) }
    #expect(accumulator.finish() == first)
  }

  @Test func `a row of the wrong width stops the program with a sentence`() async {
    await #expect(processExitsWith: .failure) {
      var accumulator = MomentsAccumulator(layout: MomentsLayout(columns: 2))
      let row: [Double] = [1]
      accumulator.accumulate(row: row.span)
    }
  }

  private func covariance(_ rows: [[Double]], _ a: Int, _ b: Int) -> Double {
    let n = Double(rows.count)
    let meanA = rows.reduce(0) { $0 + $1[a] } / n
    let meanB = rows.reduce(0) { $0 + $1[b] } / n
    return rows.reduce(0) { $0 + ($1[a] - meanA) * ($1[b] - meanB) } / (n - 1)
  }
}
