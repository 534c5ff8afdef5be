import Foundation
import TestSupport
import Testing

/// Whole outputs of `botou convert`.
struct ConvertAnswer: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let output: String

  var testDescription: String { name }
}

@Test(arguments: ConvertAnswer.all)
func `a conversion is printed whole`(_ answer: ConvertAnswer) throws {
  let run = try Tool.run(["convert"] + answer.arguments, folder: Repository.root)
  #expect(run == (answer.output, "", 0))
}

extension ConvertAnswer {
  static let all = [
    ConvertAnswer(
      name: "the README's plain round",
      arguments: [
        "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside", "--team-floor",
        "0.5",
      ],
      output: """
        pre-money 80, new money 20
        price a share 0.8, post-money 110
        state owns 9.0909% after the round
        at that price state's shares come to 10; as parts of pre-money and new money,
        100, they are worth 9.0909

        Holder                Class   Before          %  After          %
        ────────────────────  ──────  ──────  ─────────  ─────  ─────────
        team                  common   100.0  100.0000%  100.0   72.7273%
        investor              A          0.0    0.0000%   25.0   18.1818%
        state                 A          0.0    0.0000%   12.5    9.0909%
        Total, fully diluted           100.0  100.0000%  137.5  100.0000%

        Instrument  Convention  Price rule   Amount  Converted  Price  Shares
        ──────────  ──────────  ───────────  ──────  ─────────  ─────  ──────
        grant       alongside   round price      10         10    0.8    12.5

        no limit on state binds

        """),
    ConvertAnswer(
      name: "the README's plain round in Chinese",
      arguments: [
        "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside", "--team-floor",
        "0.5", "--lang", "zh",
      ],
      output: """
        投前估值 80，新投资 20
        每股价格 0.8，投后估值 110
        本轮后国资方持股 9.0909%
        按该价格国资方的股份合 10；按投前估值加新投资 100 计，实值 9.0909

        持有人            类别    转换前股数       占比  转换后股数       占比
        ────────────────  ──────  ──────────  ─────────  ──────────  ─────────
        核心团队          普通股       100.0  100.0000%       100.0   72.7273%
        新投资人          A              0.0    0.0000%        25.0   18.1818%
        国资方            A              0.0    0.0000%        12.5    9.0909%
        合计（完全稀释）               100.0  100.0000%       137.5  100.0000%

        工具  稀释口径  定价规则  应转金额  已转金额  每股价格  股数
        ────  ────────  ────────  ────────  ────────  ────────  ────
        拨款  共同稀释  本轮价格        10        10       0.8  12.5

        对国资方的限制均未触发

        """),
    ConvertAnswer(
      name: "a limit that binds",
      arguments: [
        "--pre", "80", "--new", "20", "--grant", "90", "--convention", "alongside", "--team", "70",
        "--others", "20", "--pool", "10", "--max-share", "0.2", "--team-floor", "0.4", "--excess",
        "cash-claim",
      ],
      output: """
        pre-money 80, new money 20
        price a share 0.8, post-money 125
        state owns 20.0000% after the round
        at that price state's shares come to 25; as parts of pre-money and new money,
        100, they are worth 20

        Holder                Class   Before          %   After          %
        ────────────────────  ──────  ──────  ─────────  ──────  ─────────
        team                  common   70.00   70.0000%   70.00   44.8000%
        others                common   20.00   20.0000%   20.00   12.8000%
        investor              A         0.00    0.0000%   25.00   16.0000%
        state                 A         0.00    0.0000%   31.25   20.0000%
        Options unissued               10.00   10.0000%   10.00    6.4000%
        Total, fully diluted          100.00  100.0000%  156.25  100.0000%

        Instrument  Convention  Price rule   Amount  Converted  Price  Shares
        ──────────  ──────────  ───────────  ──────  ─────────  ─────  ──────
        grant       alongside   round price      90         25    0.8   31.25

        grant: the maximum share binds; 65 does not convert and is a claim for cash

        """),
    ConvertAnswer(
      name: "every option of a price",
      arguments: [
        "--pre", "80", "--new", "20", "--grant", "10", "--convention", "dollars-invested", "--team",
        "60", "--others", "20", "--state", "5", "--pool", "15", "--discount", "0.2", "--interest",
        "0.06", "--years", "2.5", "--cap", "40", "--cap-base", "post-money", "--pool-target",
        "0.15", "--pool-in", "pre-money", "--not-largest",
      ],
      output: """
        pre-money 80, new money 20
        price a share 0.586354 (8379/14290), post-money 110
        state owns 24.1742% after the round
        at that price state's shares come to 26.5917; as parts of pre-money and new
        money, 100, they are worth 24.1742

        Holder                Class     Before          %     After          %
        ────────────────────  ──────  ────────  ─────────  ────────  ─────────
        team                  common   60.0000   60.0000%   60.0000   31.9830%
        others                common   20.0000   20.0000%   20.0000   10.6610%
        state                 common    5.0000    5.0000%    5.0000    2.6652%
        state                 A         0.0000    0.0000%   40.3509   21.5090%
        investor              A         0.0000    0.0000%   34.1091   18.1818%
        Options unissued               15.0000   15.0000%   28.1400   15.0000%
        Total, fully diluted          100.0000  100.0000%  187.6000  100.0000%

        Instrument  Convention        Price rule  Amount  Converted  Price   Shares
        ──────────  ────────────────  ──────────  ──────  ─────────  ─────  ───────
        grant       dollars invested  cap           11.5       11.5  0.285  40.3509

        no limit on state binds

        """),
    ConvertAnswer(
      name: "the control floor in Chinese",
      arguments: ["Scenarios/cap-tables/control-floor.json5", "--lang", "zh"],
      output: """
        核心团队绝对控股 · The control floor binds

        投前估值 8,000 万元，新投资 2,000 万元
        每股价格 0.0008，投后估值 11,199.9992 万元
        本轮后创新中心持股 10.7143%
        按该价格创新中心的股份合 1,199.9992 万元；按投前估值加新投资 10,000 万元 计，实
        值 1,071.4279 万元

        持有人            类别    转换前股数       占比  转换后股数       占比
        ────────────────  ──────  ──────────  ─────────  ──────────  ─────────
        核心团队          普通股   7,000,000   70.0000%   7,000,000   50.0000%
        天使投资人        普通股   3,000,000   30.0000%   3,000,000   21.4286%
        市场基金          A                0    0.0000%   2,500,000   17.8571%
        创新中心          A                0    0.0000%   1,499,999   10.7143%
        合计（完全稀释）          10,000,000  100.0000%  13,999,999  100.0000%

        工具  稀释口径  定价规则  应转金额    已转金额  每股价格       股数
        ────  ────────  ────────  ────────  ──────────  ────────  ─────────
        拨款  共同稀释  本轮价格     2,000  1,199.9992    0.0008  1,499,999

        拨款：触发团队控股底线；800.0008 万元 未转换，递延至下一轮

        """),
    ConvertAnswer(
      name: "the YC guide's round",
      arguments: ["Scenarios/cap-tables/yc-post-money-safe.json5"],
      output: """
        YC post-money SAFE guide, appendix II

        pre-money 15,000,000 USD, new money 5,000,000 USD
        price a share 1.1144, post-money 19,999,494.9056 USD
        price before rounding 1.114437 (51000/45763)

        Holder                Class           Before          %       After          %
        ────────────────────  ──────────  ──────────  ─────────  ──────────  ─────────
        Founders              common       9,250,000   92.5000%   9,250,000   51.5423%
        Series A investors    Series A             0    0.0000%   4,486,719   25.0006%
        Investor A            Series A-A           0    0.0000%     588,235    3.2777%
        Investor B            Series A-B           0    0.0000%   1,176,470    6.5555%
        Options granted                      300,000    3.0000%     300,000    1.6716%
        Options promised                     350,000    3.5000%     350,000    1.9502%
        Options unissued                     100,000    1.0000%   1,795,000   10.0020%
        Total, fully diluted              10,000,000  100.0000%  17,946,424  100.0000%

        Instrument  Convention    Price rule   Amount  Converted  Price     Shares
        ──────────  ────────────  ──────────  ───────  ─────────  ─────  ─────────
        A           in pre-money  cap         200,000    200,000   0.34    588,235
        B           in pre-money  cap         800,000    800,000   0.68  1,176,470

        rounding to whole shares leaves 0.8464 USD

        """),
    ConvertAnswer(
      name: "the YC guide's sale",
      arguments: ["Scenarios/cap-tables/yc-sale-at-10m.json5"],
      output: """
        YC post-money SAFE guide, sold for $10m

        sold for 10,000,000 USD without a round
        a common share receives 0.890052 (170/191)

        Instrument  Holder      Takes           Shares      Receives
        ──────────  ──────────  ──────  ──────────────  ────────────
        A           Investor A  shares    561,764.7059    500,000.00
        B           Investor B  shares  1,123,529.4118  1,000,000.00

        Holder           Receives          %
        ──────────  ─────────────  ─────────
        Founders     8,232,984.29   82.3298%
        Investor A     500,000.00    5.0000%
        Investor B   1,000,000.00   10.0000%
        options        267,015.71    2.6702%
        Total       10,000,000.00  100.0000%

        """),
    ConvertAnswer(
      name: "the YC guide's sale for cash in Chinese",
      arguments: ["Scenarios/cap-tables/yc-sale-at-3m.json5", "--lang", "zh"],
      output: """
        YC post-money SAFE guide, sold for $3m

        未经融资，公司以 3,000,000 美元 出售
        每股普通股分得 0.209424 (40/191)

        工具  持有人      取得  股数        分得
        ────  ──────────  ────  ────  ──────────
        A     Investor A  现金     –  200,000.00
        B     Investor B  现金     –  800,000.00

        持有人              分得       占比
        ──────────  ────────────  ─────────
        Founders    1,937,172.77   64.5724%
        期权           62,827.23    2.0942%
        Investor A    200,000.00    6.6667%
        Investor B    800,000.00   26.6667%
        合计        3,000,000.00  100.0000%

        """),
  ]
}
