import Estimates
import Testing

struct StoppingRuleTests {
  private let rule: StoppingRule
  private let layout = MomentsLayout(columns: 1)

  init() throws {
    rule = try StoppingRule(halfWidth: 0.1, firstLook: 3)
  }

  @Test(arguments: [0, -0.1, .infinity])
  func `a half-width that cannot be reached is refused`(halfWidth: Double) {
    #expect(throws: StoppingRuleError.halfWidth(halfWidth)) {
      _ = try StoppingRule(halfWidth: halfWidth, firstLook: 1)
    }
  }

  @Test func `a half-width that is no number is refused`() {
    #expect(throws: StoppingRuleError.self) { _ = try StoppingRule(halfWidth: .nan, firstLook: 1) }
  }

  @Test func `a confidence never reaches certainty, however late the look`() {
    #expect(rule.confidence(atLook: 60).level < 1)
  }

  @Test func `looks come at n₀·2ᵏ chunks`() {
    #expect(rule.looks(within: 100) == [3, 6, 12, 24, 48, 96])
    #expect(rule.looks(within: 2).isEmpty)
    #expect(rule.looks(within: .max).allSatisfy { $0 > 0 })
  }

  @Test func `the chances of missing add up to α`() {
    #expect(rule.confidence(atLook: 0).level == 0.975)
    #expect(rule.confidence(atLook: 1).level == 0.9875)
    let spent = (0..<40).reduce(0) { $0 + 1 - rule.confidence(atLook: $1).level }
    #expect(abs(spent - 0.05) < 1e-9)
  }

  @Test func `a narrow interval from too few events does not stop a run`() {
    // 29 events in 10,000 trials: a half-width of 0.001, but one event short.
    for (events, stops) in [(29, false), (32, true), (9971, false), (9968, true)] {
      let result = moments(of: (0..<10_000).map { [$0 < events ? 1 : 0] }, layout)
      let decision = rule.decide(share: result.pooled(0), in: result, look: 0)
      if case .stop = decision { #expect(stops) } else { #expect(!stops) }
    }
  }

  @Test func `a wide interval goes on and a narrow one stops with the look's confidence`() throws {
    let few = moments(of: (0..<80).map { [Double($0 % 2)] }, layout)
    guard case .goOn = rule.decide(share: few.pooled(0), in: few, look: 0) else {
      Issue.record("stopped at a half-width above 0.1")
      return
    }
    let many = moments(of: (0..<400).map { [Double($0 % 2)] }, layout)
    guard case .stop(let estimate) = rule.decide(share: many.pooled(0), in: many, look: 2) else {
      Issue.record("went on at a half-width below 0.1")
      return
    }
    #expect(estimate.confidence == rule.confidence(atLook: 2))
    #expect(try #require(estimate.interval).halfWidth <= 0.1)
  }

  @Test func `an undefined or single value never stops a run`() {
    let one = moments(of: [[1]], layout)
    let odd = moments(of: [[.nan], [1]], layout)
    for result in [one, odd, moments(of: [], layout)] {
      guard case .goOn = rule.decide(result.pooled(0), in: result, look: 0) else {
        Issue.record("stopped without an error")
        continue
      }
    }
  }
}
