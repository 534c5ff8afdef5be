import Estimates
import Testing

/// Errors that follow from the scatter of nets, whose trials are balanced against each other.
struct NetEstimateTests {
  private static func moments(
    ofNets nets: [[[Double]]], columns: Int, groups: [MomentsLayout.Group] = []
  ) throws -> Moments {
    let layout = MomentsLayout(columns: columns, groups: groups)
    var accumulator = MomentsAccumulator(layout: layout, replicate: .net(trials: nets[0].count))
    var forest = MergeForest<Moments>()
    for (chunk, rows) in nets.enumerated() {
      for row in rows { accumulator.accumulate(row: row.span) }
      try forest.insert(accumulator.finish(), chunk: chunk)
    }
    return try #require(forest.root(chunks: nets.count)).folded
  }

  /// Means 2, 4, 9 of nets of two: 5 in all, deviations 3, 1, 4, squares 26.
  ///
  /// Variance of the mean 26/2/3 = 13/3.
  /// With a second column of means 1, 1, 4: 2 in all, products 3 + 1 + 8 = 12, covariance of the means 12/2/3 = 2.
  @Test func `a mean's error is that of the nets' means`() throws {
    let nets: [[[Double]]] = [[[1, 0], [3, 2]], [[4, 1], [4, 1]], [[0, 5], [18, 3]]]
    let moments = try Self.moments(ofNets: nets, columns: 2, groups: [.within([0, 1])])
    #expect(moments.count == 6)
    #expect(moments.replicates == 3)
    #expect(moments.means == [5, 2])
    let error = try #require(moments.standardError(moments.pooled(0)))
    #expect(abs(error * error - 13.0 / 3) < 1e-14)
    let difference = try #require(
      moments.standardError(moments.pooled(0) - moments.pooled(1)))
    // 13/3 + 6/2/3 − 2·2: the second's squares are 1 + 1 + 4 = 6.
    let wanted = 13.0 / 3 + 1 - 4
    #expect(abs(difference * difference - wanted) < 1e-14)
    // Student's t at 97.5 % with two degrees of freedom is 4.302653.
    let interval = try #require(moments.estimate(mean: 0).interval)
    #expect(abs(interval.halfWidth - 4.302653 * error) < 1e-6 * error)
    #expect(moments.estimate(mean: 0).n == 6)
  }

  /// Two nets of two of means 2 and 4 and one trial of 6: 18 of five trials, 3.6.
  ///
  /// Deviations of a ratio: √(3/2 · (4·1.6² + 4·.4² + 1·2.4²))/5, whose square is 3/2 · 16.64/25 = .9984. With a
  /// second column of means 1, 3 and 2: 10 of five, and 3/2 · (4·1.6·1 + 4·.4·1 + 2.4·0)/25 = .48 for their product.
  @Test func `a part of a net weighs as a ratio weighs it`() throws {
    let nets: [[[Double]]] = [[[1, 0], [3, 2]], [[4, 3], [4, 3]], [[6, 2]]]
    let moments = try Self.moments(ofNets: nets, columns: 2, groups: [.within([0, 1])])
    #expect(moments.count == 5)
    #expect(moments.replicates == 3)
    #expect(abs(moments.means[0] - 3.6) < 1e-15 && moments.means[1] == 2)
    let (first, second) = (moments.pooled(0), moments.pooled(1))
    let error = try #require(moments.standardError(first))
    #expect(abs(error * error - 0.9984) < 1e-14)
    let (sum, other) = (
      try #require(moments.standardError(first + second)),
      try #require(moments.standardError(second))
    )
    let product = (sum * sum - error * error - other * other) / 2
    #expect(abs(product - 0.48) < 1e-14)
  }

  @Test func `a part of a net goes through an archive and joins in any order`() throws {
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    var accumulator = MomentsAccumulator(layout: layout, replicate: .net(trials: 3))
    func chunk(_ number: Int) -> Moments {
      for trial in 0..<(number == 4 ? 2 : 3) {
        let x = Double((number * 7 + trial * 5) % 11)
        accumulator.accumulate(row: [x, x * x].span)
      }
      return accumulator.finish()
    }
    var (forward, backward) = (MergeForest<Moments>(), MergeForest<Moments>())
    let chunks = (0..<5).map(chunk)
    for number in 0..<5 { try forward.insert(chunks[number], chunk: number) }
    for number in (0..<5).reversed() { try backward.insert(chunks[number], chunk: number) }
    let bytes = forward.archive(shape: layout)
    let read = try MergeForest<Moments>(archive: bytes, shape: layout)
    let root = try #require(forward.root(chunks: 5)).folded
    #expect(root.count == 14 && root.replicates == 5)
    #expect(backward.root(chunks: 5)?.folded == root)
    #expect(read.root(chunks: 5)?.folded == root)
  }

  @Test func `a column that no net changes has no error`() throws {
    let nets = (0..<9).map { _ in [[0.1], [0.1]] }
    let moments = try Self.moments(ofNets: nets, columns: 1)
    #expect(moments.standardError(moments.pooled(0)) == 0)
  }

  /// Ten nets of 100 whose shares are .25 and .35 in turn: .3 ± .05/3, and for as many independent cases
  /// .3·.7/(.05/3)² = 756 of 1,000; of those (1.959964/2.262157)² are left at nine degrees of freedom: 567.51.
  @Test func `a share's interval reaches as far as its few nets ask`() throws {
    let nets = (0..<10).map { net in
      (0..<100).map { [$0 < (net.isMultiple(of: 2) ? 25 : 35) ? 1.0 : 0] }
    }
    let estimate = try Self.moments(ofNets: nets, columns: 1).estimate(share: 0)
    let error = try #require(estimate.standardError)
    #expect(abs(error - 0.05 / 3) < 1e-15)
    let interval = try #require(estimate.interval)
    // Clopper and Pearson's of 170.25 among 567.51, by SciPy: beta.ppf(.025, 170.25, 398.26), beta.ppf(.975, 171.25, 397.26).
    #expect(abs(interval.low - 0.2625415) < 2e-5)
    #expect(abs(interval.high - 0.3395556) < 2e-5)
  }

  /// Nine nets of 100 with one event each: the nets agree by chance, and 900 trials with nine events tell what is known.
  @Test func `few events are worth no more than their trials`() throws {
    let nets = (0..<9).map { _ in (0..<100).map { [$0 < 1 ? 1.0 : 0] } }
    let estimate = try Self.moments(ofNets: nets, columns: 1).estimate(share: 0)
    #expect(estimate.standardError == 0)
    let interval = try #require(estimate.interval)
    // beta.ppf(.025, 9, 892), beta.ppf(.975, 10, 891)
    #expect(abs(interval.low - 0.004582545) < 1e-7)
    #expect(abs(interval.high - 0.018897910) < 1e-7)
  }

  /// Of 100 projects in each of 900 trials .2 % cross: 180 events, which tell how they scatter between nets.
  ///
  /// Counts 16 … 24 of nine nets, 20 in the middle: √(60/8/9) a net of 10,000 projects, 9.128709e-5. Of
  /// .002·.998/9.128709e-5² = 239,520 cases (1.959964/2.306004)² are left: 173,029, many more than the trials.
  @Test func `projects count, not trials, where few of many meet an event`() throws {
    let nets = (0..<9).map { net in
      (0..<100).map { [$0 < 16 + net ? 1.0 : 0, 100] }
    }
    let moments = try Self.moments(ofNets: nets, columns: 2, groups: [.within([0, 1])])
    let estimate = moments.estimate(share: moments.pooled(0) / moments.pooled(1))
    let error = try #require(estimate.standardError)
    #expect(abs(error - 9.128709e-5) < 1e-11)
    let interval = try #require(estimate.interval)
    #expect(abs(interval.low - 0.0017949860) < 1e-8)
    #expect(abs(interval.high - 0.0022219754) < 1e-8)
  }

  /// Ten entries that are numbers among 800: what is not a number is no evidence.
  @Test func `entries that are no numbers are no cases`() throws {
    let nets = (0..<8).map { _ in [Double](repeating: .nan, count: 99) + [1] }
    let share = Self.sketch(nets).estimateShareBelowZero()
    #expect(share.n == 800)
    // None of eight: 1 − .025^(1/8) at most.
    let high = try #require(share.interval).high
    #expect(abs(high - 0.36941665) < 1e-7)
  }

  // MARK: - Stopping

  /// Whether a rule that any interval satisfies stops, after nets of 100 trials with so many events each.
  private static func stops(afterEvents events: [Int]) throws -> Bool {
    let nets = events.map { events in (0..<100).map { [$0 < events ? 1.0 : 0] } }
    let moments = try moments(ofNets: nets, columns: 1)
    let rule = try StoppingRule(halfWidth: 1, firstLook: 1)
    guard case .stop = rule.decide(share: moments.pooled(0), in: moments, look: 0) else {
      return false
    }
    return true
  }

  @Test func `a rule stops after sixteen nets and thirty events, not before`() throws {
    let many = (0..<16).map { $0.isMultiple(of: 2) ? 25 : 35 }
    #expect(try !Self.stops(afterEvents: Array(many.dropLast())))
    #expect(try Self.stops(afterEvents: many))
    // 29 and 31 of 1,600, nearly the same in each net: its scatter alone would tell of many more cases.
    #expect(try !Self.stops(afterEvents: [1, 1, 1] + Array(repeating: 2, count: 13)))
    #expect(try Self.stops(afterEvents: [1] + Array(repeating: 2, count: 15)))
  }

  // MARK: - Quantiles

  private static func sketch(_ nets: [[Double]]) -> QuantileSketch {
    nets.reduce(into: QuantileSketch()) { all, net in
      var sketch = QuantileSketch()
      for number in net { sketch.add(number) }
      sketch.closeNet()
      all.merge(sketch)
    }
  }

  /// Eight nets of ten numbers each, −5 … 5 without 0, of which in turn four and six are below 0: the share below
  /// is .5, and its error √(8/7 · 8 · 1²)/80 = .0377964.
  @Test func `a share below an edge scatters as it does between nets`() throws {
    let few: [Double] = [-4, -3, -2, -1, 1, 2, 3, 4, 5, 5]
    let many: [Double] = [-5, -5, -4, -3, -2, -1, 1, 2, 3, 4]
    let sketch = Self.sketch((0..<8).map { $0.isMultiple(of: 2) ? few : many })
    let share = sketch.estimateShareBelowZero()
    #expect(share.value == 0.5)
    let error = try #require(share.standardError)
    let wanted = (8.0 / 7 * 8).squareRoot() / 80
    #expect(abs(error - wanted) < 1e-15)
  }

  /// The same over nets of different sizes, as of projects: residuals of a ratio, worked out from the raw counts.
  @Test func `nets of different sizes scatter as a ratio does`() throws {
    let nets = (0..<12).map { net in
      (0..<10 + net).map { Double($0 * 7 % 10) - 4.5 + Double(net % 3) / 4 }
    }
    let (below, sizes) = (nets.map { $0.count { $0 < 0 } }, nets.map(\.count))
    let total = Double(sizes.reduce(0, +))
    let share = Double(below.reduce(0, +)) / total
    let squares = zip(below, sizes).reduce(0.0) { sum, net in
      let rest = Double(net.0) - share * Double(net.1)
      return sum + rest * rest
    }
    let found = try #require(Self.sketch(nets).estimateShareBelowZero().standardError)
    let wanted = (12.0 / 11 * squares).squareRoot() / total
    #expect(abs(found - wanted) < 1e-13)
  }

  /// Balanced numbers: every net has each of 0.5, 1.5, … 99.5 once, so that no rank scatters.
  @Test func `a quantile that every net agrees on is known to its bucket`() throws {
    let sketch = Self.sketch((0..<8).map { _ in (0..<100).map { Double($0) + 0.5 } })
    let estimate = sketch.estimate(quantile: 0.5)
    #expect(estimate.interval.map { $0.halfWidth } == 0)
    // 800 independent numbers would leave some ranks open.
    var plain = QuantileSketch()
    for _ in 0..<8 { for number in 0..<100 { plain.add(Double(number) + 0.5) } }
    #expect(try #require(plain.estimate(quantile: 0.5).interval).halfWidth > 2)
  }

  @Test func `too few nets leave each entry a case`() throws {
    let rows = (0..<7).map { _ in (0..<100).map { Double($0) + 0.5 } }
    var plain = QuantileSketch()
    for number in rows.joined() { plain.add(number) }
    #expect(Self.sketch(rows).estimate(quantile: 0.5) == plain.estimate(quantile: 0.5))
  }

  /// Crossings a trial: at least two in 30 and 50 of 100 trials in turn, so .4 ± √(8/7 · 8 · 10²)/800 = .0377964.
  @Test func `a chance of a count scatters as it does between nets`() throws {
    func histogram(_ hits: Int) -> IntegerHistogram {
      var histogram = IntegerHistogram()
      for trial in 0..<100 { histogram.add(trial < hits ? 2 : trial % 2) }
      histogram.closeNet()
      return histogram
    }
    let nets = (0..<8).map { histogram($0.isMultiple(of: 2) ? 30 : 50) }
    var all = IntegerHistogram()
    for net in nets { all.merge(net) }
    var back = IntegerHistogram()
    for net in nets.reversed() { back.merge(net) }
    #expect(all == back)
    let estimate = all.estimate(shareAtLeast: 2)
    #expect(estimate.value == 0.4)
    let error = try #require(estimate.standardError)
    let wanted = (8.0 / 7 * 8 * 100).squareRoot() / 800
    #expect(abs(error - wanted) < 1e-15)
  }

  // MARK: - Memory

  @Test func `what nets leave goes through an archive and joins in any order`() throws {
    func tallies(_ net: Int) -> Tallies {
      var tallies = Tallies(histograms: 1, sketches: 1)
      for trial in 0..<50 {
        tallies.histograms[0].add((trial * net) % 5)
        tallies.sketches[0].add(Double((trial * 17 + net) % 23) - 11)
      }
      tallies.closeNet()
      return tallies
    }
    var (forward, backward) = (tallies(1), tallies(9))
    for net in 2...9 { forward.merge(tallies(net)) }
    for net in (1...8).reversed() { backward.merge(tallies(net)) }
    #expect(forward == backward)
    let shape = Tallies.Shape(histograms: 1, sketches: 1)
    let read = try Tallies(archive: forward.archive(shape: shape), shape: shape)
    #expect(read == forward)
    #expect(read.sketches[0].estimate(quantile: 0.3) == forward.sketches[0].estimate(quantile: 0.3))
  }
}
