/// Faults of titles, of districts that are listed and of the focus.
let badTitles: [BadScenario] = [
  BadScenario(
    "a focus that is no policy",
    [
      #"baseline: "grant""#: #"baseline: "grant", focus: "convrt""#
    ],
    english: [
      #"sound.json5:30:29: focus is "convrt"; did you mean 'convert'?"#
    ],
    chinese: [
      #"sound.json5:30:29: focus 为 "convrt"；是否想写“convert”？"#
    ]),
  BadScenario(
    "a title that is a number",
    [
      #"convert: { instrument"#: #"convert: { title: 3, instrument"#
    ],
    english: [
      #"sound.json5:33:23: policies.convert.title is 3; it must be a text in quotes or a record { … }"#
    ],
    chinese: [
      #"sound.json5:33:23: policies.convert.title 为 3；应为带引号的文本或记录 { … }"#
    ]),
  BadScenario(
    "a title in one language only",
    [
      #"grant: { instrument"#: #"grant: { title: { en: "grant" }, instrument"#
    ],
    english: [
      #"sound.json5:32:21: policies.grant.title.zh is missing"#
    ],
    chinese: [
      #"sound.json5:32:21: 缺少 policies.grant.title.zh"#
    ]),
  BadScenario(
    "a title in a language that is not known",
    [
      #"standard: {\#n"#: #"standard: { title: { en: "a", zh: "b", fr: "c" },\#n"#
    ],
    english: [
      #"sound.json5:11:44: templates.standard.title.fr is not a known field; the fields here are en, zh"#
    ],
    chinese: [
      #"sound.json5:11:44: templates.standard.title.fr 不是已知字段；此处的字段有：en, zh"#
    ]),
  BadScenario(
    "a title of nothing",
    [
      #"name: "A","#: #"name: "A", title: "","#
    ],
    english: [
      #"sound.json5:20:46: templates.standard.growth.rounds[0].title is ""; it must be a text on one line, not empty"#
    ],
    chinese: [
      #"sound.json5:20:46: templates.standard.growth.rounds[0].title 为 ""；必须是非空的单行文本"#
    ]),
  BadScenario(
    "a title with a control character",
    [
      #"name: "hot","#: #"name: "hot", title: "a\nb","#
    ],
    english: [
      #"sound.json5:5:73: world.climate.regimes[1].title is "a\nb"; it must be a text on one line, not empty"#
    ],
    chinese: [
      #"sound.json5:5:73: world.climate.regimes[1].title 为 "a\nb"；必须是非空的单行文本"#
    ]),
  BadScenario(
    "a sector's title that is a list",
    [
      #"optics: {"#: #"optics: { title: ["optics"],"#
    ],
    english: [
      #"sound.json5:8:33: world.sectors.optics.title is a list of 1 item; it must be a text in quotes or a record { … }"#
    ],
    chinese: [
      #"sound.json5:8:33: world.sectors.optics.title 是含 1 项的列表；应为带引号的文本或记录 { … }"#
    ]),
  BadScenario(
    "a district that is not among those listed",
    [
      "merit: {": "districts: { pudong: {} }, merit: {",
      #"sector: "optics", copies"#: #"sector: "optics", district: "pudng", copies"#,
    ],
    english: [
      #"sound.json5:25:73: portfolio[0].district is "pudng"; did you mean 'pudong'?"#
    ],
    chinese: [
      #"sound.json5:25:73: portfolio[0].district 为 "pudng"；是否想写“pudong”？"#
    ]),
  BadScenario(
    "one title for several projects",
    [
      #"{ name: "cohort", template: "standard", sector: "optics", copies: 10, entry"#:
        #"{ projects: [{ name: "cohort" }], title: "all", template: "standard", entry"#
    ],
    english: [
      #"sound.json5:25:7: portfolio[0] gives title, projects; give at most one of title, csv, projects"#
    ],
    chinese: [
      #"sound.json5:25:7: portfolio[0] 给出了 title, projects；title, csv, projects 最多给出一个"#
    ]),
]
