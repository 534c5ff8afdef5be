import Foundation
import TestSupport
import Testing

/// Choices that mean nothing together, as `botou check` refuses them: why, and the nearest that works.
@Suite struct PolicyClashTests {
  struct Clash: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The fields of a policy.
    let policy: String
    let english: String
    let chinese: String
    /// The nearest that the sentence names, which must work.
    let nearest: String
  }

  private static let loan =
    #"instrument: "guaranteed-loan", risk: { bank: 0.2, state: 0.5, insurer: 0.3 }"#

  static let clashes = [
    Clash(
      testDescription: "equity without a price, paid on delivery",
      policy: #"instrument: "equity", disbursement: { form: "on-delivery" }"#,
      english: "preMoney is missing", chinese: "缺少 policies.it.preMoney",
      nearest: #"instrument: "equity", preMoney: 5000, disbursement: { form: "on-delivery" }"#),
    Clash(
      testDescription: "a payment of nothing",
      policy: #"instrument: "none", disbursement: { form: "upfront" }"#,
      english: "it means nothing with the instrument 'none'; leave it out, or use 'grant',",
      chinese: "与 instrument“none”同用没有意义；请删去，或改用“grant”", nearest: #"instrument: "none""#),
    Clash(
      testDescription: "a discount on what does not convert",
      policy: #"instrument: "royalty", exitShare: 0.1, discount: 0.2"#,
      english: "it means nothing with the instrument 'royalty'; leave it out, or use "
        + "'grant-to-equity', 'invest-then-equity', 'convertible-debt'",
      chinese: "改用“grant-to-equity”“invest-then-equity”“convertible-debt”",
      nearest: #"instrument: "grant-to-equity", discount: 0.2"#),
    Clash(
      testDescription: "a royalty on nothing",
      policy: #"instrument: "royalty""#,
      english: "give revenueShare or exitShare, or use the instrument 'grant'",
      chinese: "请给出 revenueShare 或 exitShare，或改用工具“grant”",
      nearest: #"instrument: "royalty", exitShare: 0.1"#),
    Clash(
      testDescription: "a loan on delivery",
      policy: loan + #", disbursement: { form: "on-delivery" }"#,
      english: "use the disbursement 'milestones' or 'upfront'",
      chinese: "请改用拨付方式“milestones”或“upfront”",
      nearest: loan + #", disbursement: { form: "upfront" }"#),
    Clash(
      testDescription: "a part held back on delivery",
      policy: #"instrument: "grant", disbursement: { form: "on-delivery", holdback: 0.1 }"#,
      english: "leave out holdback, or use the disbursement 'milestones' or 'upfront'",
      chinese: "请删去 holdback，或改用拨付方式“milestones”或“upfront”",
      nearest: #"instrument: "grant", disbursement: { form: "milestones", holdback: 0.1 }"#),
    Clash(
      testDescription: "friction in a lump sum",
      policy: #"instrument: "grant", disbursement: { lineFriction: 0.1 }"#,
      english: "a lump sum has no budget lines; add lumpSum: false",
      chinese: "包干制没有科目；请加上 lumpSum: false",
      nearest: #"instrument: "grant", disbursement: { lumpSum: false, lineFriction: 0.1 }"#),
    Clash(
      testDescription: "a mixture of nothing",
      policy:
        #"instrument: "mixture", parts: [{ share: 0.5, instrument: "grant" }, { share: 0.5, instrument: "none" }]"#,
      english: "it must be one of grant, equity, grant-to-equity, invest-then-equity",
      chinese: "必须是以下之一：grant, equity, grant-to-equity, invest-then-equity",
      nearest: #"instrument: "grant", awardShare: 0.5"#),
    Clash(
      testDescription: "a mixture that converts twice",
      policy:
        #"instrument: "mixture", parts: [{ share: 0.5, instrument: "grant-to-equity" }, { share: 0.5, instrument: "invest-then-equity", maximumShare: 0.2 }]"#,
      english: "would convert at two prices in one round; make one of them 'grant', 'equity' or",
      chinese: "会在同一轮以两种价格转股；请将其一改为“grant”“equity”或“royalty”",
      nearest:
        #"instrument: "mixture", parts: [{ share: 0.5, instrument: "grant-to-equity" }, { share: 0.5, instrument: "grant" }]"#
    ),
    Clash(
      testDescription: "the same part twice",
      policy:
        #"instrument: "mixture", parts: [{ share: 0.5, instrument: "grant" }, { share: 0.5, instrument: "grant" }]"#,
      english: "'grant' stands twice; add the two parts up", chinese: "“grant”出现两次；请合并为一部分",
      nearest: #"instrument: "grant""#),
    Clash(
      testDescription: "two rights of the team to buy",
      policy:
        #"instrument: "invest-then-equity", maximumShare: 0.2, holding: { form: "team-buy-back", within: 12 }"#,
      english: "use buyBackWithin, and the holding 'to-exit' or 'sell'",
      chinese: "请用 buyBackWithin，并将处置方式改为“to-exit”或“sell”",
      nearest: #"instrument: "invest-then-equity", maximumShare: 0.2, buyBackWithin: 12"#),
    Clash(
      testDescription: "a sale of shares that nobody has",
      policy: #"instrument: "grant", holding: { form: "sell", fraction: 0.5, atRound: 1 }"#,
      english: "leave out 'holding', or use 'grant-to-equity'",
      chinese: "请删去 holding，或改用“grant-to-equity”",
      nearest:
        #"instrument: "grant-to-equity", holding: { form: "sell", fraction: 0.5, atRound: 1 }"#),
    Clash(
      testDescription: "a part kept of nothing",
      policy: #"instrument: "grant", followOn: { form: "pro-rata" }"#,
      english: "use the followOn 'fixed', or 'grant-to-equity'",
      chinese: "请将 followOn 改为“fixed”，或改用“grant-to-equity”",
      nearest: #"instrument: "grant", followOn: { form: "fixed", amount: 100 }"#),
    Clash(
      testDescription: "reviewers where an investor judges all",
      policy:
        #"instrument: "grant", gate: { sensitivity: 1, specificity: 1 }, selection: { form: "market", within: 6, gates: "every" }"#,
      english: "leave out 'gate', or let the investor judge the last gate only",
      chinese: "请删去 gate，或仅末关以投代评",
      nearest:
        #"instrument: "grant", gate: { sensitivity: 1, specificity: 1 }, selection: { form: "market", within: 6, gates: "last" }"#
    ),
    Clash(
      testDescription: "an appraiser who refuses whom one commissions",
      policy:
        #"instrument: "grant", selection: { form: "directed" }, appraisal: { form: "per-project", mostLossChance: 0.7 }"#,
      english: "use the selection 'expert', or the appraisal 'portfolio'",
      chinese: "请改用遴选方式“expert”，或考核方式“portfolio”",
      nearest:
        #"instrument: "grant", selection: { form: "expert" }, appraisal: { form: "per-project", mostLossChance: 0.7 }"#
    ),
    Clash(
      testDescription: "a race that keeps everybody",
      policy: #"instrument: "grant", selection: { form: "race", teams: 3, keep: 3 }"#,
      english: "selection.keep is 3; it must be between 1 and 2",
      chinese: "selection.keep 为 3；必须在 1 与 2 之间",
      nearest: #"instrument: "grant", selection: { form: "race", teams: 3, keep: 2 }"#),
    Clash(
      testDescription: "an agreed share at a discount",
      policy: #"instrument: "grant-to-equity", agreedShare: 0.1, discount: 0.2"#,
      english: "give at most one of agreedShare, discount",
      chinese: "agreedShare, discount 最多给出一个",
      nearest: #"instrument: "grant-to-equity", agreedShare: 0.1"#),
    Clash(
      testDescription: "parts for two stages of three",
      policy:
        #"instrument: "grant", disbursement: { form: "upfront", partnerShares: [0.5, 0.5] }"#,
      english: "the template 'deeptech' has 3 stages, and each has a tranche",
      chinese: "模板“deeptech”有 3 个阶段，每阶段一笔",
      nearest:
        #"instrument: "grant", disbursement: { form: "upfront", partnerShares: [0.5, 0.25, 0.25] }"#
    ),
  ]

  private func check(
    _ policy: String, _ language: String
  ) throws -> (stdout: String, stderr: String, status: Int32) {
    let scratch = try Scratch()
    let delta = Repository.file("Scenarios/yangtze-delta.json5")
    let text = "{ extends: \"\(delta.path)\", name: \"clash\", policies: { it: { \(policy) } } }"
    try Data(text.utf8).write(to: scratch.file("clash.json5"))
    let allowed = ["--allow", delta.deletingLastPathComponent().path]
    return try Tool.run(
      ["check", "clash.json5", "--lang", language] + allowed, folder: scratch.folder)
  }

  @Test(arguments: clashes)
  func `a combination without meaning is refused with the reason and what works`(clash: Clash)
    throws
  {
    for (language, words) in [("en", clash.english), ("zh", clash.chinese)] {
      let run = try check(clash.policy, language)
      #expect(run.status == 65 && run.stdout.isEmpty)
      #expect(run.stderr.contains(words), "\(run.stderr)")
      #expect(run.stderr.split(separator: "\n").count == 1, "\(run.stderr)")
    }
    let works = try check(clash.nearest, "en")
    #expect(works.status == 0, "\(works.stderr)")
  }
}
