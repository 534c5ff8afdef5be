import Documents
import Estimates
import Studies
import Testing

/// The search for where conditions hold, on functions whose roots are known.
@Suite struct GoalSeekTests {
  /// A number of a certain error, by a mean of two values.
  private func estimate(_ value: Double, error: Double = 0) -> Estimate {
    var accumulator = MomentsAccumulator(layout: MomentsLayout(columns: 1))
    // Two trials at value ± error have the mean value and the standard error error.
    for row in [[value - error], [value + error]] { accumulator.accumulate(row: row.span) }
    let moments = accumulator.finish()
    return moments.estimate(moments.pooled(0))
  }

  private func seek(
    _ conditions: [String], in range: ClosedRange<Double>, error: Double = 0,
    _ functions: @escaping (Double) -> [Double]
  ) throws -> GoalSeek.Answer {
    let seek = GoalSeek(try conditions.map { try Condition($0) }, in: range) {
      functions($0).map { estimate($0, error: error) }
    }
    return try #require(try seek.answer())
  }

  @Test func `a rising number holds from its root on`() throws {
    // x³ ≥ 2 from 2^(1/3) = 1.259921.
    let answer = try seek(["state.npv>=2"], in: 0...2) { [$0 * $0 * $0] }
    let stretch = try #require(answer.stretches.first)
    #expect(answer.stretches.count == 1)
    #expect(abs(stretch.from.value - 1.259921) < 2e-4)
    #expect(stretch.to.value == 2 && stretch.to.isOfRange && !stretch.from.isOfRange)
    #expect(answer.nearest == nil)
  }

  @Test func `a number that rises and falls holds between its roots, or outside them`() throws {
    // (x − 1)(3 − x) is at least ¾ from 1.5 to 2.5.
    let inside = try seek(["state.npv>=0.75"], in: 0...4) { [($0 - 1) * (3 - $0)] }
    #expect(inside.stretches.count == 1)
    #expect(abs(inside.stretches[0].from.value - 1.5) < 4e-4)
    #expect(abs(inside.stretches[0].to.value - 2.5) < 4e-4)
    let outside = try seek(["state.npv<=0.75"], in: 0...4) { [($0 - 1) * (3 - $0)] }
    #expect(outside.stretches.count == 2)
    #expect(outside.stretches[0].from.isOfRange && outside.stretches[1].to.isOfRange)
  }

  @Test func `several conditions hold where all do`() throws {
    // x ≥ 1 and 10 − x ≥ 7: from 1 to 3.
    let answer = try seek(["state.npv>=1", "state.moic>=7"], in: 0...8) { [$0, 10 - $0] }
    let stretch = try #require(answer.stretches.first)
    #expect(answer.stretches.count == 1)
    #expect(abs(stretch.from.value - 1) < 1e-3 && abs(stretch.to.value - 3) < 1e-3)
    // x ≥ 5 and 10 − x ≥ 7 nowhere.
    let none = try seek(["state.npv>=5", "state.moic>=7"], in: 0...8) { [$0, 10 - $0] }
    #expect(none.stretches.isEmpty && none.nearest != nil)
  }

  @Test func `what never holds tells where it comes closest, what always does has both ends`()
    throws
  {
    let never = try seek(["state.npv>=9"], in: 0...2) { [$0] }
    #expect(never.stretches.isEmpty)
    #expect(never.nearest?.value == 2)
    let always = try seek(["state.npv>=-1"], in: 0...2) { [$0] }
    let whole = try #require(always.stretches.first)
    #expect(always.stretches.count == 1 && whole.from.value == 0 && whole.to.value == 2)
    #expect(whole.from.isOfRange && whole.to.isOfRange && always.nearest == nil)
  }

  @Test func `an end reaches as far as the number's interval over how fast it moves`() throws {
    // Of two trials the interval is t of one degree, 12.706205, times the error 0.01; the slope is 4.
    let answer = try seek(["state.npv>=4"], in: 0...2, error: 0.01) { [4 * $0] }
    let end = try #require(answer.stretches.first?.from)
    #expect(abs(end.value - 1) < 1e-3)
    let reach = 12.706205 * 0.01 / 4
    #expect(abs(try #require(end.low) - (end.value - reach)) < 1e-5)
    #expect(abs(try #require(end.high) - (end.value + reach)) < 1e-5)
  }

  @Test func `conditions are read as people type them`() throws {
    #expect(try Condition("state.npv >= 0").text == "state.npv>=0")
    #expect(try Condition("crossing.ultimate≥25%").bound == 0.25)
    #expect(try Condition("P(crossings>=20)>=80%").number == .chance(ofAtLeast: 20))
    #expect(throws: Condition.Problem.noCondition) { try Condition("state.npv=0") }
    #expect(throws: Condition.Problem.noCondition) { try Condition("P(state.npv>=1)>=0.5") }
    #expect(throws: Condition.Problem.noChance) { try Condition("P(crossings>=20)>=80") }
    #expect(throws: Condition.Problem.unknownMetric("state.np", suggestion: "state.npv")) {
      try Condition("state.np>=0")
    }
    #expect(try Condition("state.npv>=1").contradicts(Condition("state.npv<=0")))
    #expect(try !Condition("state.npv>=0").contradicts(Condition("state.npv<=1")))
  }
}
