/// Faults of published figures and of a funnel's deadline.
let badOfficials: [BadScenario] = [
  BadScenario(
    "a figure of nothing known",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "snapshot.crosed", value: 1, source: "S" }],"#],
    english: [#"sound.json5:30:42: official[0].what is "snapshot.crosed"; did you mean 'snapshot.crossed'?"#],
    chinese: [#"sound.json5:30:42: official[0].what 为 "snapshot.crosed"；是否想写“snapshot.crossed”？"#]),
  BadScenario(
    "a figure that only many futures have",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "state.irr", value: 1, source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a figure without a source",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1 }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a figure and a series at once",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "snapshot.crossed", value: 1, series: [{ at: "2025-01", value: 1 }], source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a figure below nothing",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "snapshot.crossed", value: -1, source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a share above all",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "crossing.naive", value: 13, source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a figure of before the start",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "snapshot.crossed", at: "2023-12", value: 1, source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a point of a series beyond the horizon",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "snapshot.held", series: [{ at: "2025-01", value: 1 }, { at: "2034-02", value: 2 }], source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a date of what has none",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "money.centre", at: "2025-01", value: 1, source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "a figure of a policy that is none",
    [#"baseline: "grant","#: #"baseline: "grant", official: [{ what: "snapshot.crossed", policy: "convrt", value: 1, source: "S" }],"#],
    english: ["?"], chinese: ["?"]),
  BadScenario(
    "idle results that come after the horizon",
    [#"copies: 10, entry: { from: "2024-01", to: "2026-01" }"#: #"funnel: { needsPerYear: 20, from: 0, to: 100, steps: [{ name: "signed", rate: 0.5 }], reassign: { after: 24, rate: 0.5 } }"#],
    english: ["?"], chinese: ["?"]),
]
