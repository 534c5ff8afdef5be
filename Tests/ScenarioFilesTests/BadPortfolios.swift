/// Faults of the portfolio.
let badPortfolios: [BadScenario] = [
  BadScenario(
    "a template that is none",
    [#"name: "cohort", template: "standard""#: #"name: "cohort", template: "standrad""#],
    english: [#"sound.json5:25:33: portfolio[0].template is "standrad"; did you mean 'standard'?"#],
    chinese: [#"sound.json5:25:33: portfolio[0].template 为 "standrad"；是否想写“standard”？"#]),
  BadScenario(
    "a sector that is none",
    [#"sector: "optics""#: #"sector: "optic""#],
    english: [#"sound.json5:25:53: portfolio[0].sector is "optic"; did you mean 'optics'?"#],
    chinese: [#"sound.json5:25:53: portfolio[0].sector 为 "optic"；是否想写“optics”？"#]),
  BadScenario(
    "two projects of one name",
    [#"name: "running""#: #"name: "cohort""#],
    english: [#"sound.json5:26:13: portfolio[1].name is "cohort"; the name 'cohort' stands twice"#],
    chinese: [#"sound.json5:26:13: portfolio[1].name 为 "cohort"；名称“cohort”出现了两次"#]),
  BadScenario(
    "an entry without a time",
    [#", entry: "2024-03""#: ""],
    english: ["sound.json5:26:5: portfolio[1].entry is missing"],
    chinese: ["sound.json5:26:5: 缺少 portfolio[1].entry"]),
  BadScenario(
    "an entry before the start",
    [#"from: "2024-01""#: #"from: "2023-06""#],
    english: [
      #"sound.json5:25:90: portfolio[0].entry.from is "2023-06"; it must not be before the start"#
    ],
    chinese: [#"sound.json5:25:90: portfolio[0].entry.from 为 "2023-06"；不得早于起始时间"#]),
  BadScenario(
    "an entry beyond the horizon",
    [#"to: "2026-01""#: #"to: "2036-01""#],
    english: [
      #"sound.json5:25:105: portfolio[0].entry.to is "2036-01"; it must not be after the horizon, 120 months from the start"#
    ],
    chinese: [#"sound.json5:25:105: portfolio[0].entry.to 为 "2036-01"；不得晚于期限（起始后 120 个月）"#]),
  BadScenario(
    "a window the wrong way round",
    [#"from: "2024-01", to: "2026-01""#: #"from: "2026-01", to: "2024-01""#],
    english: [#"sound.json5:25:105: portfolio[0].entry.to is "2024-01"; it must be after 'from'"#],
    chinese: [#"sound.json5:25:105: portfolio[0].entry.to 为 "2024-01"；必须晚于 from"#]),
  BadScenario(
    "no copies",
    ["copies: 10": "copies: 0"],
    english: ["sound.json5:25:71: portfolio[0].copies is 0; it must be between 1 and 16777216"],
    chinese: ["sound.json5:25:71: portfolio[0].copies 为 0；必须在 1 与 16777216 之间"]),
  BadScenario(
    "an entry and a funnel",
    [
      "copies: 10, entry":
        #"funnel: { needsPerYear: 9, from: 0, to: 9, steps: [{ name: "s", rate: 1 }] }, entry"#
    ],
    english: [
      "sound.json5:25:63: portfolio[0] gives entry, funnel; give at most one of entry, funnel"
    ],
    chinese: ["sound.json5:25:63: portfolio[0] 给出了 entry, funnel；entry, funnel 最多给出一个"]),
  BadScenario(
    "a rate above 1 in a funnel",
    [
      #"copies: 10, entry: { from: "2024-01", to: "2026-01" }"#:
        #"funnel: { needsPerYear: 9, from: 0, to: 9, steps: [{ name: "s", rate: 1.5 }] }"#
    ],
    english: [
      "sound.json5:25:133: portfolio[0].funnel.steps[0].rate is 1.5; it must be between 0 and 1"
    ],
    chinese: ["sound.json5:25:133: portfolio[0].funnel.steps[0].rate 为 1.5；必须在 0 与 1 之间"]),
  BadScenario(
    "a stage that the template lacks",
    [#"stage: "pilot""#: #"stage: "pilto""#],
    english: [#"sound.json5:27:25: portfolio[1].present.stage is "pilto"; did you mean 'pilot'?"#],
    chinese: [#"sound.json5:27:25: portfolio[1].present.stage 为 "pilto"；是否想写“pilot”？"#]),
  BadScenario(
    "longer in a stage than it lasts",
    ["months: 4": "months: 9.5"],
    english: [
      "sound.json5:27:42: portfolio[1].present.months is 9.5; the stage lasts at most 9 months"
    ],
    chinese: ["sound.json5:27:42: portfolio[1].present.months 为 9.5；该阶段最长 9 个月"]),
  BadScenario(
    "longer in a stage than in the programme",
    ["entry: \"2024-03\",\n": "entry: \"2024-10\",\n"],
    english: [
      "sound.json5:27:42: portfolio[1].present.months is 4; only 3 months have passed since the project entered"
    ],
    chinese: ["sound.json5:27:42: portfolio[1].present.months 为 4；自入库至今只有 3 个月"]),
  BadScenario(
    "a running project that has yet to enter",
    ["entry: \"2024-03\",\n": "entry: \"2025-03\",\n"],
    english: [
      #"sound.json5:26:53: portfolio[1].entry is "2025-03"; a running project must have entered by asOf"#
    ],
    chinese: [#"sound.json5:26:53: portfolio[1].entry 为 "2025-03"；在研项目的入库时间不得晚于 asOf"#]),
  BadScenario(
    "a running project in a window",
    ["entry: \"2024-03\",\n": "entry: { from: \"2024-02\", to: \"2024-04\" },\n"],
    english: [
      "sound.json5:26:53: portfolio[1].entry is a record; a running project entered at one known time"
    ],
    chinese: ["sound.json5:26:53: portfolio[1].entry 是一个记录；在研项目的入库时间必须是确定的"]),
  BadScenario(
    "a running cohort",
    ["entry: \"2024-03\",\n": "entry: \"2024-03\", copies: 3,\n"],
    english: [
      "sound.json5:26:64: portfolio[1] gives present, copies; give at most one of present, copies"
    ],
    chinese: ["sound.json5:26:64: portfolio[1] 给出了 present, copies；present, copies 最多给出一个"]),
  BadScenario(
    "more spent than received",
    ["spent: 400": "spent: 600"],
    english: [
      "sound.json5:27:79: portfolio[1].present.spent is 600; it must not exceed what was received, 500"
    ],
    chinese: ["sound.json5:27:79: portfolio[1].present.spent 为 600；不得超过已到账资金 500"]),
  BadScenario(
    "a project of a group without a name",
    [
      #"name: "cohort","#:
        #"projects: [{ name: "a" }, { district: "闵行" }],"#,
      "copies: 10, ":
        "",
    ],
    english: [
      "sound.json5:25:33: portfolio[0].projects[1].name is missing"
    ],
    chinese: [
      "sound.json5:25:33: 缺少 portfolio[0].projects[1].name"
    ]),
  BadScenario(
    "a district that projects share and that is no text",
    [
      #"name: "cohort","#:
        #"projects: [{ name: "a" }, { name: "b" }], district: 5,"#,
      "copies: 10, ":
        "",
    ],
    english: [
      "sound.json5:25:59: portfolio[0].district is 5; it must be a text in quotes"
    ],
    chinese: [
      "sound.json5:25:59: portfolio[0].district 为 5；应为带引号的文本"
    ]),
]
