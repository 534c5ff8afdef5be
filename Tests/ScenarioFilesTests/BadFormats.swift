/// Files of another format, each refused by name before anything else is said of it.
let badFormats: [BadScenario] = [
  BadScenario(
    "a scenario of the format before, with another fault in it",
    [#"name: "sound""#: #"format: "botou/scenario/1", name: "so und""#],
    english: [
      #"sound.json5:2:11: format is "botou/scenario/1"; this botou reads botou/scenario/2; remove the word, and 'botou check' lists each default that changed since; 'botou explain changes' tells the rest"#
    ],
    chinese: [
      #"sound.json5:2:11: format 为 "botou/scenario/1"；本版 botou 读取 botou/scenario/2；请删去该词，“botou check”会列出此后变更的默认值；其余变更见“botou explain changes”"#
    ]),
  BadScenario(
    "a scenario of a newer format",
    [#"name: "sound""#: #"format: "botou/scenario/3", name: "sound""#],
    english: [
      #"sound.json5:2:11: format is "botou/scenario/3"; this botou reads botou/scenario/2; use a newer botou"#
    ],
    chinese: [
      #"sound.json5:2:11: format 为 "botou/scenario/3"；本版 botou 读取 botou/scenario/2；请使用更新的 botou"#
    ]),
  BadScenario(
    "a format of something else",
    [#"name: "sound""#: #"format: "botou/run/2", name: "sound""#],
    english: [
      #"sound.json5:2:11: format is "botou/run/2"; it must be botou/scenario/2"#
    ],
    chinese: [#"sound.json5:2:11: format 为 "botou/run/2"；必须是 botou/scenario/2"#]),
  BadScenario(
    "a format that is a number, and another fault",
    [#"name: "sound""#: #"format: 2, name: "sound""#, "unit: 10000": "unit: 0.5"],
    english: [
      "sound.json5:2:11: format is 2; it must be a text in quotes",
      "sound.json5:2:90: unit is 0.5; it must be a whole number",
    ],
    chinese: [
      "sound.json5:2:11: format 为 2；应为带引号的文本", "sound.json5:2:90: unit 为 0.5；必须是整数",
    ]),
  BadScenario(
    "a file that is extended and is of a newer format",
    whole: #"{ format: "botou/scenario/2", extends: "base.json5" }"#,
    files: ["base.json5": #"{ name: "base", format: "botou/scenario/3" }"#],
    english: [
      #"base.json5:1:25: format is "botou/scenario/3"; this botou reads botou/scenario/2; use a newer botou"#
    ],
    chinese: [
      #"base.json5:1:25: format 为 "botou/scenario/3"；本版 botou 读取 botou/scenario/2；请使用更新的 botou"#
    ]),
  BadScenario(
    "a file that is extended and whose format is a number",
    whole: #"{ format: "botou/scenario/2", extends: "base.json5" }"#,
    files: ["base.json5": #"{ name: "base", format: 2 }"#],
    english: ["base.json5:1:25: format is 2; it must be a text in quotes"],
    chinese: ["base.json5:1:25: format 为 2；应为带引号的文本"]),
  BadScenario(
    "a newer format from the command line", settings: ["format=botou/scenario/3"],
    english: [
      #"--set format=botou/scenario/3: format is "botou/scenario/3"; this botou reads botou/scenario/2; use a newer botou"#
    ],
    chinese: [
      #"--set format=botou/scenario/3: format 为 "botou/scenario/3"；本版 botou 读取 botou/scenario/2；请使用更新的 botou"#
    ]),
]
