import Estimates
import Studies
import Testing

@Suite struct TornadoTests {
  private let levels: [SensitivitySetting] = [.level(0.1), .level(0.9)]

  private func tornado(
    _ best: [Double], replicates: Int = 3, ends: [[SensitivitySetting]]? = nil, trials: [Int] = [],
    _ values: @escaping @Sendable ([Double], Int) -> [Double]?
  ) throws -> Tornado {
    let model = FunctionModel(
      inputs: best.count, replicates: replicates, best: best, values: values)
    let ends = ends ?? best.map { _ in levels }
    let outcomes = model.outcomes(at: Tornado.points(ends: ends), futures: 0)
    return try #require(Tornado(outcomes, ends: ends, trials: trials))
  }

  /// At the best guess x = 0.5, y = 0.5, z = 0.5, futures 0, 1, 2 with noise 100 each.
  @Test func `bars are sorted by what they span, and common luck drops out`() throws {
    let tornado = try tornado([0.5, 0.5, 0.5]) { point, future in
      [10 * point[0] - 20 * point[1] + 0 * point[2] + 100 * Double(future)]
    }
    #expect(tornado.bars.map(\.input) == [1, 0, 2])
    #expect(tornado.best.value == 95)
    // Futures 0, 100 and 200: s = 100, error 100/√3.
    #expect(abs(try #require(tornado.best.standardError) - 57.735027) < 1e-6)
    let wide = tornado.bars[0]
    #expect(wide.ends.map { $0.change.value?.rounded() } == [8, -8])
    #expect(wide.ends.map { $0.value.value?.rounded() } == [103, 87])
    #expect(wide.width.value?.rounded() == -16)
    #expect(wide.width.standardError == 0)
    #expect(!wide.isZeroWithinError && tornado.bars[2].isZeroWithinError)
    #expect(tornado.bars[2].width.value == 0 && tornado.bars[2].span == 0)
  }

  /// Slopes 1, 2, 3 in three futures: low less best −0.4·(1, 2, 3), mean −0.8, s = 0.4, error 0.4/√3; t of 2 degrees
  /// reaches 4.302653 errors, so the bar is clear of 0 by no margin worth a name: −0.8 + 0.994.
  @Test func `errors are those of paired differences`() throws {
    let tornado = try tornado([0.5]) { point, future in [point[0] * Double(future + 1)] }
    let low = tornado.bars[0].ends[0].change
    #expect(abs(try #require(low.value) + 0.8) < 1e-12)
    #expect(abs(try #require(low.standardError) - 0.4 / 3.0.squareRoot()) < 1e-12)
    #expect(abs(try #require(low.interval).high - (4.302653 * 0.4 / 3.0.squareRoot() - 0.8)) < 1e-6)
    #expect(tornado.bars[0].isZeroWithinError)
  }

  @Test func `a last net that is cut short weighs less`() throws {
    // Means 1 of 3 trials and 5 of 1: (3 + 5)/4.
    let tornado = try tornado([0.5], replicates: 2, trials: [3, 1]) { _, future in
      [future == 0 ? 1 : 5]
    }
    #expect(tornado.best.value == 2)
  }

  @Test func `both ends on one side make a bar from the best guess`() throws {
    let tornado = try tornado([0.5]) { point, _ in [(point[0] - 0.5) * (point[0] - 0.5)] }
    let bar = tornado.bars[0]
    #expect(abs(bar.span - 0.16) < 1e-12)
    #expect(abs(try #require(bar.width.value)) < 1e-12)
    #expect(!bar.isZeroWithinError)
  }

  @Test func `contenders that change places beyond error are named, others not`() throws {
    // Contender 0 is x, 1 is 0.3, 2 is x plus noise that never settles.
    let tornado = try tornado([0.5]) { point, future in
      [point[0] - 0.3, point[0], 0.3, point[0] + 9 * (Double(future) - 1)]
    }
    let ends = tornado.bars[0].ends
    #expect(ends[0].overtakings.map { [$0.above, $0.below] } == [[1, 0]])
    #expect(ends[1].overtakings == [])
  }

  @Test func `an end that cannot be played is no end of the study`() throws {
    let tornado = try tornado([0.5, 0.5]) { point, _ in
      point[0] > 0.8 ? nil : [point[0] + 2 * point[1]]
    }
    let bar = try #require(tornado.bars.first { $0.input == 0 })
    #expect(bar.isPartial && bar.ends[1].change.value == nil && bar.width.value == nil)
    #expect(abs(bar.span - 0.4) < 1e-12)
    #expect(tornado.bars[0].input == 1)
  }

  @Test func `listed values are ends as well, and equal bars keep the inputs' order`() throws {
    let tornado = try tornado(
      [1, 1], ends: [[.choice(0), .choice(2)], [.choice(0), .choice(2)]]
    ) {
      point, _ in [point[0] + point[1]]
    }
    #expect(tornado.bars.map(\.input) == [0, 1])
    #expect(tornado.bars[0].ends.map(\.setting) == [.choice(0), .choice(2)])
  }

  @Test func `without the best guesses there is no tornado`() {
    let model = FunctionModel(inputs: 1, best: [0.5]) { point, _ in point[0] == 0.5 ? nil : [1] }
    #expect(Tornado(model, ends: [levels]) == nil)
  }
}
