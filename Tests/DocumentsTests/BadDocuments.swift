import Documents
import Languages

/// Well-written files that `Sample.schema` refuses, with every fault and both sentences.
let badDocuments: [BadInput] = [
  BadInput(
    "[]",
    .init(
      .wrongType, 1, 1, found: .list(count: 0), .types([.record]),
      "f.json5:1:1: the document is a list of 0 items; it must be a record { … }",
      "f.json5:1:1: 整个文件是含 0 项的列表；应为记录 { … }")),
  BadInput(
    "{}",
    .init(
      .missingField, 1, 1, path: "start", .present,
      "f.json5:1:1: start is missing",
      "f.json5:1:1: 缺少 start"),
    .init(
      .missingField, 1, 1, path: "stages", .present,
      "f.json5:1:1: stages is missing",
      "f.json5:1:1: 缺少 stages")),
  BadInput(
    "{start: '2023-02-29', stages: 3}",
    .init(
      .wrongText, 1, 9, path: "start", found: .value(#""2023-02-29""#), .text(.date),
      #"f.json5:1:9: start is "2023-02-29"; it must be a month YYYY-MM or a day of the calendar YYYY-MM-DD"#,
      #"f.json5:1:9: start 为 "2023-02-29"；必须是月份 YYYY-MM 或日历上存在的日期 YYYY-MM-DD"#),
    .init(
      .wrongType, 1, 31, path: "stages", found: .value("3"), .types([.list]),
      "f.json5:1:31: stages is 3; it must be a list [ … ]",
      "f.json5:1:31: stages 为 3；应为列表 [ … ]")),
  BadInput(
    "{start: 2024, stages: []}",
    .init(
      .wrongType, 1, 9, path: "start", found: .value("2024"), .text(.date),
      "f.json5:1:9: start is 2024; it must be a month YYYY-MM or a day of the calendar YYYY-MM-DD",
      "f.json5:1:9: start 为 2024；必须是月份 YYYY-MM 或日历上存在的日期 YYYY-MM-DD"),
    .init(
      .wrongCount, 1, 23, path: "stages", found: .list(count: 0), .count(CountRange(1...3)),
      "f.json5:1:23: stages is a list of 0 items; it must have 1 to 3 items",
      "f.json5:1:23: stages 是含 0 项的列表；必须有 1 至 3 项")),
  BadInput(
    "{start: '2024-01', stages: [{name: '', p: 1.4}]}",
    .init(
      .wrongText, 1, 36, path: "stages[0].name", found: .value(#""""#), .text(.line),
      #"f.json5:1:36: stages[0].name is ""; it must be a text on one line, not empty"#,
      #"f.json5:1:36: stages[0].name 为 ""；必须是非空的单行文本"#),
    .init(
      .outOfRange, 1, 43, path: "stages[0].p", found: .value("1.4"),
      .range(NumberRange(lower: .including(0), upper: .including(1))),
      "f.json5:1:43: stages[0].p is 1.4; it must be between 0 and 1",
      "f.json5:1:43: stages[0].p 为 1.4；必须在 0 与 1 之间")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: '1'}, {}, {name: 'b', p: -0.1, loading: 1, months: 0, attempts: 1.5}, {name:'c',p:1,attempts:10}]}",
    .init(
      .wrongCount, 1, 28, path: "stages", found: .list(count: 4), .count(CountRange(1...3)),
      "f.json5:1:28: stages is a list of 4 items; it must have 1 to 3 items",
      "f.json5:1:28: stages 是含 4 项的列表；必须有 1 至 3 项"),
    .init(
      .wrongType, 1, 44, path: "stages[0].p", found: .value(#""1""#), .types([.number]),
      #"f.json5:1:44: stages[0].p is "1"; it must be a number"#,
      #"f.json5:1:44: stages[0].p 为 "1"；应为数"#),
    .init(
      .missingField, 1, 50, path: "stages[1].name", .present,
      "f.json5:1:50: stages[1].name is missing",
      "f.json5:1:50: 缺少 stages[1].name"),
    .init(
      .missingField, 1, 50, path: "stages[1].p", .present,
      "f.json5:1:50: stages[1].p is missing",
      "f.json5:1:50: 缺少 stages[1].p"),
    .init(
      .outOfRange, 1, 69, path: "stages[2].p", found: .value("-0.1"),
      .range(NumberRange(lower: .including(0), upper: .including(1))),
      "f.json5:1:69: stages[2].p is -0.1; it must be between 0 and 1",
      "f.json5:1:69: stages[2].p 为 -0.1；必须在 0 与 1 之间"),
    .init(
      .outOfRange, 1, 84, path: "stages[2].loading", found: .value("1"),
      .range(NumberRange(lower: .including(0), upper: .excluding(1))),
      "f.json5:1:84: stages[2].loading is 1; it must be at least 0 and less than 1",
      "f.json5:1:84: stages[2].loading 为 1；必须不小于 0 且小于 1"),
    .init(
      .outOfRange, 1, 95, path: "stages[2].months", found: .value("0"),
      .range(NumberRange(lower: .excluding(0))),
      "f.json5:1:95: stages[2].months is 0; it must be greater than 0",
      "f.json5:1:95: stages[2].months 为 0；必须大于 0"),
    .init(
      .notWhole, 1, 108, path: "stages[2].attempts", found: .value("1.5"), .whole,
      "f.json5:1:108: stages[2].attempts is 1.5; it must be a whole number",
      "f.json5:1:108: stages[2].attempts 为 1.5；必须是整数"),
    .init(
      .outOfRange, 1, 137, path: "stages[3].attempts", found: .value("10"),
      .range(NumberRange(lower: .including(1), upper: .including(9))),
      "f.json5:1:137: stages[3].attempts is 10; it must be between 1 and 9",
      "f.json5:1:137: stages[3].attempts 为 10；必须在 1 与 9 之间")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: 1e400, attempts: NaN}]}",
    .init(
      .notFinite, 1, 44, path: "stages[0].p", found: .value("1e400"), .finite,
      "f.json5:1:44: stages[0].p is 1e400; it must be a finite number",
      "f.json5:1:44: stages[0].p 为 1e400；必须是有限的数"),
    .init(
      .notFinite, 1, 61, path: "stages[0].attempts", found: .value("NaN"), .finite,
      "f.json5:1:61: stages[0].attempts is NaN; it must be a finite number",
      "f.json5:1:61: stages[0].attempts 为 NaN；必须是有限的数")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], cost: 'x'}",
    .init(
      .wrongType, 1, 56, path: "cost", found: .value(#""x""#), .types([.number, .record]),
      #"f.json5:1:56: cost is "x"; it must be a number or a record { … }"#,
      #"f.json5:1:56: cost 为 "x"；应为数或记录 { … }"#)),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], cost: -1}",
    .init(
      .outOfRange, 1, 56, path: "cost", found: .value("-1"),
      .range(NumberRange(lower: .including(0))),
      "f.json5:1:56: cost is -1; it must be at least 0",
      "f.json5:1:56: cost 为 -1；必须不小于 0")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], cost: {kind: 'gama'}}",
    .init(
      .unknownChoice, 1, 63, path: "cost.kind", found: .value(#""gama""#),
      .choices(["gamma", "uniform"]), near: "gamma",
      #"f.json5:1:63: cost.kind is "gama"; did you mean 'gamma'?"#,
      #"f.json5:1:63: cost.kind 为 "gama"；是否想写“gamma”？"#)),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], cost: {mean: 1}}",
    .init(
      .conflictingFields, 1, 57, path: "cost", found: .value("mean"), .together(["mean", "sd"]),
      "f.json5:1:57: cost gives mean; give all of mean, sd or none",
      "f.json5:1:57: cost 给出了 mean；mean, sd 必须同时给出或都不给出")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], cost: {mean: 1, sd: 2, p10: 3, p90: 4}}",
    .init(
      .conflictingFields, 1, 73, path: "cost", found: .value("mean, p10"),
      .exactlyOne(["mean", "p10"]),
      "f.json5:1:73: cost gives mean, p10; give exactly one of mean, p10",
      "f.json5:1:73: cost 给出了 mean, p10；mean, p10 必须且只能给出一个")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], cost: {}}",
    .init(
      .conflictingFields, 1, 56, path: "cost", .exactlyOne(["mean", "p10"]),
      "f.json5:1:56: cost gives none of the fields; give exactly one of mean, p10",
      "f.json5:1:56: cost 未给出任何一个字段；mean, p10 必须且只能给出一个")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], cost: {kind: 'uniform', mean: 3, unit: 'RMB1'}}",
    .init(
      .missingField, 1, 56, path: "cost.min", .present,
      "f.json5:1:56: cost.min is missing",
      "f.json5:1:56: 缺少 cost.min"),
    .init(
      .missingField, 1, 56, path: "cost.max", .present,
      "f.json5:1:56: cost.max is missing",
      "f.json5:1:56: 缺少 cost.max"),
    .init(
      .unknownField, 1, 74, path: "cost.mean", found: .value("3"),
      .rule(
        Phrase(
          "it means nothing with the kind 'uniform'; leave it out, or use 'gamma'",
          "与 kind“uniform”同用没有意义；请删去，或改用“gamma”")),
      "f.json5:1:74: cost.mean is 3; it means nothing with the kind 'uniform'; leave it out, or use 'gamma'",
      "f.json5:1:74: cost.mean 为 3；与 kind“uniform”同用没有意义；请删去，或改用“gamma”"),
    .init(
      .wrongText, 1, 89, path: "cost.unit", found: .value(#""RMB1""#), .text(.currency),
      #"f.json5:1:89: cost.unit is "RMB1"; it must be a currency of three capital letters, such as CNY"#,
      #"f.json5:1:89: cost.unit 为 "RMB1"；必须是三个大写字母的货币代码，如 CNY"#)),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], convention: 'in pre money', lumpSum: 1}",
    .init(
      .unknownChoice, 1, 62, path: "convention", found: .value(#""in pre money""#),
      .choices(["alongside", "in-pre-money"]), near: "in-pre-money",
      #"f.json5:1:62: convention is "in pre money"; did you mean 'in-pre-money'?"#,
      #"f.json5:1:62: convention 为 "in pre money"；是否想写“in-pre-money”？"#),
    .init(
      .wrongType, 1, 87, path: "lumpSum", found: .value("1"), .types([.flag]),
      "f.json5:1:87: lumpSum is 1; it must be true or false",
      "f.json5:1:87: lumpSum 为 1；应为 true 或 false")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], convention: 'x', districts: {'闵行': 2, '-': 0, 'a b': null}}",
    .init(
      .unknownChoice, 1, 62, path: "convention", found: .value(#""x""#),
      .choices(["alongside", "in-pre-money"]),
      #"f.json5:1:62: convention is "x"; it must be one of alongside, in-pre-money"#,
      #"f.json5:1:62: convention 为 "x"；必须是以下之一：alongside, in-pre-money"#),
    .init(
      .outOfRange, 1, 85, path: "districts.闵行", found: .value("2"),
      .range(NumberRange(upper: .including(1))),
      "f.json5:1:85: districts.闵行 is 2; it must be at most 1",
      "f.json5:1:85: districts.闵行 为 2；必须不大于 1"),
    .init(
      .wrongText, 1, 88, path: #"districts["-"]"#, found: .value(#""-""#), .text(.name),
      #"f.json5:1:88: districts["-"] is "-"; it must be a name of letters, digits, '-', '_', '+' and '.', starting with a letter or digit"#,
      #"f.json5:1:88: districts["-"] 为 "-"；必须是由文字、数字、“-”、“_”、“+”、“.”组成并以文字或数字开头的名称"#),
    .init(
      .wrongText, 1, 96, path: #"districts["a b"]"#, found: .value(#""a b""#), .text(.name),
      #"f.json5:1:96: districts["a b"] is "a b"; it must be a name of letters, digits, '-', '_', '+' and '.', starting with a letter or digit"#,
      #"f.json5:1:96: districts["a b"] 为 "a b"；必须是由文字、数字、“-”、“_”、“+”、“.”组成并以文字或数字开头的名称"#),
    .init(
      .wrongType, 1, 103, path: #"districts["a b"]"#, found: .value("null"), .types([.number]),
      #"f.json5:1:103: districts["a b"] is null; it must be a number"#,
      #"f.json5:1:103: districts["a b"] 为 null；应为数"#)),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], note: 'a', memo: 'b'}",
    .init(
      .conflictingFields, 1, 61, found: .value("note, memo"), .atMostOne(["note", "memo"]),
      "f.json5:1:61: the document gives note, memo; give at most one of note, memo",
      "f.json5:1:61: 整个文件给出了 note, memo；note, memo 最多给出一个")),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], notes: 'a', asOff: 1, zzzzzzz: {}}",
    .init(
      .unknownField, 1, 50, path: "notes", found: .value(#""a""#), .fields(Sample.fieldNames),
      near: "note",
      "f.json5:1:50: notes is not a known field; did you mean 'note'?",
      "f.json5:1:50: notes 不是已知字段；是否想写“note”？"),
    .init(
      .unknownField, 1, 62, path: "asOff", found: .value("1"), .fields(Sample.fieldNames),
      near: "asOf",
      "f.json5:1:62: asOff is not a known field; did you mean 'asOf'?",
      "f.json5:1:62: asOff 不是已知字段；是否想写“asOf”？"),
    .init(
      .unknownField, 1, 72, path: "zzzzzzz", found: .record, .fields(Sample.fieldNames),
      "f.json5:1:72: zzzzzzz is not a known field; the fields here are start, asOf, stages, cost, convention, lumpSum, districts, holders, note, memo",
      "f.json5:1:72: zzzzzzz 不是已知字段；此处的字段有：start, asOf, stages, cost, convention, lumpSum, districts, holders, note, memo"
    )),
  BadInput(
    "{start: '2024-01', stages: [{name: 'a', p: .5}], holders: [{name: 'x', holders: [{nmae: 'y'}]}]}",
    .init(
      .missingField, 1, 82, path: "holders[0].holders[0].name", .present,
      "f.json5:1:82: holders[0].holders[0].name is missing",
      "f.json5:1:82: 缺少 holders[0].holders[0].name"),
    .init(
      .unknownField, 1, 83, path: "holders[0].holders[0].nmae", found: .value(#""y""#),
      .fields(["name", "holders"]), near: "name",
      "f.json5:1:83: holders[0].holders[0].nmae is not a known field; did you mean 'name'?",
      "f.json5:1:83: holders[0].holders[0].nmae 不是已知字段；是否想写“name”？")),
  BadInput(
    "{start: null, stages: [{name: 'a', p: .5}], asOf: '2024-01'}",
    .init(
      .wrongType, 1, 9, path: "start", found: .value("null"), .types([.text]),
      "f.json5:1:9: start is null; it must be a text in quotes",
      "f.json5:1:9: start 为 null；应为带引号的文本"),
    .init(
      .wrongText, 1, 51, path: "asOf", found: .value(#""2024-01""#), .text(.day),
      #"f.json5:1:51: asOf is "2024-01"; it must be a day of the calendar, YYYY-MM-DD"#,
      #"f.json5:1:51: asOf 为 "2024-01"；必须是日历上存在的日期 YYYY-MM-DD"#)),
]
