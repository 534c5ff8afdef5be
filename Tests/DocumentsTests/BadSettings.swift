import Documents

/// Settings that `Sample.schema` refuses over `Sample.good`.
let badSettings: [BadInput] = [
  BadInput(
    "a",
    .init(
      .unknownPath, nil, nil, .setting,
      "--set a: this is not a setting; write path=value",
      "--set a: 无法识别此设置；请写成 path=value")),
  BadInput(
    "=3",
    .init(
      .unknownPath, nil, nil, .setting,
      "--set =3: this is not a setting; write path=value",
      "--set =3: 无法识别此设置；请写成 path=value")),
  BadInput(
    "stages[0].p: 0.5",
    .init(
      .unknownPath, nil, nil, .setting, near: "stages[0].p=0.5",
      "--set stages[0].p: 0.5: this is not a setting; did you mean 'stages[0].p=0.5'?",
      "--set stages[0].p: 0.5: 无法识别此设置；是否想写“stages[0].p=0.5”？")),
  BadInput(
    "loading=0.5",
    .init(
      .unknownPath, nil, nil, path: "loading", .fields(Sample.fieldNames),
      near: "stages[0].loading",
      "--set loading=0.5: loading is not a known field; did you mean 'stages[0].loading'?",
      "--set loading=0.5: loading 不是已知字段；是否想写“stages[0].loading”？")),
  BadInput(
    "cost/MEAN=5",
    .init(
      .unknownPath, nil, nil, path: #"["cost/MEAN"]"#, .fields(Sample.fieldNames),
      near: "cost.mean",
      #"--set cost/MEAN=5: ["cost/MEAN"] is not a known field; did you mean 'cost.mean'?"#,
      #"--set cost/MEAN=5: ["cost/MEAN"] 不是已知字段；是否想写“cost.mean”？"#)),
  BadInput(
    "stages[3].p=1",
    .init(
      .unknownPath, nil, nil, path: "stages[3]", .item(count: 1),
      "--set stages[3].p=1: there is no stages[3]; the list has 1 item",
      "--set stages[3].p=1: 没有 stages[3]；该列表有 1 项")),
  BadInput(
    "stages[0].q=1",
    .init(
      .unknownPath, nil, nil, path: "stages[0].q",
      .fields(["name", "p", "loading", "months", "attempts"]),
      "--set stages[0].q=1: stages[0].q is not a known field; the fields here are name, p, loading, months, attempts",
      "--set stages[0].q=1: stages[0].q 不是已知字段；此处的字段有：name, p, loading, months, attempts")),
  BadInput(
    "stage[0].p=1",
    .init(
      .unknownPath, nil, nil, path: "stage", .fields(Sample.fieldNames), near: "stages",
      "--set stage[0].p=1: stage is not a known field; did you mean 'stages'?",
      "--set stage[0].p=1: stage 不是已知字段；是否想写“stages”？")),
  BadInput(
    "stages.样机.p=1",
    .init(
      .unknownPath, nil, nil, path: "stages.样机", .items(["样机"]),
      "--set stages.样机.p=1: there is no stages.样机; its items go by number: [0] 样机",
      "--set stages.样机.p=1: 没有 stages.样机；各项须以编号指明：[0] 样机")),
  BadInput(
    "districts.浦东=null",
    .init(
      .unknownPath, nil, nil, path: "districts.浦东", .entries([]),
      "--set districts.浦东=null: there is no districts.浦东; nothing is there yet",
      "--set districts.浦东=null: 没有 districts.浦东；此处尚无任何名称")),
  BadInput(
    "districts[0]=0.5",
    .init(
      .unknownPath, nil, nil, path: "districts[0]", .entries([]),
      "--set districts[0]=0.5: there is no districts[0]; nothing is there yet",
      "--set districts[0]=0.5: 没有 districts[0]；此处尚无任何名称")),
  BadInput(
    "start.x=1",
    .init(
      .unknownPath, nil, nil, path: "start.x", .fields([]),
      "--set start.x=1: start.x is not a known field; no field belongs here",
      "--set start.x=1: start.x 不是已知字段；此处没有任何字段")),
  BadInput(
    "stages[0].p=[1",
    .init(
      .syntax, nil, nil, .syntax(.unclosed(.list, opened: .init(line: 1, column: 1))),
      "--set stages[0].p=[1: the text ends before the '[' of line 1, column 1 is closed by ']'",
      "--set stages[0].p=[1: 内容结束时第 1 行第 1 列的“[”尚未用“]”闭合")),
  BadInput(
    "start[0]=1",
    .init(
      .unknownPath, nil, nil, path: "start[0]", .fields([]),
      "--set start[0]=1: start[0] is not a known field; no field belongs here",
      "--set start[0]=1: start[0] 不是已知字段；此处没有任何字段")),
  BadInput(
    "cost.maen=4",
    .init(
      .unknownPath, nil, nil, path: "cost.maen",
      .fields(["kind", "unit", "mean", "sd", "p10", "p90"]), near: "mean",
      "--set cost.maen=4: cost.maen is not a known field; did you mean 'mean'?",
      "--set cost.maen=4: cost.maen 不是已知字段；是否想写“mean”？")),
  BadInput(
    "districts.闵行=3",
    .init(
      .outOfRange, nil, nil, path: "districts.闵行", found: .value("3"),
      .range(NumberRange(upper: .including(1))),
      "--set districts.闵行=3: districts.闵行 is 3; it must be at most 1",
      "--set districts.闵行=3: districts.闵行 为 3；必须不大于 1")),
  BadInput(
    #"cost["a=b"]=1"#,
    .init(
      .unknownPath, nil, nil, path: #"cost["a=b"]"#,
      .fields(["kind", "unit", "mean", "sd", "p10", "p90"]),
      #"--set cost["a=b"]=1: cost["a=b"] is not a known field; the fields here are kind, unit, mean, sd, p10, p90"#,
      #"--set cost["a=b"]=1: cost["a=b"] 不是已知字段；此处的字段有：kind, unit, mean, sd, p10, p90"#)),
  BadInput(
    "stages[0].p=1.4",
    .init(
      .outOfRange, nil, nil, path: "stages[0].p", found: .value("1.4"),
      .range(NumberRange(lower: .including(0), upper: .including(1))),
      "--set stages[0].p=1.4: stages[0].p is 1.4; it must be between 0 and 1",
      "--set stages[0].p=1.4: stages[0].p 为 1.4；必须在 0 与 1 之间")),
]
