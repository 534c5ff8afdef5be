/// Faults of the world.
let badWorlds: [BadScenario] = [
  BadScenario(
    "chances that do not sum to 1",
    ["[0.1, 0.9]": "[0.1, 0.8]"],
    english: [
      "sound.json5:6:31: world.climate.quarterly[1] is a list of 2 items; it must sum to 1, but sums to 0.9"
    ],
    chinese: ["sound.json5:6:31: world.climate.quarterly[1] 是含 2 项的列表；合计必须为 1，现为 0.9"]),
  BadScenario(
    "a matrix of another size",
    [", [0.1, 0.9]]": "]"],
    english: [
      "sound.json5:6:18: world.climate.quarterly is a list of 1 item; it must have 2 items"
    ],
    chinese: ["sound.json5:6:18: world.climate.quarterly 是含 1 项的列表；必须有 2 项"]),
  BadScenario(
    "a row of another length",
    ["[0.1, 0.9]": "[0.1, 0.8, 0.1]"],
    english: [
      "sound.json5:6:31: world.climate.quarterly[1] is a list of 3 items; it must have 2 items"
    ],
    chinese: ["sound.json5:6:31: world.climate.quarterly[1] 是含 3 项的列表；必须有 2 项"]),
  BadScenario(
    "regimes that cannot be left",
    ["[[0.9, 0.1], [0.1, 0.9]]": "[[1, 0], [0, 1]]"],
    english: [
      "sound.json5:6:18: world.climate.quarterly is a list of 2 items; every regime must be reachable from every other, or there is no single long-run law"
    ],
    chinese: ["sound.json5:6:18: world.climate.quarterly 是含 2 项的列表；各状态必须互相可达，否则没有唯一的长期分布"]),
  BadScenario(
    "a first regime that is none",
    [#"first: "cold""#: #"first: "colt""#],
    english: [#"sound.json5:6:51: world.climate.first is "colt"; did you mean 'cold'?"#],
    chinese: [#"sound.json5:6:51: world.climate.first 为 "colt"；是否想写“cold”？"#]),
  BadScenario(
    "a present regime that is none",
    [#"first: "cold""#: #"now: "mild""#],
    english: [#"sound.json5:6:49: world.climate.now is "mild"; it must be one of cold, hot"#],
    chinese: [#"sound.json5:6:49: world.climate.now 为 "mild"；必须是以下之一：cold, hot"#]),
  BadScenario(
    "a present regime that the first one never leads to",
    [
      "[[0.9, 0.1], [0.1, 0.9]], first: \"cold\"":
        "[[0, 1], [1, 0]], first: \"cold\", now: \"hot\""
    ],
    english: [
      #"sound.json5:6:56: world.climate.now is "hot"; the climate cannot have come to it by then; it may be cold"#
    ],
    chinese: [#"sound.json5:6:56: world.climate.now 为 "hot"；届时气候不可能处于该状态；可为 cold"#]),
  BadScenario(
    "a present regime of no climate",
    [
      "regimes: [{ name: \"cold\", financing: 0.5 }, { name: \"hot\", financing: 1.5 }],": "",
      "quarterly: [[0.9, 0.1], [0.1, 0.9]], first: \"cold\"": "now: \"cold\"",
    ],
    english: [
      "sound.json5:4:14: world.climate.regimes is missing",
      "sound.json5:4:14: world.climate.quarterly is missing",
    ],
    chinese: [
      "sound.json5:4:14: 缺少 world.climate.regimes", "sound.json5:4:14: 缺少 world.climate.quarterly",
    ]),
  BadScenario(
    "regimes that finance nothing",
    ["financing: 0.5": "financing: 0", "financing: 1.5": "financing: 0"],
    english: [
      "sound.json5:5:16: world.climate.regimes is a list of 2 items; its mean over the long run must be greater than 0"
    ],
    chinese: ["sound.json5:5:16: world.climate.regimes 是含 2 项的列表；其长期均值必须大于 0"]),
  BadScenario(
    "two regimes of one name",
    [#"name: "hot""#: #"name: "cold""#],
    english: [
      "sound.json5:5:16: world.climate.regimes is a list of 2 items; the name 'cold' stands twice"
    ],
    chinese: ["sound.json5:5:16: world.climate.regimes 是含 2 项的列表；名称“cold”出现了两次"]),
  BadScenario(
    "a correlation above 1",
    ["market: 0.5": "market: 1.5"],
    english: ["sound.json5:8:34: world.sectors.optics.market is 1.5; it must be between -1 and 1"],
    chinese: ["sound.json5:8:34: world.sectors.optics.market 为 1.5；必须在 -1 与 1 之间"]),
  BadScenario(
    "merit of more than itself",
    ["merit: { market: 0.2, sector: 0.2 }": "merit: { market: 0.8, sector: 0.8 }"],
    english: [
      "sound.json5:8:50: world.merit is a record; its factors explain 1.28 of its variance; they can explain at most 1"
    ],
    chinese: ["sound.json5:8:50: world.merit 是一个记录；各因子解释了其方差的 1.28；最多为 1"]),
]
