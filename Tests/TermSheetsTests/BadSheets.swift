/// Whole answers to bad term sheets.
extension BadSheet {
  static let all: [BadSheet] = [
    BadSheet(
      "a negative pre-money",
      ["80": "-80"],
      english: [
        "f:9:15: round.preMoney is -80; it must be greater than 0 and at most "
          + "1e+18"
      ],
      chinese: [
        "f:9:15: round.preMoney 为 -80；必须大于 0 且不大于 1e+18"
      ]),
    BadSheet(
      "a pre-money of nothing",
      ["80": "0"],
      english: [
        "f:9:15: round.preMoney is 0; it must be greater than 0 and at most "
          + "1e+18"
      ],
      chinese: [
        "f:9:15: round.preMoney 为 0；必须大于 0 且不大于 1e+18"
      ]),
    BadSheet(
      "a grant that takes the whole pre-money",
      [
        "10": "80",
        "alongside": "in-pre-money",
      ],
      english: [
        "f:6:43: instruments[0].amount is 80; what converts inside the pre-money, "
          + "with any pool, takes 80 of it, and it is only 80: no positive price "
          + "is left"
      ],
      chinese: [
        "f:6:43: instruments[0].amount 为 80；在投前估值内转换的金额（含期权池）为 80，而投前估值仅 80："
          + "无法得出正的价格"
      ]),
    BadSheet(
      "a second grant that takes the rest of the pre-money",
      [
        #"kind: "grant", holder: "S", amount: 10, convention: "alongside""#:
          #"kind: "grant", holder: "S", amount: 50, convention: "in-pre-money" },\#n"#
          + #"    { kind: "grant", holder: "S", amount: 40, convention: "in-pre-money""#
      ],
      english: [
        "f:7:43: instruments[1].amount is 40; what converts inside the pre-money, "
          + "with any pool, takes 90 of it, and it is only 80: no positive price "
          + "is left"
      ],
      chinese: [
        "f:7:43: instruments[1].amount 为 40；在投前估值内转换的金额（含期权池）为 90，而投前估值仅 80："
          + "无法得出正的价格"
      ]),
    BadSheet(
      "a pool that takes the whole pre-money",
      ["base": #"pool: { target: 0.9, in: "pre-money" }, base"#],
      english: [
        "f:6:43: instruments[0].amount is 10; what converts inside the pre-money, "
          + "with any pool, takes 270 of it, and it is only 80: no positive price "
          + "is left"
      ],
      chinese: [
        "f:6:43: instruments[0].amount 为 10；在投前估值内转换的金额（含期权池）为 270，而投前估值仅 80："
          + "无法得出正的价格"
      ]),
    BadSheet(
      "a cap that the instrument uses up",
      [
        #"kind: "grant", holder: "S", amount: 10, convention: "alongside""#:
          #"kind: "safe", type: "post", holder: "S", amount: 10, cap: 10"#
      ],
      english: [
        "f:6:65: instruments[0].cap is 10; the caps and agreed shares promise "
          + "1 of the company; it must be less than 1"
      ],
      chinese: [
        "f:6:65: instruments[0].cap 为 10；估值上限与约定比例合计占公司的 1；必须小于 1"
      ]),
    BadSheet(
      "caps that promise more than the company",
      [
        #"kind: "grant", holder: "S", amount: 10, convention: "alongside""#:
          #"kind: "safe", type: "post", holder: "S", amount: 6, cap: 10 },\#n"#
          + #"    { kind: "safe", type: "post", holder: "S", amount: 5, cap: 10"#
      ],
      english: [
        "f:7:64: instruments[1].cap is 10; the caps and agreed shares promise "
          + "1.1 of the company; it must be less than 1"
      ],
      chinese: [
        "f:7:64: instruments[1].cap 为 10；估值上限与约定比例合计占公司的 1.1；必须小于 1"
      ]),
    BadSheet(
      "agreed shares of the whole company",
      [
        "10,": "10, agreedShare: 0.6 },\n"
          + #"    { kind: "grant", holder: "S", agreedShare: 0.4, amount: 1,"#,
        "agreedShare: 0.6": #"convention: "alongside", agreedShare: 0.6"#,
      ],
      english: [
        "f:7:48: instruments[1].agreedShare is 0.4; the caps and agreed shares "
          + "promise 1 of the company; it must be less than 1"
      ],
      chinese: [
        "f:7:48: instruments[1].agreedShare 为 0.4；估值上限与约定比例合计占公司的 1；必须小于 1"
      ]),
    BadSheet(
      "no convention",
      [#", convention: "alongside""#: ""],
      english: [
        "f:6:5: instruments[0].convention is missing"
      ],
      chinese: [
        "f:6:5: 缺少 instruments[0].convention"
      ]),
    BadSheet(
      "a misspelt convention",
      ["alongside": "along-side"],
      english: [
        #"f:6:59: instruments[0].convention is "along-side"; did you mean 'alongside'?"#
      ],
      chinese: [
        #"f:6:59: instruments[0].convention 为 "along-side"；是否想写“alongside”？"#
      ]),
    BadSheet(
      "an unknown field",
      ["preMoney": "premoney"],
      english: [
        "f:8:10: round.preMoney is missing",
        "f:9:5: round.premoney is not a known field; did you mean 'preMoney'?",
      ],
      chinese: [
        "f:8:10: 缺少 round.preMoney",
        "f:9:5: round.premoney 不是已知字段；是否想写“preMoney”？",
      ]),
    BadSheet(
      "an unknown kind",
      ["grant": "grants"],
      english: [
        #"f:6:13: instruments[0].kind is "grants"; did you mean 'grant'?"#
      ],
      chinese: [
        #"f:6:13: instruments[0].kind 为 "grants"；是否想写“grant”？"#
      ]),
    BadSheet(
      "a field of another kind",
      [
        "grant": "safe",
        #"holder: "S""#: #"type: "post", holder: "S""#,
      ],
      english: [
        #"f:6:60: instruments[0].convention is "alongside"; it means nothing with "#
          + "the kind 'safe'; leave it out, or use 'grant', 'note'"
      ],
      chinese: [
        #"f:6:60: instruments[0].convention 为 "alongside"；与 kind“safe”同用没有意义；"#
          + "请删去，或改用“grant”“note”"
      ]),
    BadSheet(
      "a class that nobody holds",
      [
        "30 }],": "30 }],\n"
          + #"    classes: [{ name: "Seed", price: 1 }],"#
      ],
      english: [
        #"f:4:23: company.classes[0].name is "Seed"; somebody must hold shares "#
          + "of the class"
      ],
      chinese: [
        #"f:4:23: company.classes[0].name 为 "Seed"；该类别必须有人持有"#
      ]),
    BadSheet(
      "a holder of an unknown class",
      [#""O","#: #""O", class: "Seed","#],
      english: [
        #"f:3:74: company.holders[1].class is "Seed"; it must be one of common"#
      ],
      chinese: [
        #"f:3:74: company.holders[1].class 为 "Seed"；必须是以下之一：common"#
      ]),
    BadSheet(
      "a misspelt class",
      [
        #""O","#: #""O", class: "Sead","#,
        "30 }],": #"30 }, { name: "P", class: "Seed", shares: 1 }],\#n"#
          + #"    classes: [{ name: "Seed", price: 1 }],"#,
      ],
      english: [
        #"f:3:74: company.holders[1].class is "Sead"; did you mean 'Seed'?"#
      ],
      chinese: [
        #"f:3:74: company.holders[1].class 为 "Sead"；是否想写“Seed”？"#
      ]),
    BadSheet(
      "a round in the name of an old class",
      [
        #""O","#: #""O", class: "A","#,
        "30 }],": "30 }],\n"
          + #"    classes: [{ name: "A", price: 1 }],"#,
      ],
      english: [
        #"f:9:10: round.class is "A"; the name is already taken"#
      ],
      chinese: [
        #"f:9:10: round.class 为 "A"；该名称已被使用"#
      ]),
    BadSheet(
      "two instruments of one name",
      [
        #"kind: "grant", holder: "S", amount: 10, convention: "alongside""#:
          #"name: "g", kind: "grant", holder: "S", amount: 10, convention: "alongside" },\#n"#
          + #"    { name: "g", kind: "grant", holder: "S", amount: 10, convention: "alongside""#
      ],
      english: [
        #"f:7:13: instruments[1].name is "g"; the name is already taken"#
      ],
      chinese: [
        #"f:7:13: instruments[1].name 为 "g"；该名称已被使用"#
      ]),
    BadSheet(
      "a discount of everything",
      ["10": "10, discount: 1"],
      english: [
        "f:6:57: instruments[0].discount is 1; it must be at least 0 and less "
          + "than 1"
      ],
      chinese: [
        "f:6:57: instruments[0].discount 为 1；必须不小于 0 且小于 1"
      ]),
    BadSheet(
      "a discount beside an agreed share",
      ["10": "10, discount: 0.2, agreedShare: 0.1"],
      english: [
        "f:6:47: instruments[0] gives agreedShare, discount; give at most one "
          + "of agreedShare, discount"
      ],
      chinese: [
        "f:6:47: instruments[0] 给出了 agreedShare, discount；agreedShare, discount "
          + "最多给出一个"
      ]),
    BadSheet(
      "a cap without its base",
      ["10": "10, cap: { amount: 50 }"],
      english: [
        "f:6:52: instruments[0].cap.base is missing"
      ],
      chinese: [
        "f:6:52: 缺少 instruments[0].cap.base"
      ]),
    BadSheet(
      "a limit on nobody",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "Z", maximumShare: 0.3, excess: "forgone" },\#n"#
          + "}"
      ],
      english: [
        #"f:12:21: limits.holder is "Z"; it must be one of S"#
      ],
      chinese: [
        #"f:12:21: limits.holder 为 "Z"；必须是以下之一：S"#
      ]),
    BadSheet(
      "a limit on somebody who converts nothing",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "T", maximumShare: 0.3, excess: "forgone" },\#n"#
          + "}"
      ],
      english: [
        #"f:12:21: limits.holder is "T"; it must be one of S"#
      ],
      chinese: [
        #"f:12:21: limits.holder 为 "T"；必须是以下之一：S"#
      ]),
    BadSheet(
      "limits without a limit",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "S", excess: "forgone" },\#n"#
          + "}"
      ],
      english: [
        "f:12:11: limits gives none of the fields; give at least one of maximumShare, "
          + "notLargestHolder, teamFloor"
      ],
      chinese: [
        "f:12:11: limits 未给出任何一个字段；maximumShare, notLargestHolder, teamFloor "
          + "至少给出一个"
      ]),
    BadSheet(
      "a limit with no word on the excess",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "S", maximumShare: 0.3 },\#n"#
          + "}"
      ],
      english: [
        "f:12:11: limits.excess is missing"
      ],
      chinese: [
        "f:12:11: 缺少 limits.excess"
      ]),
    BadSheet(
      "a floor that the team is below already",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "S", teamFloor: { share: 0.8 }, excess: "forgone" },\#n"#
          + "}"
      ],
      english: [
        "f:12:46: limits.teamFloor.share is 0.8; the team has only 0.7 before "
          + "the round, and no round raises it"
      ],
      chinese: [
        "f:12:46: limits.teamFloor.share 为 0.8；团队在本轮前仅持股 0.7，融资只会使其降低"
      ]),
    BadSheet(
      "a floor at just what the team has",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "S", teamFloor: { share: 0.7 }, excess: "forgone" },\#n"#
          + "}"
      ],
      english: [
        "f:12:46: limits.teamFloor.share is 0.7; the team has only 0.7 before "
          + "the round, and no round raises it"
      ],
      chinese: [
        "f:12:46: limits.teamFloor.share 为 0.7；团队在本轮前仅持股 0.7，融资只会使其降低"
      ]),
    BadSheet(
      "a floor without a team",
      [
        ", team: true": "",
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "S", teamFloor: { share: 0.5 }, excess: "forgone" },\#n"#
          + "}",
      ],
      english: [
        "f:3:14: company.holders is a list of 2 items; the team's floor needs "
          + "a holder with team: true"
      ],
      chinese: [
        "f:3:14: company.holders 是含 2 项的列表；设有团队控股底线时，至少须有一名股东标记 team: true"
      ]),
    BadSheet(
      "a limited holder in the team",
      [
        #""S""#: #""T""#,
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "T", teamFloor: { share: 0.5 }, excess: "forgone" },\#n"#
          + "}",
      ],
      english: [
        #"f:12:21: limits.holder is "T"; the limited holder cannot belong to "#
          + "the team that the floor protects"
      ],
      chinese: [
        #"f:12:21: limits.holder 为 "T"；受限制的持有人不能属于底线所保护的团队"#
      ]),
    BadSheet(
      "a limit on a capped conversion at dollars invested",
      [
        "10": #"30, cap: { amount: 40, base: "existing" }"#,
        "alongside": "dollars-invested",
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "S", maximumShare: 0.1, excess: "forgone" },\#n"#
          + "}",
      ],
      english: [
        #"f:6:98: instruments[0].convention is "dollars-invested"; with a limit "#
          + "that cuts a capped conversion, the dollars invested depend on the "
          + "limit and on the cap at once; use another convention, or drop the "
          + "cap or the limit"
      ],
      chinese: [
        #"f:6:98: instruments[0].convention 为 "dollars-invested"；限制与估值上限同时生效时，"#
          + "所计投资额无法确定；请改用其他口径，或去掉估值上限或限制"
      ]),
    BadSheet(
      "a price that rounds to zero",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  rounding: { priceDecimals: 0, price: "down" },\#n"#
          + "}"
      ],
      english: [
        "f:12:30: rounding.priceDecimals is 0; the price 4/5 rounds to zero; "
          + "keep more decimals"
      ],
      chinese: [
        "f:12:30: rounding.priceDecimals 为 0；价格 4/5 舍入后为零；请保留更多小数位"
      ]),
    BadSheet(
      "too many decimals",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + "  rounding: { priceDecimals: 40 },\n"
          + "}"
      ],
      english: [
        "f:12:30: rounding.priceDecimals is 40; it must be between 0 and 18"
      ],
      chinese: [
        "f:12:30: rounding.priceDecimals 为 40；必须在 0 与 18 之间"
      ]),
    BadSheet(
      "an instrument that rounds in a round that does not",
      [
        "amount: 10": #"amount: 10, rounding: { shares: "down" }"#
      ],
      english: [
        "f:6:57: instruments[0].rounding is a record; the round itself rounds nothing; "
          + #"give the file a rounding too, such as rounding: { shares: "down" }"#
      ],
      chinese: [
        "f:6:57: instruments[0].rounding 是一个记录；本轮自身未作舍入；"
          + #"请同时给出文件的 rounding，如 rounding: { shares: "down" }"#
      ]),
    BadSheet(
      "an instrument that rounds in a sale",
      [
        "amount: 10": #"amount: 10, rounding: { shares: "down" }"#,
        "round: {\n"
          + #"    preMoney: 80, base: "existing",\#n"#
          + #"    investors: [{ name: "I", amount: 20 }],\#n"#
          + "  },": "sale: { proceeds: 50 },",
      ],
      english: [
        "f:6:57: instruments[0].rounding is a record; a sale rounds no price; leave it out"
      ],
      chinese: [
        "f:6:57: instruments[0].rounding 是一个记录；公司出售不涉及价格舍入；请删去"
      ]),
    BadSheet(
      "an instrument that keeps fractions beside whole shares",
      [
        "amount: 10": #"amount: 10, rounding: "exact""#,
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  rounding: { shares: "down" },\#n"#
          + "}",
      ],
      english: [
        #"f:6:57: instruments[0].rounding is "exact"; it must be a record { … }"#
      ],
      chinese: [
        #"f:6:57: instruments[0].rounding 为 "exact"；应为记录 { … }"#
      ]),
    BadSheet(
      "too many decimals of an instrument's price",
      [
        "amount: 10": #"amount: 10, rounding: { priceDecimals: 40 }"#,
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  rounding: { shares: "down" },\#n"#
          + "}",
      ],
      english: [
        "f:6:74: instruments[0].rounding.priceDecimals is 40; it must be between 0 and 18"
      ],
      chinese: [
        "f:6:74: instruments[0].rounding.priceDecimals 为 40；必须在 0 与 18 之间"
      ]),
    BadSheet(
      "an instrument's price that rounds to zero",
      [
        "amount: 10": #"amount: 10, rounding: { priceDecimals: 0, price: "down" }"#,
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  rounding: { shares: "down" },\#n"#
          + "}",
      ],
      english: [
        "f:6:74: instruments[0].rounding.priceDecimals is 0; the price 4/5 rounds to zero; "
          + "keep more decimals"
      ],
      chinese: [
        "f:6:74: instruments[0].rounding.priceDecimals 为 0；价格 4/5 舍入后为零；请保留更多小数位"
      ]),
    BadSheet(
      "rounding that has no end",
      [
        "shares: 70": "shares: 7000000000000",
        #"convention: "alongside" },"#:
          #"convention: "alongside", agreedShare: 0.5 },\#n"#
          + #"    { kind: "grant", holder: "S", amount: 10, convention: "alongside","#
          + " agreedShare: 0.4999999 },",
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  rounding: { shares: "down" },\#n"#
          + "}",
      ],
      english: [
        "f:13:13: rounding is a record; whole shares and rounded prices go on changing each "
          + "other, for what converts and the pool take nearly the whole company; let them take "
          + #"less, or write "exact""#
      ],
      chinese: [
        "f:13:13: rounding 是一个记录；转换股份与期权池几乎占去整个公司，整股与舍入价格无法彼此吻合；"
          + #"请减少其占比，或写 "exact""#
      ]),
    BadSheet(
      "a round and a sale",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + "  sale: { proceeds: 5 },\n"
          + "}"
      ],
      english: [
        "f:12:3: the document gives round, sale; give exactly one of round, "
          + "sale"
      ],
      chinese: [
        "f:12:3: 整个文件给出了 round, sale；round, sale 必须且只能给出一个"
      ]),
    BadSheet(
      "neither a round nor a sale",
      [
        "  round: {\n"
          + #"    preMoney: 80, base: "existing",\#n"#
          + #"    investors: [{ name: "I", amount: 20 }],\#n"#
          + "  },\n": ""
      ],
      english: [
        "f:1:1: the document gives none of the fields; give exactly one of "
          + "round, sale"
      ],
      chinese: [
        "f:1:1: 整个文件未给出任何一个字段；round, sale 必须且只能给出一个"
      ]),
    BadSheet(
      "no holders",
      [#"{ name: "T", shares: 70, team: true }, { name: "O", shares: 30 }"#: ""],
      english: [
        "f:3:14: company.holders is a list of 0 items; it must have 1 to 10000 "
          + "items"
      ],
      chinese: [
        "f:3:14: company.holders 是含 0 项的列表；必须有 1 至 10000 项"
      ]),
    BadSheet(
      "no new money",
      [#"{ name: "I", amount: 20 }"#: ""],
      english: [
        "f:10:16: round.investors is a list of 0 items; it must have 1 to 1000 "
          + "items"
      ],
      chinese: [
        "f:10:16: round.investors 是含 0 项的列表；必须有 1 至 1000 项"
      ]),
    BadSheet(
      "a pool with two sizes",
      ["base": #"pool: { increase: 5, target: 0.1, in: "pre-money" }, base"#],
      english: [
        "f:9:40: round.pool gives increase, target; give exactly one of increase, "
          + "target"
      ],
      chinese: [
        "f:9:40: round.pool 给出了 increase, target；increase, target 必须且只能给出一个"
      ]),
    BadSheet(
      "a pool that nobody bears",
      ["base": "pool: { target: 0.1 }, base"],
      english: [
        "f:9:25: round.pool.in is missing"
      ],
      chinese: [
        "f:9:25: 缺少 round.pool.in"
      ]),
    BadSheet(
      "a base that counts nothing",
      [#""existing""#: #"["granted"]"#],
      english: [
        "f:9:25: round.base is a list of 1 item; it must count some shares"
      ],
      chinese: [
        "f:9:25: round.base 是含 1 项的列表；所计股份不得为零"
      ]),
    BadSheet(
      "a cap over nothing",
      ["10": #"10, cap: { amount: 50, base: ["promised"] }"#],
      english: [
        "f:6:72: instruments[0].cap.base is a list of 1 item; it must count "
          + "some shares"
      ],
      chinese: [
        "f:6:72: instruments[0].cap.base 是含 1 项的列表；所计股份不得为零"
      ]),
    BadSheet(
      "NaN",
      ["80": "NaN"],
      english: [
        "f:9:15: round.preMoney is NaN; it must be a finite number"
      ],
      chinese: [
        "f:9:15: round.preMoney 为 NaN；必须是有限的数"
      ]),
    BadSheet(
      "Infinity",
      ["80": "Infinity"],
      english: [
        "f:9:15: round.preMoney is Infinity; it must be a finite number"
      ],
      chinese: [
        "f:9:15: round.preMoney 为 Infinity；必须是有限的数"
      ]),
    BadSheet(
      "a number beyond all numbers",
      ["80": "1e400"],
      english: [
        "f:9:15: round.preMoney is 1e400; it must be a finite number"
      ],
      chinese: [
        "f:9:15: round.preMoney 为 1e400；必须是有限的数"
      ]),
    BadSheet(
      "a number in quotes",
      ["80": #""80""#],
      english: [
        #"f:9:15: round.preMoney is "80"; it must be a number"#
      ],
      chinese: [
        #"f:9:15: round.preMoney 为 "80"；应为数"#
      ]),
    BadSheet(
      "the same field twice",
      ["80": "80, preMoney: 90"],
      english: [
        "f:9:19: the field preMoney already stands at line 9, column 5"
      ],
      chinese: [
        "f:9:19: 字段 preMoney 已在第 9 行第 5 列出现"
      ]),
    BadSheet(
      "a file that ends early",
      [
        "],\n"
          + "  },\n"
          + "}\n": ""
      ],
      english: [
        "f:10:42: the text ends before the '[' of line 10, column 16 is closed "
          + "by ']'"
      ],
      chinese: [
        "f:10:42: 内容结束时第 10 行第 16 列的“[”尚未用“]”闭合"
      ]),
    BadSheet(
      "an unknown state",
      [
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  state: "Z",\#n"#
          + "}"
      ],
      english: [
        #"f:12:10: state is "Z"; it must be one of T, O, S, I"#
      ],
      chinese: [
        #"f:12:10: state 为 "Z"；必须是以下之一：T, O, S, I"#
      ]),
    BadSheet(
      "a cap on participation below the preference",
      ["base": "multiple: 2, participation: { cap: 1.5 }, base"],
      english: [
        "f:9:54: round.participation.cap is 1.5; it must be at least the preference's "
          + "multiple, 2"
      ],
      chinese: [
        "f:9:54: round.participation.cap 为 1.5；不得小于优先额的倍数 2"
      ]),
    BadSheet(
      "faults of shape, of names and of size in one pass",
      [
        "80": "-80",
        "10": "10, discout: 1",
        "],\n"
          + "  },\n"
          + "}": "],\n"
          + "  },\n"
          + #"  limits: { holder: "Z", teamFloor: { share: 1 }, excess: "forgone" },\#n"#
          + "}",
      ],
      english: [
        "f:6:47: instruments[0].discout is not a known field; did you mean "
          + "'discount'?",
        "f:9:15: round.preMoney is -80; it must be greater than 0 and at most "
          + "1e+18",
        #"f:12:21: limits.holder is "Z"; it must be one of S"#,
        "f:12:46: limits.teamFloor.share is 1; it must be greater than 0 and "
          + "less than 1",
      ],
      chinese: [
        "f:6:47: instruments[0].discout 不是已知字段；是否想写“discount”？",
        "f:9:15: round.preMoney 为 -80；必须大于 0 且不大于 1e+18",
        #"f:12:21: limits.holder 为 "Z"；必须是以下之一：S"#,
        "f:12:46: limits.teamFloor.share 为 1；必须大于 0 且小于 1",
      ]),
  ]
}
