import Foundation
import TestSupport
import Testing

@Test func `four exits are divided and the breakpoints listed`() throws {
  let run = try Tool.run(
    ["waterfall", "Scenarios/cap-tables/participation.json5"], folder: Repository.root)
  #expect(
    run == (
      """
      退出分配 · Participating, capped and plain preferred shares

      exit at 4,000 CNY 10k; a common share receives 0
      创新中心 receives 0 CNY 10k

      Class    Shares  Receives  A share  Decision
      ───────  ──────  ────────  ───────  ──────────────────────
      common    5,000      0.00        0  –
      A         2,200      0.00        0  nothing is left for it
      B         1,000    500.00      0.5  preference, in part
      C         1,000  3,000.00        3  preference and share
      options     800      0.00        0  does not exercise

      Holder    Receives          %
      ────────  ────────  ─────────
      核心团队      0.00    0.0000%
      市场基金      0.00    0.0000%
      创新中心      0.00    0.0000%
      产业基金    500.00   12.5000%
      成长基金  3,000.00   75.0000%
      options       0.00    0.0000%
      银行        500.00   12.5000%
      Total     4,000.00  100.0000%

      exit at 10,000 CNY 10k; a common share receives 0.328571 (23/70)
      创新中心 receives 200 CNY 10k

      Class    Shares  Receives   A share  Decision
      ───────  ──────  ────────  ────────  ────────────────────
      common    5,000  1,642.86  0.328571  –
      A         2,200  2,200.00         1  keeps its preference
      B         1,000  2,328.57  2.328571  preference and share
      C         1,000  3,328.57  3.328571  preference and share
      options     800      0.00         0  does not exercise

      Holder     Receives          %
      ────────  ─────────  ─────────
      核心团队   1,642.86   16.4286%
      市场基金   2,000.00   20.0000%
      创新中心     200.00    2.0000%
      产业基金   2,328.57   23.2857%
      成长基金   3,328.57   33.2857%
      options        0.00    0.0000%
      银行         500.00    5.0000%
      Total     10,000.00  100.0000%

      exit at 20,000 CNY 10k; a common share receives 1.49
      创新中心 receives 298 CNY 10k

      Class    Shares  Receives  A share  Decision
      ───────  ──────  ────────  ───────  ────────────────────
      common    5,000  7,450.00     1.49  –
      A         2,200  3,278.00     1.49  converts to common
      B         1,000  3,490.00     3.49  preference and share
      C         1,000  4,490.00     4.49  preference and share
      options     800    792.00     0.99  exercises

      Holder     Receives          %
      ────────  ─────────  ─────────
      核心团队   7,450.00   37.2500%
      市场基金   2,980.00   14.9000%
      创新中心     298.00    1.4900%
      产业基金   3,490.00   17.4500%
      成长基金   4,490.00   22.4500%
      options      792.00    3.9600%
      银行         500.00    2.5000%
      Total     20,000.00  100.0000%

      exit at 60,000 CNY 10k; a common share receives 5.69
      创新中心 receives 1,138 CNY 10k

      Class    Shares   Receives  A share  Decision
      ───────  ──────  ─────────  ───────  ────────────────────
      common    5,000  28,450.00     5.69  –
      A         2,200  12,518.00     5.69  converts to common
      B         1,000   5,690.00     5.69  converts to common
      C         1,000   8,690.00     8.69  preference and share
      options     800   4,152.00     5.19  exercises

      Holder     Receives          %
      ────────  ─────────  ─────────
      核心团队  28,450.00   47.4167%
      市场基金  11,380.00   18.9667%
      创新中心   1,138.00    1.8967%
      产业基金   5,690.00    9.4833%
      成长基金   8,690.00   14.4833%
      options    4,152.00    6.9200%
      银行         500.00    0.8333%
      Total     60,000.00  100.0000%

      Breakpoint  Class    From there
      ──────────  ───────  ───────────────────────────────────
          500.00  银行     has its preference or claim in full
        3,500.00  C        has its preference or claim in full
        5,500.00  B        has its preference or claim in full
        7,700.00  A        has its preference or claim in full
       11,200.00  options  exercises
       15,100.00  A        converts to common
       25,100.00  B        has reached its cap
       43,100.00  B        converts to common

      """,
      "", 0
    ))
}

@Test func `an exit is told in Chinese`() throws {
  let run = try Tool.run(
    ["waterfall", "-", "--lang", "zh"],
    stdin: """
      { title: "退出", currency: "CNY", unit: 10000, state: "创新中心",
        company: {
          holders: [{ name: "团队", shares: 90 }, { name: "创新中心", class: "A", shares: 10 }],
          classes: [{ name: "A", price: 2 }] },
        exits: [10, 500], buyBacks: [{ from: "创新中心", by: "团队", price: 30 }] }
      """)
  #expect(
    run == (
      """
      退出

      以 10 万元 退出；每股普通股分得 0
      创新中心分得 10 万元

      类别    股数   分得  每股  选择
      ──────  ────  ─────  ────  ────────────
      普通股    90   0.00     0  –
      A         10  10.00     1  取部分优先额

      持有人     分得       占比
      ────────  ─────  ─────────
      团队       0.00    0.0000%
      创新中心  10.00  100.0000%
      合计      10.00  100.0000%

      以 500 万元 退出；每股普通股分得 5
      创新中心分得 30 万元
      团队以 30 万元 回购创新中心的股份

      类别    股数    分得  每股  选择
      ──────  ────  ──────  ────  ──────────
      普通股    90  450.00     5  –
      A         10   50.00     5  转为普通股

      持有人      分得       占比
      ────────  ──────  ─────────
      团队      470.00   94.0000%
      创新中心   30.00    6.0000%
      合计      500.00  100.0000%

      临界金额  类别  自此
      ────────  ────  ──────────────────
         20.00  A     优先额或债权已足额
        200.00  A     转为普通股

      """,
      "", 0
    ))
}

@Test func `a waterfall's JSON carries exact amounts`() throws {
  let run = try Tool.run(
    ["waterfall", "Scenarios/cap-tables/participation.json5", "--json"], folder: Repository.root)
  #expect(run.status == 0 && run.stderr.isEmpty)
  let answer = try JSONDecoder().decode(Answer.self, from: Data(run.stdout.utf8))
  #expect(answer.state == "创新中心")
  #expect(answer.exits.map(\.stateProceeds) == [0, 200, 298, 1138])
  #expect(answer.exits[1].commonValueExact == "23/70")
  #expect(answer.exits[3].classes.filter(\.converted).map(\.name) == ["A", "B"])
  #expect(answer.breakpoints.map(\.proceedsExact).first == "500")
}

private struct Answer: Decodable {
  struct Exit: Decodable {
    struct Class: Decodable {
      let name: String
      let converted: Bool
    }
    let stateProceeds: Double
    let commonValueExact: String
    let classes: [Class]
  }
  struct Breakpoint: Decodable { let proceedsExact: String }
  let state: String
  let exits: [Exit]
  let breakpoints: [Breakpoint]
}
