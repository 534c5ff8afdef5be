/// Faults of files, settings and tables.
let badFiles: [BadScenario] = [
  BadScenario(
    "a field that stands twice",
    [#"baseline: "grant","#: #"baseline: "grant", fund: {},"#],
    english: ["sound.json5:30:22: the field fund already stands at line 29, column 3"],
    chinese: ["sound.json5:30:22: 字段 fund 已在第 29 行第 3 列出现"]),
  BadScenario(
    "faults of shape and of meaning together",
    [
      "p: 0.9,": "p: 1.4,", "min: 3, max: 9": "min: 9, max: 3", "writeOff: 0.8": "writeOff: 0.7",
      #"baseline: "grant""#: #"baseline: "grants""#, "spent: 400": "spent: 600",
      #"end: "2034-01""#: #"end: "2023-01""#,
    ],
    english: [
      "sound.json5:13:74: templates.standard.stages[0].p is 1.4; it must be between 0 and 1",
      "sound.json5:14:67: templates.standard.stages[1].duration.max is 3; it must be greater than 9",
      "sound.json5:21:23: templates.standard.growth.exit is a record; its chances must sum to 1, but sum to 0.9",
      "sound.json5:27:79: portfolio[1].present.spent is 600; it must not exceed what was received, 500",
      #"sound.json5:29:47: fund.end is "2023-01"; it must be after the start"#,
      #"sound.json5:30:13: baseline is "grants"; did you mean 'grant'?"#,
    ],
    chinese: [
      "sound.json5:13:74: templates.standard.stages[0].p 为 1.4；必须在 0 与 1 之间",
      "sound.json5:14:67: templates.standard.stages[1].duration.max 为 3；必须大于 9",
      "sound.json5:21:23: templates.standard.growth.exit 是一个记录；各概率合计必须为 1，现为 0.9",
      "sound.json5:27:79: portfolio[1].present.spent 为 600；不得超过已到账资金 500",
      #"sound.json5:29:47: fund.end 为 "2023-01"；必须晚于起始时间"#,
      #"sound.json5:30:13: baseline 为 "grants"；是否想写“grant”？"#,
    ]),
  BadScenario(
    "a file to extend that is not there",
    [#"name: "sound","#: #"name: "sound", extends: "base.json5","#],
    english: [#"sound.json5:2:27: extends is "base.json5"; there is no such file"#],
    chinese: [#"sound.json5:2:27: extends 为 "base.json5"；没有这个文件"#]),
  BadScenario(
    "a file that extends itself",
    [#"name: "sound","#: #"name: "sound", extends: "sound.json5","#],
    english: [
      #"sound.json5:2:27: extends is "sound.json5"; the files extend each other: sound.json5 → sound.json5"#
    ],
    chinese: [#"sound.json5:2:27: extends 为 "sound.json5"；文件循环继承：sound.json5 → sound.json5"#]),
  BadScenario(
    "files that extend each other",
    [#"name: "sound","#: #"name: "sound", extends: "base.json5","#],
    files: ["base.json5": #"{ extends: "sound.json5" }"#],
    english: [
      #"base.json5:1:12: extends is "sound.json5"; the files extend each other: sound.json5 → base.json5 → sound.json5"#
    ],
    chinese: [
      #"base.json5:1:12: extends 为 "sound.json5"；文件循环继承：sound.json5 → base.json5 → sound.json5"#
    ]),
  BadScenario(
    "a fault in the file that is extended",
    [#"name: "sound","#: #"name: "sound", extends: "base.json5","#],
    files: ["base.json5": "{\n  fund: { overhead: 5 },\n}\n"],
    english: [
      "base.json5:2:11: fund.overhead is not a known field; the fields here are budget, queue, order, queuePatience, overheadPerYear, recycling, discountRate, overheadUntil, end, atEnd, saleHaircut"
    ],
    chinese: [
      "base.json5:2:11: fund.overhead 不是已知字段；此处的字段有：budget, queue, order, queuePatience, overheadPerYear, recycling, discountRate, overheadUntil, end, atEnd, saleHaircut"
    ]),
  BadScenario(
    "what becomes of shares at an end that there is not",
    [#"end: "2034-01""#: #"atEnd: "hand-over", saleHaircut: 0.3"#],
    english: [
      #"sound.json5:29:49: fund.atEnd is "hand-over"; the fund has no end at which it would matter; give 'end', or leave it out"#
    ],
    chinese: [
      #"sound.json5:29:49: fund.atEnd 为 "hand-over"；基金未设到期日，此项无从适用；请给出 end，或删去此项"#
    ]),
  BadScenario(
    "overhead after the fund's end",
    [#"end: "2034-01""#: #"end: "2034-01", overheadPerYear: 10, overheadUntil: "2035-01""#],
    english: [
      #"sound.json5:29:94: fund.overheadUntil is "2035-01"; overhead ends with the fund; leave out overheadUntil, or give a day before the end"#
    ],
    chinese: [
      #"sound.json5:29:94: fund.overheadUntil 为 "2035-01"；管理费随基金到期而止；请删去 overheadUntil，或改为到期之前的日期"#
    ]),
  BadScenario(
    "overhead without a last day",
    [#"end: "2034-01""#: "overheadPerYear: 10"],
    english: [
      #"sound.json5:29:59: fund.overheadPerYear is 10; overhead needs a last day; add overheadUntil: "2034-06", or the fund's end"#
    ],
    chinese: [
      #"sound.json5:29:59: fund.overheadPerYear 为 10；管理费须有截止日；请添加 overheadUntil: "2034-06"，或基金的 end"#
    ]),
  BadScenario(
    "interest on a principal that does not convert",
    ["cap: 9000,": "cap: 9000, principalShare: 0, interestPerYear: 0.05,"],
    english: [
      "sound.json5:33:94: policies.convert.interestPerYear is 0.05; no principal converts, so that there is nothing for interest to run on; use a principalShare above 0, or leave out interestPerYear"
    ],
    chinese: [
      "sound.json5:33:94: policies.convert.interestPerYear 为 0.05；没有本金转股，利息无从计起；请将 principalShare 设为大于 0，或删去 interestPerYear"
    ]),
  BadScenario(
    "limits of recycling that cannot be",
    [#"name: "sound","#: #"name: "sound", extends: "base.json5","#],
    files: ["base.json5": "{\n  fund: { recycling: { share: 1.5, most: -1 } },\n}\n"],
    english: [
      "base.json5:2:31: fund.recycling.share is 1.5; it must be between 0 and 1",
      "base.json5:2:42: fund.recycling.most is -1; it must be at least 0",
    ],
    chinese: [
      "base.json5:2:31: fund.recycling.share 为 1.5；必须在 0 与 1 之间",
      "base.json5:2:42: fund.recycling.most 为 -1；必须不小于 0",
    ]),
  BadScenario(
    "a syntax fault in the file that is extended",
    [#"name: "sound","#: #"name: "sound", extends: "base.json5","#],
    files: ["base.json5": "{ fund: }\n"],
    english: ["base.json5:1:9: found '}' where a value should be"],
    chinese: ["base.json5:1:9: 此处应为一个值，却是 '}'"]),
  BadScenario(
    "a template that extends none",
    ["standard: {\n      stages": "other: { extends: \"standart\" }, standard: {\n      stages"],
    english: [
      #"sound.json5:11:23: templates.other.extends is "standart"; did you mean 'standard'?"#
    ],
    chinese: [#"sound.json5:11:23: templates.other.extends 为 "standart"；是否想写“standard”？"#]),
  BadScenario(
    "a template that extends itself",
    ["standard: {\n      stages": "standard: {\n      extends: \"standard\", stages"],
    english: [
      #"sound.json5:12:16: templates.standard.extends is "standard"; nothing extends itself; leave out 'extends', or name another"#
    ],
    chinese: [
      #"sound.json5:12:16: templates.standard.extends 为 "standard"；不能继承自身；请删去 extends，或改写为另一个名称"#
    ]),
  BadScenario(
    "policies and templates that extend each other, themselves, what is not there and no text",
    [
      "standard: {\n      stages":
        "other: { extends: \"third\" }, third: { extends: \"other\" }, standard: {\n      stages",
      "convert: {": """
      a: { extends: "grants" }, b: { extends: "c" }, c: { extends: "b" },
      d: { extends: "b" }, e: { extends: "e" }, f: { extends: 5 }, convert: {
      """,
    ],
    english: [
      #"sound.json5:11:52: templates.third.extends is "other"; the templates extend each other: other → third → other; leave out 'extends' in one of them"#,
      #"sound.json5:33:19: policies.a.extends is "grants"; did you mean 'grant'?"#,
      #"sound.json5:33:66: policies.c.extends is "b"; the policies extend each other: b → c → b; leave out 'extends' in one of them"#,
      #"sound.json5:34:36: policies.e.extends is "e"; nothing extends itself; leave out 'extends', or name another"#,
      "sound.json5:34:57: policies.f.extends is 5; it must be a text in quotes",
    ],
    chinese: [
      #"sound.json5:11:52: templates.third.extends 为 "other"；模板循环继承：other → third → other；请在其一中删去 extends"#,
      #"sound.json5:33:19: policies.a.extends 为 "grants"；是否想写“grant”？"#,
      #"sound.json5:33:66: policies.c.extends 为 "b"；政策循环继承：b → c → b；请在其一中删去 extends"#,
      #"sound.json5:34:36: policies.e.extends 为 "e"；不能继承自身；请删去 extends，或改写为另一个名称"#,
      "sound.json5:34:57: policies.f.extends 为 5；应为带引号的文本",
    ]),
  BadScenario(
    "a chain of seventeen policies",
    [
      "convert: {": (0..<17).map { "p\($0): { extends: \"p\($0 + 1)\" }, " }.joined()
        + "p17: { instrument: \"grant\" }, convert: {"
    ],
    english: [
      #"sound.json5:33:377: policies.p15.extends is "p16"; at most 16 may extend each other in a row"#,
      #"sound.json5:33:402: policies.p16.extends is "p17"; at most 16 may extend each other in a row"#,
    ],
    chinese: [
      #"sound.json5:33:377: policies.p15.extends 为 "p16"；继承层数最多为 16"#,
      #"sound.json5:33:402: policies.p16.extends 为 "p17"；继承层数最多为 16"#,
    ]),
  BadScenario(
    "policies that are made with an extends after all was read",
    settings: [#"policies.wide={ extends: "convert" }"#],
    english: [
      #"--set policies.wide={ extends: "convert" }: policies.wide.extends is "convert"; what is extended is read before any setting; write it in the file"#
    ],
    chinese: [
      #"--set policies.wide={ extends: "convert" }: policies.wide.extends 为 "convert"；所继承的内容先于一切 --set 读取；请写在文件中"#
    ]),
  BadScenario(
    "all policies at once, and templates",
    settings: [
      #"policies={ a: { instrument: "none" }, b: { extends: "a" }, c: { extends: "b" } }"#
    ],
    english: [
      #"--set policies={ a: { instrument: "none" }, b: { extends: "a" }, c: { extends: "b" } }: policies.b.extends is "a"; what is extended is read before any setting; write it in the file"#,
      #"--set policies={ a: { instrument: "none" }, b: { extends: "a" }, c: { extends: "b" } }: policies.c.extends is "b"; what is extended is read before any setting; write it in the file"#,
    ],
    chinese: [
      #"--set policies={ a: { instrument: "none" }, b: { extends: "a" }, c: { extends: "b" } }: policies.b.extends 为 "a"；所继承的内容先于一切 --set 读取；请写在文件中"#,
      #"--set policies={ a: { instrument: "none" }, b: { extends: "a" }, c: { extends: "b" } }: policies.c.extends 为 "b"；所继承的内容先于一切 --set 读取；请写在文件中"#,
    ]),
  BadScenario(
    "policies' own funds with a rate, with nothing, with what is none, and a mistake that all take over",
    [
      #"end: "2034-01" }"#: #"end: "2034-01", overheadPerYear: -5, discountRate: 0.02 }"#,
      "convert: {": """
      a: { instrument: "grant", fund: { discountRate: 0.05, end: null, budgit: 5 } },
      b: { instrument: "grant", fund: { budget: { yearly: [-3] }, saleHaircut: 3 } },
      c: { instrument: "none", fund: {} }, d: { instrument: "grant", fund: 7 }, convert: {
      """,
    ],
    english: [
      "sound.json5:29:75: fund.overheadPerYear is -5; it must be at least 0",
      "sound.json5:33:53: policies.a.fund.discountRate is 0.05; present values are compared at one rate; leave it out, and set fund.discountRate for all policies",
      "sound.json5:33:64: policies.a.fund.end is null; a policy's fund adds to the scenario's and takes nothing away; leave it out there, and state it for the policies that have it",
      "sound.json5:33:70: policies.a.fund.budgit is not a known field; did you mean 'budget'?",
      "sound.json5:34:54: policies.b.fund.budget.yearly[0] is -3; it must be at least 0",
      "sound.json5:34:74: policies.b.fund.saleHaircut is 3; it must be between 0 and 1",
      "sound.json5:35:26: policies.c.fund is a record; it means nothing with the instrument 'none'; leave it out, or use 'grant', 'equity', 'grant-to-equity', 'invest-then-equity', 'convertible-debt', 'royalty', 'guaranteed-loan', 'mixture'",
      "sound.json5:35:70: policies.d.fund is 7; it must be a record { … }",
    ],
    chinese: [
      "sound.json5:29:75: fund.overheadPerYear 为 -5；必须不小于 0",
      "sound.json5:33:53: policies.a.fund.discountRate 为 0.05；现值须按同一贴现率比较；请在此删去，并用 fund.discountRate 为全部政策设定",
      "sound.json5:33:64: policies.a.fund.end 为 null；政策的 fund 只能在情景的 fund 之上增改，不能删去；请从后者删去，并写入有此项的政策",
      "sound.json5:33:70: policies.a.fund.budgit 不是已知字段；是否想写“budget”？",
      "sound.json5:34:54: policies.b.fund.budget.yearly[0] 为 -3；必须不小于 0",
      "sound.json5:34:74: policies.b.fund.saleHaircut 为 3；必须在 0 与 1 之间",
      "sound.json5:35:26: policies.c.fund 是一个记录；与 instrument“none”同用没有意义；请删去，或改用“grant”“equity”“grant-to-equity”“invest-then-equity”“convertible-debt”“royalty”“guaranteed-loan”“mixture”",
      "sound.json5:35:70: policies.d.fund 为 7；应为记录 { … }",
    ]),
  BadScenario(
    "an own fund that ends before it begins, and overhead of another that does not end",
    [
      #", end: "2034-01" }"#: " }",
      "convert: {": """
      a: { instrument: "grant", fund: { end: "2023-01" } },
      b: { instrument: "grant", fund: { overheadPerYear: 3 } }, convert: {
      """,
    ],
    english: [
      #"sound.json5:33:44: policies.a.fund.end is "2023-01"; it must be after the start"#,
      "sound.json5:34:52: policies.b.fund.overheadPerYear is 3; overhead needs a last day; add overheadUntil: \"2034-06\", or the fund's end",
    ],
    chinese: [
      #"sound.json5:33:44: policies.a.fund.end 为 "2023-01"；必须晚于起始时间"#,
      "sound.json5:34:52: policies.b.fund.overheadPerYear 为 3；管理费须有截止日；请添加 overheadUntil: \"2034-06\"，或基金的 end",
    ]),
  BadScenario(
    "a setting of a field that is none",
    settings: ["horizon=12"],
    english: [
      "--set horizon=12: horizon is not a known field; the fields here are format, name, title, extends, start, asOf, horizonMonths, currency, unit, seed, trials, parameters, …"
    ],
    chinese: [
      "--set horizon=12: horizon 不是已知字段；此处的字段有：format, name, title, extends, start, asOf, horizonMonths, currency, unit, seed, trials, parameters, …"
    ]),
  BadScenario(
    "a setting out of range",
    settings: ["templates.standard.stages[0].p=2"],
    english: [
      "--set templates.standard.stages[0].p=2: templates.standard.stages[0].p is 2; it must be between 0 and 1"
    ],
    chinese: [
      "--set templates.standard.stages[0].p=2: templates.standard.stages[0].p 为 2；必须在 0 与 1 之间"
    ]),
  BadScenario(
    "a setting of a stage that is none",
    settings: ["templates.standard.stages[7].p=0.5"],
    english: [
      "--set templates.standard.stages[7].p=0.5: there is no templates.standard.stages[7]; the list has 2 items"
    ],
    chinese: ["--set templates.standard.stages[7].p=0.5: 没有 templates.standard.stages[7]；该列表有 2 项"]),
  BadScenario(
    "a setting in a policy that is none",
    settings: ["policies.garnt.awardShare=0.5"],
    english: [
      "--set policies.garnt.awardShare=0.5: there is no policies.garnt; the names here are grant, convert; did you mean 'grant'?"
    ],
    chinese: [
      "--set policies.garnt.awardShare=0.5: 没有 policies.garnt；此处的名称有：grant, convert；是否想写“grant”？"
    ]),
  BadScenario(
    "a policy by its number",
    settings: ["policies[0].awardShare=0.5"],
    english: [
      "--set policies[0].awardShare=0.5: there is no policies[0]; the names here are grant, convert"
    ],
    chinese: [
      "--set policies[0].awardShare=0.5: 没有 policies[0]；此处的名称有：grant, convert"
    ]),
  BadScenario(
    "a policy taken away that is none",
    settings: ["policies.loan=null"],
    english: [
      "--set policies.loan=null: there is no policies.loan; the names here are grant, convert"
    ],
    chinese: [
      "--set policies.loan=null: 没有 policies.loan；此处的名称有：grant, convert"
    ]),
  BadScenario(
    "a setting in a template that is none",
    settings: ["templates.biotech.stages[0].p=0.5"],
    english: [
      "--set templates.biotech.stages[0].p=0.5: there is no templates.biotech; the names here are standard"
    ],
    chinese: [
      "--set templates.biotech.stages[0].p=0.5: 没有 templates.biotech；此处的名称有：standard"
    ]),
  BadScenario(
    "a setting in a sector that is none",
    settings: ["world.sectors.optic.market=0.5"],
    english: [
      "--set world.sectors.optic.market=0.5: there is no world.sectors.optic; the names here are optics; did you mean 'optics'?"
    ],
    chinese: [
      "--set world.sectors.optic.market=0.5: 没有 world.sectors.optic；此处的名称有：optics；是否想写“optics”？"
    ]),
  BadScenario(
    "a stage by its name",
    settings: ["templates.standard.stages.pilot.p=0.5"],
    english: [
      "--set templates.standard.stages.pilot.p=0.5: there is no templates.standard.stages.pilot; its items go by number: [0] concept, [1] pilot"
    ],
    chinese: [
      "--set templates.standard.stages.pilot.p=0.5: 没有 templates.standard.stages.pilot；各项须以编号指明：[0] concept, [1] pilot"
    ]),
  BadScenario(
    "an entry of the portfolio by its name",
    settings: ["portfolio.cohort.copies=5"],
    english: [
      "--set portfolio.cohort.copies=5: there is no portfolio.cohort; its items go by number: [0] cohort, [1] running"
    ],
    chinese: [
      "--set portfolio.cohort.copies=5: 没有 portfolio.cohort；各项须以编号指明：[0] cohort, [1] running"
    ]),
  BadScenario(
    "a regime by its name",
    settings: ["world.climate.regimes.cold.financing=0.7"],
    english: [
      "--set world.climate.regimes.cold.financing=0.7: there is no world.climate.regimes.cold; its items go by number: [0] cold, [1] hot"
    ],
    chinese: [
      "--set world.climate.regimes.cold.financing=0.7: 没有 world.climate.regimes.cold；各项须以编号指明：[0] cold, [1] hot"
    ]),
  BadScenario(
    "a round of a project by its name",
    settings: ["templates.standard.growth.rounds.A.chance=0.7"],
    english: [
      "--set templates.standard.growth.rounds.A.chance=0.7: there is no templates.standard.growth.rounds.A; its items go by number: [0] A"
    ],
    chinese: [
      "--set templates.standard.growth.rounds.A.chance=0.7: 没有 templates.standard.growth.rounds.A；各项须以编号指明：[0] A"
    ]),
  BadScenario(
    "a table that is not there",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\" },\n    { name: \"running\", template"
    ],
    english: [#"sound.json5:26:12: portfolio[1].csv is "projects.csv"; there is no such file"#],
    chinese: [#"sound.json5:26:12: portfolio[1].csv 为 "projects.csv"；没有这个文件"#]),
  BadScenario(
    "a table with an unknown column",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: ["projects.csv": "name,entry,staeg\na,2024-03,pilot\n"],
    english: [
      #"projects.csv:1:12: "staeg" is not a known column; write columns: { "staeg": "…" } beside csv, with one of name, template, sector, district, entry, stage, months, centre, otherPublic, team, spent, or "ignore" to leave it out; did you mean 'stage'?"#
    ],
    chinese: [
      #"projects.csv:1:12: "staeg" 不是已知的列；请在 csv 旁写 columns: { "staeg": "…" }，取 name, template, sector, district, entry, stage, months, centre, otherPublic, team, spent 之一，或写 "ignore" 略去该列；是否想写“stage”？"#
    ]),
  BadScenario(
    "a table without names",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: ["projects.csv": "entry,stage\n2024-03,pilot\n"],
    english: [
      #"projects.csv:1:1: the table has no column "name" or "project" or "名称" or "项目" or "项目名称""#
    ],
    chinese: [#"projects.csv:1:1: 表格缺少列 "name" 或 "project" 或 "名称" 或 "项目" 或 "项目名称""#]),
  BadScenario(
    "a table without rows",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: ["projects.csv": "name,entry,stage,months,centre,spent\n"],
    english: [#"sound.json5:26:12: portfolio[1].csv is "projects.csv"; the table has no rows"#],
    chinese: [#"sound.json5:26:12: portfolio[1].csv 为 "projects.csv"；表格没有数据行"#]),
  BadScenario(
    "a ragged table",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: ["projects.csv": "name,entry,stage,months,centre,spent\na,2024-03,pilot\n"],
    english: ["projects.csv:2:1: the row has 3 cells where the header has 6"],
    chinese: ["projects.csv:2:1: 该行有 3 个单元格，而表头有 6 个"]),
  BadScenario(
    "an empty table",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: ["projects.csv": ""],
    english: ["projects.csv:1:1: the table has no header"],
    chinese: ["projects.csv:1:1: 表格没有表头"]),
  BadScenario(
    "a Chinese table with faults in its cells",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: [
      "projects.csv":
        "名称,入库时间,阶段,已用月数,已拨,已支出\n甲,2024/3,样机,4,500,400\n乙,2024年13月,pilot,4,500,400\n丙,2024-03,pilot,四,500,400\n丁,2024-03,pilot,4,500,\"1,400\"\ncohort,2024-03,pilot,40,500,400\n"
    ],
    english: [
      #"projects.csv:2:10: portfolio[1].projects[0].present.stage is "样机"; it must be one of concept, pilot, accepted"#,
      #"projects.csv:3:3: portfolio[1].projects[1].entry is "2024年13月"; it must be a month YYYY-MM or a day of the calendar YYYY-MM-DD"#,
      #"projects.csv:4:17: portfolio[1].projects[2].present.months is "四"; it must be a plain number, in months"#,
      "projects.csv:5:23: portfolio[1].projects[3].present.spent is 1400; it must not exceed what was received, 500",
      #"projects.csv:6:1: portfolio[1].projects[4].name is "cohort"; the name 'cohort' stands twice"#,
      "projects.csv:6:22: portfolio[1].projects[4].present.months is 40; only 10 months have passed since the project entered",
      "projects.csv:6:22: portfolio[1].projects[4].present.months is 40; the stage lasts at most 9 months",
    ],
    chinese: [
      #"projects.csv:2:10: portfolio[1].projects[0].present.stage 为 "样机"；必须是以下之一：concept, pilot, accepted"#,
      #"projects.csv:3:3: portfolio[1].projects[1].entry 为 "2024年13月"；必须是月份 YYYY-MM 或日历上存在的日期 YYYY-MM-DD"#,
      #"projects.csv:4:17: portfolio[1].projects[2].present.months 为 "四"；应为不带单位的数字，以月计"#,
      "projects.csv:5:23: portfolio[1].projects[3].present.spent 为 1400；不得超过已到账资金 500",
      #"projects.csv:6:1: portfolio[1].projects[4].name 为 "cohort"；名称“cohort”出现了两次"#,
      "projects.csv:6:22: portfolio[1].projects[4].present.months 为 40；自入库至今只有 10 个月",
      "projects.csv:6:22: portfolio[1].projects[4].present.months 为 40；该阶段最长 9 个月",
    ]),
  BadScenario(
    "a row without a time",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: ["projects.csv": "name,entry,stage,months,centre,spent\na,,pilot,4,500,400\n"],
    english: ["projects.csv:2:1: portfolio[1].projects[0].entry is missing"],
    chinese: ["projects.csv:2:1: 缺少 portfolio[1].projects[0].entry"]),
  BadScenario(
    "a law's table without the column",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "empirical", csv: "months.csv", column: "months""#],
    files: ["months.csv": "month,cost\n5,9\n"],
    english: [
      #"sound.json5:14:83: templates.standard.stages[1].duration.column is "months"; did you mean 'month'?"#
    ],
    chinese: [
      #"sound.json5:14:83: templates.standard.stages[1].duration.column 为 "months"；是否想写“month”？"#
    ]),
  BadScenario(
    "a law's table with a word",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "empirical", csv: "months.csv", column: "months""#],
    files: ["months.csv": "months\n5\nsix\n"],
    english: [
      #"months.csv:3:1: templates.standard.stages[1].duration.values[1] is "six"; it must be a number"#
    ],
    chinese: [#"months.csv:3:1: templates.standard.stages[1].duration.values[1] 为 "six"；应为数"#]),
  BadScenario(
    "a law's table that is not there",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "empirical", csv: "months.csv", column: "months""#],
    english: [
      #"sound.json5:14:61: templates.standard.stages[1].duration.csv is "months.csv"; there is no such file"#
    ],
    chinese: [
      #"sound.json5:14:61: templates.standard.stages[1].duration.csv 为 "months.csv"；没有这个文件"#
    ]),
  BadScenario(
    "a table with a project without a name",
    [
      #"{ name: "running", template"#:
        "{ csv: \"projects.csv\", template: \"standard\" },\n    { name: \"running\", template"
    ],
    files: ["projects.csv": "name,entry,stage\na,2024-03,pilot\n,2024-03,pilot\n"],
    english: [
      "projects.csv:3:1: portfolio[1].projects[1].name is missing"
    ],
    chinese: [
      "projects.csv:3:1: 缺少 portfolio[1].projects[1].name"
    ]),
]
