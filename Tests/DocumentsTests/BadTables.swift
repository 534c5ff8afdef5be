import Documents

/// Tables that `Sample.columns` refuses.
let badTables: [BadInput] = [
  BadInput(
    "",
    .init(
      .wrongTable, 1, 1, .table(.empty),
      "t.csv:1:1: the table has no header",
      "t.csv:1:1: 表格没有表头")),
  BadInput(
    "\n\n",
    .init(
      .wrongTable, 3, 1, .table(.empty),
      "t.csv:3:1: the table has no header",
      "t.csv:3:1: 表格没有表头")),
  BadInput(
    "project,stage\na,1,2\nb\n",
    .init(
      .wrongTable, 2, 1, .table(.raggedRow(cells: 3, wanted: 2)),
      "t.csv:2:1: the row has 3 cells where the header has 2",
      "t.csv:2:1: 该行有 3 个单元格，而表头有 2 个"),
    .init(
      .wrongTable, 3, 1, .table(.raggedRow(cells: 1, wanted: 2)),
      "t.csv:3:1: the row has 1 cell where the header has 2",
      "t.csv:3:1: 该行有 1 个单元格，而表头有 2 个")),
  BadInput(
    "project,stage\n\"a,1\n",
    .init(
      .wrongTable, 2, 1, .table(.unclosedQuote),
      "t.csv:2:1: the quote that opens here is never closed",
      "t.csv:2:1: 此处的引号没有闭合")),
  BadInput(
    "project,stage\n\"a\"b,1\n",
    .init(
      .wrongTable, 2, 4, .table(.textAfterQuote),
      "t.csv:2:4: text follows a closing quote; a quote inside a quoted cell is written twice",
      "t.csv:2:4: 结束引号后还有文字；带引号的单元格中引号须写两次")),
  BadInput(
    "project,project\n",
    .init(
      .wrongTable, 1, 9, .table(.duplicateHeader("project", firstColumn: 1)),
      #"t.csv:1:9: the column "project" already stands as column 1"#,
      #"t.csv:1:9: 列 "project" 已是第 1 列"#)),
  BadInput(
    "project,项目\n",
    .init(
      .wrongTable, 1, 1, .table(.missingHeader(["stage", "阶段"])),
      #"t.csv:1:1: the table has no column "stage" or "阶段""#,
      #"t.csv:1:1: 表格缺少列 "stage" 或 "阶段""#),
    .init(
      .wrongTable, 1, 9, .table(.duplicateHeader("项目", firstColumn: 1)),
      #"t.csv:1:9: the column "项目" already stands as column 1"#,
      #"t.csv:1:9: 列 "项目" 已是第 1 列"#)),
  BadInput(
    "projct,stage\n",
    .init(
      .wrongTable, 1, 1, .table(.unknownHeader("projct", known: Sample.columnNames)),
      near: "project",
      #"t.csv:1:1: "projct" is not a known column; did you mean 'project'?"#,
      #"t.csv:1:1: "projct" 不是已知的列；是否想写“project”？"#),
    .init(
      .wrongTable, 1, 1, .table(.missingHeader(["project", "项目"])),
      #"t.csv:1:1: the table has no column "project" or "项目""#,
      #"t.csv:1:1: 表格缺少列 "project" 或 "项目""#)),
  BadInput(
    "项木,阶段\n",
    .init(
      .wrongTable, 1, 1, .table(.unknownHeader("项木", known: Sample.columnNames)), near: "项目",
      #"t.csv:1:1: "项木" is not a known column; did you mean '项目'?"#,
      #"t.csv:1:1: "项木" 不是已知的列；是否想写“项目”？"#),
    .init(
      .wrongTable, 1, 1, .table(.missingHeader(["project", "项目"])),
      #"t.csv:1:1: the table has no column "project" or "项目""#,
      #"t.csv:1:1: 表格缺少列 "project" 或 "项目""#)),
  BadInput(
    "project,stage,colour\n1,2,3",
    .init(
      .wrongTable, 1, 15, .table(.unknownHeader("colour", known: Sample.columnNames)),
      #"t.csv:1:15: "colour" is not a known column; the columns are project, 项目, stage, 阶段, months in stage, 已用月数"#,
      #"t.csv:1:15: "colour" 不是已知的列；可用的列有：project, 项目, stage, 阶段, months in stage, 已用月数"#)),
  BadInput(
    "阶段\n1",
    .init(
      .wrongTable, 1, 1, .table(.missingHeader(["project", "项目"])),
      #"t.csv:1:1: the table has no column "project" or "项目""#,
      #"t.csv:1:1: 表格缺少列 "project" 或 "项目""#)),
]
