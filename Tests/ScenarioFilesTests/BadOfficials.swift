/// Faults of published figures and of a funnel's deadline.
let badOfficials: [BadScenario] = [
  BadScenario(
    "a figure of nothing known",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crosed", value: 1, source: "S" }],"#
    ],
    english: [
      #"sound.json5:30:41: official[0].what is "snapshot.crosed"; did you mean 'snapshot.crossed'?"#
    ],
    chinese: [#"sound.json5:30:41: official[0].what 为 "snapshot.crosed"；是否想写“snapshot.crossed”？"#]),
  BadScenario(
    "a figure that only many futures have",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "state.irr", value: 1, source: "S" }],"#
    ],
    english: [#"sound.json5:30:41: official[0].what is "state.irr"; did you mean 'state.npv'?"#],
    chinese: [#"sound.json5:30:41: official[0].what 为 "state.irr"；是否想写“state.npv”？"#]),
  BadScenario(
    "a figure without a source",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1 }],"#
    ],
    english: [#"sound.json5:30:33: official[0].source is missing"#],
    chinese: [#"sound.json5:30:33: 缺少 official[0].source"#]),
  BadScenario(
    "a figure and a series at once",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, series: [{ at: "2025-01", value: 1 }], source: "S" }],"#
    ],
    english: [
      #"sound.json5:30:71: official[0] gives value, series; give exactly one of value, series"#
    ], chinese: [#"sound.json5:30:71: official[0] 给出了 value, series；value, series 必须且只能给出一个"#]),
  BadScenario(
    "a figure below nothing",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: -1, source: "S" }],"#
    ],
    english: [#"sound.json5:30:68: official[0].value is -1; it must be at least 0"#],
    chinese: [#"sound.json5:30:68: official[0].value 为 -1；必须不小于 0"#]),
  BadScenario(
    "a share above all",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "crossing.naive", value: 13, source: "S" }],"#
    ],
    english: [#"sound.json5:30:66: official[0].value is 13; a share must be between 0 and 1"#],
    chinese: [#"sound.json5:30:66: official[0].value 为 13；比例必须介于 0 与 1 之间"#]),
  BadScenario(
    "a figure of before the start",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", at: "2023-12", value: 1, source: "S" }],"#
    ],
    english: [
      #"sound.json5:30:65: official[0].at is "2023-12"; it must not be before the start nor after the horizon"#
    ], chinese: [#"sound.json5:30:65: official[0].at 为 "2023-12"；不得早于起始时间或晚于统计期限"#]),
  BadScenario(
    "a point of a series beyond the horizon",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.held", series: [{ at: "2025-01", value: 1 }, { at: "2034-02", value: 2 }], source: "S" }],"#
    ],
    english: [
      #"sound.json5:30:102: official[0].series[1].at is "2034-02"; it must not be before the start nor after the horizon"#
    ], chinese: [#"sound.json5:30:102: official[0].series[1].at 为 "2034-02"；不得早于起始时间或晚于统计期限"#]),
  BadScenario(
    "a date of what has none",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "money.centre", at: "2025-01", value: 1, source: "S" }],"#
    ],
    english: [
      #"sound.json5:30:61: official[0].at is "2025-01"; only a snapshot has a date; 'money.centre' counts all that a future brings"#
    ],
    chinese: [
      #"sound.json5:30:61: official[0].at 为 "2025-01"；只有 snapshot 类计数才有日期；“money.centre”统计整个未来"#
    ]),
  BadScenario(
    "a figure of a policy that is none",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", policy: "convrt", value: 1, source: "S" }],"#
    ],
    english: [#"sound.json5:30:69: official[0].policy is "convrt"; did you mean 'convert'?"#],
    chinese: [#"sound.json5:30:69: official[0].policy 为 "convrt"；是否想写“convert”？"#]),
  BadScenario(
    "an open range that ends before it begins",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, source: "S", range: { from: 2, to: 1, because: "dates" } }],"#
    ],
    english: [#"sound.json5:30:106: official[0].range.to is 1; it must be at least 'from', 2"#],
    chinese: [#"sound.json5:30:106: official[0].range.to 为 1；不得小于 from（2）"#]),
  BadScenario(
    "an open range below nothing",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, source: "S", range: { from: -1, to: 1, because: "dates" } }],"#
    ],
    english: [#"sound.json5:30:99: official[0].range.from is -1; it must be at least 0"#],
    chinese: [#"sound.json5:30:99: official[0].range.from 为 -1；必须不小于 0"#]),
  BadScenario(
    "an open range without a reason",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, source: "S", range: { from: 0, to: 1 } }],"#
    ],
    english: [#"sound.json5:30:91: official[0].range.because is missing"#],
    chinese: [#"sound.json5:30:91: 缺少 official[0].range.because"#]),
  BadScenario(
    "an open range with a reason in one language",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, source: "S", range: { from: 0, to: 1, because: {en: "dates"} } }],"#
    ],
    english: [#"sound.json5:30:118: official[0].range.because.zh is missing"#],
    chinese: [#"sound.json5:30:118: 缺少 official[0].range.because.zh"#]),
  BadScenario(
    "an open range with a field that is none",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, source: "S", range: { from: 0, to: 1, because: "dates", until: 3 } }],"#
    ],
    english: [
      #"sound.json5:30:127: official[0].range.until is not a known field; the fields here are from, to, because"#
    ],
    chinese: [#"sound.json5:30:127: official[0].range.until 不是已知字段；此处的字段有：from, to, because"#]),
  BadScenario(
    "an open range of a share above all",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "crossing.naive", value: 0.1, source: "S", range: { from: 0, to: 12, because: "dates" } }],"#
    ],
    english: [#"sound.json5:30:106: official[0].range.to is 12; a share must be between 0 and 1"#],
    chinese: [#"sound.json5:30:106: official[0].range.to 为 12；比例必须介于 0 与 1 之间"#]),
  BadScenario(
    "an open range of a series",
    [
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.held", series: [{ at: "2025-01", value: 1 }], source: "S", range: { from: 0, to: 12, because: "dates" } }],"#
    ],
    english: [
      #"sound.json5:30:58: official[0] gives range, series; give at most one of range, series"#
    ],
    chinese: [
      #"sound.json5:30:58: official[0] 给出了 range, series；range, series 最多给出一个"#
    ]),
  BadScenario(
    "idle results that come after the horizon",
    [
      #"copies: 10, entry: { from: "2024-01", to: "2026-01" }"#:
        #"funnel: { needsPerYear: 20, from: 0, to: 100, steps: [{ name: "signed", rate: 0.5 }], reassign: { after: 24, rate: 0.5 } }"#
    ],
    english: [
      #"sound.json5:25:168: portfolio[0].funnel.reassign.after is 24; what it brings must come before the horizon"#
    ], chinese: [#"sound.json5:25:168: portfolio[0].funnel.reassign.after 为 24；其带来的项目须在统计期限之前到来"#]),
  BadScenario(
    "a today that is no date beside a figure of today",
    [
      #"asOf: "2025-01""#:
        #"asOf: "2024-13""#,
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, source: "S" }],"#,
    ],
    english: [
      #"sound.json5:2:42: asOf is "2024-13"; it must be a month YYYY-MM or a day of the calendar YYYY-MM-DD"#
    ],
    chinese: [
      #"sound.json5:2:42: asOf 为 "2024-13"；必须是月份 YYYY-MM 或日历上存在的日期 YYYY-MM-DD"#
    ]),
  BadScenario(
    "a today that is no date beside a figure beyond the horizon",
    [
      #"asOf: "2025-01""#:
        "asOf: 5",
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", at: "2034-02", value: 1, source: "S" }],"#,
    ],
    english: [
      "sound.json5:2:42: asOf is 5; it must be a month YYYY-MM or a day of the calendar YYYY-MM-DD",
      #"sound.json5:30:65: official[0].at is "2034-02"; it must not be before the start nor after the horizon"#,
    ],
    chinese: [
      "sound.json5:2:42: asOf 为 5；必须是月份 YYYY-MM 或日历上存在的日期 YYYY-MM-DD",
      #"sound.json5:30:65: official[0].at 为 "2034-02"；不得早于起始时间或晚于统计期限"#,
    ]),
  BadScenario(
    "a today before the start, told once although a figure counts what stands on it",
    [
      #"asOf: "2025-01""#:
        #"asOf: "2023-12""#,
      #"baseline: "grant","#:
        #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, source: "S" }],"#,
    ],
    english: [#"sound.json5:2:42: asOf is "2023-12"; it must not be before the start"#],
    chinese: [#"sound.json5:2:42: asOf 为 "2023-12"；不得早于起始时间"#]),
]
