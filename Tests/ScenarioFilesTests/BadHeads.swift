/// Faults of the head of a file.
let badHeads: [BadScenario] = [
  BadScenario(
    "an empty file",
    whole: "",
    english: ["sound.json5:1:1: there is no value here"],
    chinese: ["sound.json5:1:1: 此处没有内容"]),
  BadScenario(
    "a comma too few",
    [#"name: "sound", start"#: #"name: "sound" start"#],
    english: ["sound.json5:2:17: found 's' where ',' or '}' should be"],
    chinese: ["sound.json5:2:17: 此处应为“,”或“}”，却是 's'"]),
  BadScenario(
    "an unknown field of the scenario",
    ["horizonMonths": "horizonMonth"],
    english: ["sound.json5:2:53: horizonMonth is not a known field; did you mean 'horizonMonths'?"],
    chinese: ["sound.json5:2:53: horizonMonth 不是已知字段；是否想写“horizonMonths”？"]),
  BadScenario(
    "a missing start",
    [#"start: "2024-01", "#: ""],
    english: ["sound.json5:1:1: start is missing"],
    chinese: ["sound.json5:1:1: 缺少 start"]),
  BadScenario(
    "a name with a space",
    [#"name: "sound""#: #"name: "so und""#],
    english: [
      #"sound.json5:2:9: name is "so und"; it must be a name of letters, digits, '-', '_', '+' and '.', starting with a letter or digit"#
    ],
    chinese: [#"sound.json5:2:9: name 为 "so und"；必须是由文字、数字、“-”、“_”、“+”、“.”组成并以文字或数字开头的名称"#]),
  BadScenario(
    "a start that is no date",
    [#"start: "2024-01""#: #"start: "2024-13""#],
    english: [
      #"sound.json5:2:25: start is "2024-13"; it must be a month YYYY-MM or a day of the calendar YYYY-MM-DD"#
    ],
    chinese: [#"sound.json5:2:25: start 为 "2024-13"；必须是月份 YYYY-MM 或日历上存在的日期 YYYY-MM-DD"#]),
  BadScenario(
    "a today before the start",
    [#"asOf: "2025-01""#: #"asOf: "2023-12-31""#],
    english: [#"sound.json5:2:42: asOf is "2023-12-31"; it must not be before the start"#],
    chinese: [#"sound.json5:2:42: asOf 为 "2023-12-31"；不得早于起始时间"#]),
  BadScenario(
    "a today beyond the horizon",
    [#"asOf: "2025-01""#: #"asOf: "2034-02""#],
    english: [#"sound.json5:2:42: asOf is "2034-02"; it must not be after the horizon"#],
    chinese: [#"sound.json5:2:42: asOf 为 "2034-02"；不得晚于统计期限"#]),
  BadScenario(
    "a horizon of nothing",
    ["horizonMonths: 120": "horizonMonths: 0"],
    english: ["sound.json5:2:68: horizonMonths is 0; it must be greater than 0 and at most 1200"],
    chinese: ["sound.json5:2:68: horizonMonths 为 0；必须大于 0 且不大于 1200"]),
  BadScenario(
    "half a unit",
    ["unit: 10000": "unit: 0.5"],
    english: ["sound.json5:2:79: unit is 0.5; it must be a whole number"],
    chinese: ["sound.json5:2:79: unit 为 0.5；必须是整数"]),
  BadScenario(
    "a currency in small letters",
    ["unit: 10000": #"currency: "cny", unit: 10000"#],
    english: [
      #"sound.json5:2:83: currency is "cny"; it must be a currency of three capital letters, such as CNY"#
    ],
    chinese: [#"sound.json5:2:83: currency 为 "cny"；必须是三个大写字母的货币代码，如 CNY"#]),
  BadScenario(
    "a negative seed",
    ["unit: 10000": "seed: -1, unit: 10000"],
    english: ["sound.json5:2:79: seed is -1; it must be between 0 and 9007199254740992"],
    chinese: ["sound.json5:2:79: seed 为 -1；必须在 0 与 9007199254740992 之间"]),
  BadScenario(
    "no trials",
    ["unit: 10000": "trials: 0, unit: 10000"],
    english: ["sound.json5:2:81: trials is 0; it must be between 1 and 1099511627776"],
    chinese: ["sound.json5:2:81: trials 为 0；必须在 1 与 1099511627776 之间"]),
  BadScenario(
    "a title in one language",
    ["unit: 10000": #"title: { en: "Sound" }, unit: 10000"#],
    english: ["sound.json5:2:80: title.zh is missing"],
    chinese: ["sound.json5:2:80: 缺少 title.zh"]),
  BadScenario(
    "a name where there is nothing to name", settings: ["policies={}"],
    english: [
      "--set policies={}: policies is a record; it must have at least 1 item",
      #"sound.json5:30:13: baseline is "grant"; there is nothing here that it could name"#,
    ],
    chinese: [
      "--set policies={}: policies 是一个记录；必须有至少 1 项",
      #"sound.json5:30:13: baseline 为 "grant"；此处没有可以指定的名称"#,
    ]),
]
