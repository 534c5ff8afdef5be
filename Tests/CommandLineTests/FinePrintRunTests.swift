import Foundation
import TestSupport
import Testing

/// What the fine print of a policy does and does not do, as its scenario's head says.
@Suite struct FinePrintRunTests {
  private func ran() throws -> ShippedRun { try ShippedRun("fine-print.json5", trials: 400) }

  @Test func `terms that divide what a company is worth move no project`() throws {
    let run = try ran()
    let terms = [
      "grant-to-equity", "discount-and-cap", "alongside", "dollars-invested", "half-converts",
      "limits", "deferred", "cash-claim", "common", "sold-at-A", "bought-back",
      "bought-below-market", "fixed-support", "usual-terms", "exempt",
    ]
    for policy in terms {
      #expect(try run.difference("crossing.ultimate", of: policy).isNothingAtAll, "\(policy)")
      #expect(try run.difference("state.proceeds", of: policy).isClearlyPositive, "\(policy)")
    }
    // A better price or a stricter convention brings more, a limit less.
    let plain = try run.estimate("state.stakeAtConversion", under: "grant-to-equity").value
    for policy in ["discount-and-cap", "dollars-invested"] {
      #expect(try run.estimate("state.stakeAtConversion", under: policy).value > plain, "\(policy)")
    }
    for policy in ["alongside", "half-converts", "limits", "deferred", "cash-claim"] {
      #expect(try run.estimate("state.stakeAtConversion", under: policy).value < plain, "\(policy)")
    }
    for policy in ["limits", "deferred", "cash-claim"] {
      #expect(try run.estimate("state.stakeAtConversion", under: policy).value <= 0.1 + 1e-9)
    }
  }

  @Test func `what changes when money comes, or who judges, changes who crosses`() throws {
    let run = try ran()
    for policy in ["half", "by-lines", "noisy-gates", "owners-try-less", "priced-only"] {
      #expect(try run.difference("crossing.ultimate", of: policy).isClearlyNegative, "\(policy)")
    }
    for policy in ["bridged", "sharper-gates", "crowded-in"] {
      #expect(try run.difference("crossing.ultimate", of: policy).isClearlyPositive, "\(policy)")
    }
  }

  @Test func `who pays later pays for fewer failures`() throws {
    let run = try ran()
    for policy in ["on-delivery", "holdback", "grant-after-concept", "pledged-loan"] {
      #expect(try run.difference("money.centre", of: policy).isClearlyNegative, "\(policy)")
    }
    #expect(try run.difference("money.centre", of: "upfront").isClearlyPositive)
    // Of a loan that pledged rights cover in part the state bears less than of the award.
    let lent = try run.estimate("money.centre", under: "pledged-loan").value
    #expect(try lent < 0.4 * 0.8 * run.estimate("money.centre", under: "grant").value)
  }

  @Test func `income stands in the summary`() throws {
    let file = Repository.file("Scenarios/fine-print.json5").path
    let english = try Tool.run(["check", file])
    let words = english.stdout.replacing(/\s+/, with: " ")
    #expect(
      words.contains(
        "Income: team 5 a month from pilot; other public 3 a month from proof of concept for 12 months"
      ))
    let chinese = try Tool.run(["check", file, "--lang", "zh"])
    #expect(
      chinese.stdout.replacing(/\s+/, with: "").contains(
        "收入与减免：团队自中试起每月5；其他公共自概念验证起每月3，共12个月"))
  }
}
