import Documents

/// Files whose writing is wrong, with every fault and both sentences.
let badSyntax: [BadInput] = [
  BadInput(
    "",
    .init(
      .syntax, 1, 1, .syntax(.empty),
      "f.json5:1:1: there is no value here",
      "f.json5:1:1: 此处没有内容")),
  BadInput(
    "  // only a comment",
    .init(
      .syntax, 1, 20, .syntax(.empty),
      "f.json5:1:20: there is no value here",
      "f.json5:1:20: 此处没有内容")),
  BadInput(
    "{",
    .init(
      .syntax, 1, 2, .syntax(.unclosed(.record, opened: .init(line: 1, column: 1))),
      "f.json5:1:2: the text ends before the '{' of line 1, column 1 is closed by '}'",
      "f.json5:1:2: 内容结束时第 1 行第 1 列的“{”尚未用“}”闭合")),
  BadInput(
    "[1, 2",
    .init(
      .syntax, 1, 6, .syntax(.unclosed(.list, opened: .init(line: 1, column: 1))),
      "f.json5:1:6: the text ends before the '[' of line 1, column 1 is closed by ']'",
      "f.json5:1:6: 内容结束时第 1 行第 1 列的“[”尚未用“]”闭合")),
  BadInput(
    "{a: 1",
    .init(
      .syntax, 1, 6, .syntax(.unclosed(.record, opened: .init(line: 1, column: 1))),
      "f.json5:1:6: the text ends before the '{' of line 1, column 1 is closed by '}'",
      "f.json5:1:6: 内容结束时第 1 行第 1 列的“{”尚未用“}”闭合")),
  BadInput(
    "{a 1}",
    .init(
      .syntax, 1, 4, .syntax(.unexpected("1", wanted: .colon)),
      "f.json5:1:4: found '1' where ':' should be",
      "f.json5:1:4: 此处应为“:”，却是 '1'")),
  BadInput(
    "{a: }",
    .init(
      .syntax, 1, 5, .syntax(.unexpected("}", wanted: .value)),
      "f.json5:1:5: found '}' where a value should be",
      "f.json5:1:5: 此处应为一个值，却是 '}'")),
  BadInput(
    "{a: 1 b: 2}",
    .init(
      .syntax, 1, 7, .syntax(.unexpected("b", wanted: .commaOrClose(.record))),
      "f.json5:1:7: found 'b' where ',' or '}' should be",
      "f.json5:1:7: 此处应为“,”或“}”，却是 'b'")),
  BadInput(
    "[1 2]",
    .init(
      .syntax, 1, 4, .syntax(.unexpected("2", wanted: .commaOrClose(.list))),
      "f.json5:1:4: found '2' where ',' or ']' should be",
      "f.json5:1:4: 此处应为“,”或“]”，却是 '2'")),
  BadInput(
    "[1}",
    .init(
      .syntax, 1, 3, .syntax(.unexpected("}", wanted: .commaOrClose(.list))),
      "f.json5:1:3: found '}' where ',' or ']' should be",
      "f.json5:1:3: 此处应为“,”或“]”，却是 '}'")),
  BadInput(
    "{,}",
    .init(
      .syntax, 1, 2, .syntax(.unexpected(",", wanted: .name)),
      "f.json5:1:2: found ',' where a field's name should be",
      "f.json5:1:2: 此处应为字段名，却是 ','")),
  BadInput(
    "[,]",
    .init(
      .syntax, 1, 2, .syntax(.unexpected(",", wanted: .value)),
      "f.json5:1:2: found ',' where a value should be",
      "f.json5:1:2: 此处应为一个值，却是 ','")),
  BadInput(
    "{1: 2}",
    .init(
      .syntax, 1, 2, .syntax(.unexpected("1", wanted: .name)),
      "f.json5:1:2: found '1' where a field's name should be",
      "f.json5:1:2: 此处应为字段名，却是 '1'")),
  BadInput(
    "'abc",
    .init(
      .syntax, 1, 1, .syntax(.unterminatedString),
      "f.json5:1:1: the text that starts here has no closing quote on its line",
      "f.json5:1:1: 此处开始的文本在本行内没有结束引号")),
  BadInput(
    "\"a\nb\"",
    .init(
      .syntax, 1, 1, .syntax(.unterminatedString),
      "f.json5:1:1: the text that starts here has no closing quote on its line",
      "f.json5:1:1: 此处开始的文本在本行内没有结束引号")),
  BadInput(
    #"'\x1'"#,
    .init(
      .syntax, 1, 2, .syntax(.invalidEscape("\\x1'")),
      #"f.json5:1:2: \x1' is not a valid escape"#,
      #"f.json5:1:2: \x1' 不是有效的转义"#)),
  BadInput(
    #"'\u12'"#,
    .init(
      .syntax, 1, 2, .syntax(.invalidEscape("\\u12'")),
      #"f.json5:1:2: \u12' is not a valid escape"#,
      #"f.json5:1:2: \u12' 不是有效的转义"#)),
  BadInput(
    #"'\ud800'"#,
    .init(
      .syntax, 1, 2, .syntax(.invalidEscape("\\ud800")),
      #"f.json5:1:2: \ud800 is not a valid escape"#,
      #"f.json5:1:2: \ud800 不是有效的转义"#)),
  BadInput(
    #"'\1'"#,
    .init(
      .syntax, 1, 2, .syntax(.invalidEscape("\\1")),
      #"f.json5:1:2: \1 is not a valid escape"#,
      #"f.json5:1:2: \1 不是有效的转义"#)),
  BadInput(
    #"{\u0030a: 1}"#,
    .init(
      .syntax, 1, 2, .syntax(.invalidEscape("\\u0030")),
      #"f.json5:1:2: \u0030 is not a valid escape"#,
      #"f.json5:1:2: \u0030 不是有效的转义"#)),
  BadInput(
    "01",
    .init(
      .syntax, 1, 1, .syntax(.invalidNumber("01")),
      "f.json5:1:1: 01 is not a number",
      "f.json5:1:1: 01 不是数")),
  BadInput(
    "1_000",
    .init(
      .syntax, 1, 1, .syntax(.invalidNumber("1_000")),
      "f.json5:1:1: 1_000 is not a number",
      "f.json5:1:1: 1_000 不是数")),
  BadInput(
    "1e",
    .init(
      .syntax, 1, 1, .syntax(.invalidNumber("1e")),
      "f.json5:1:1: 1e is not a number",
      "f.json5:1:1: 1e 不是数")),
  BadInput(
    "0x",
    .init(
      .syntax, 1, 1, .syntax(.invalidNumber("0x")),
      "f.json5:1:1: 0x is not a number",
      "f.json5:1:1: 0x 不是数")),
  BadInput(
    "- 1",
    .init(
      .syntax, 1, 1, .syntax(.invalidNumber("-")),
      "f.json5:1:1: - is not a number",
      "f.json5:1:1: - 不是数")),
  BadInput(
    ".",
    .init(
      .syntax, 1, 1, .syntax(.invalidNumber(".")),
      "f.json5:1:1: . is not a number",
      "f.json5:1:1: . 不是数")),
  BadInput(
    "+",
    .init(
      .syntax, 1, 1, .syntax(.invalidNumber("+")),
      "f.json5:1:1: + is not a number",
      "f.json5:1:1: + 不是数")),
  BadInput(
    "1e2000",
    .init(
      .syntax, 1, 1, .syntax(.numberTooLong(digits: 1000, exponent: 1000)),
      "f.json5:1:1: the number is too long; at most 1000 digits and an exponent up to 1000 are read",
      "f.json5:1:1: 数过长；最多读取 1000 位数字，指数不超过 1000")),
  BadInput(
    "0x10000000000000000",
    .init(
      .syntax, 1, 1, .syntax(.numberTooLong(digits: 1000, exponent: 1000)),
      "f.json5:1:1: the number is too long; at most 1000 digits and an exponent up to 1000 are read",
      "f.json5:1:1: 数过长；最多读取 1000 位数字，指数不超过 1000")),
  BadInput(
    "tru",
    .init(
      .syntax, 1, 1, .syntax(.bareWord("tru")),
      "f.json5:1:1: tru is not a value; a text needs quotes",
      "f.json5:1:1: tru 不是值；文本需要加引号")),
  BadInput(
    "{a: yes}",
    .init(
      .syntax, 1, 5, .syntax(.bareWord("yes")),
      "f.json5:1:5: yes is not a value; a text needs quotes",
      "f.json5:1:5: yes 不是值；文本需要加引号")),
  BadInput(
    "{a: 1, b: 2, a: 3}",
    .init(
      .duplicateField, 1, 14, .syntax(.duplicateName("a", first: .init(line: 1, column: 2))),
      "f.json5:1:14: the field a already stands at line 1, column 2",
      "f.json5:1:14: 字段 a 已在第 1 行第 2 列出现")),
  BadInput(
    "{甲: 1, '甲': 2}",
    .init(
      .duplicateField, 1, 8, .syntax(.duplicateName("甲", first: .init(line: 1, column: 2))),
      "f.json5:1:8: the field 甲 already stands at line 1, column 2",
      "f.json5:1:8: 字段 甲 已在第 1 行第 2 列出现")),
  BadInput(
    "/* open",
    .init(
      .syntax, 1, 1, .syntax(.unterminatedComment),
      "f.json5:1:1: the comment that starts here has no closing '*/'",
      "f.json5:1:1: 此处开始的注释没有用“*/”结束")),
  BadInput(
    "{a: 1} extra",
    .init(
      .syntax, 1, 8, .syntax(.unexpected("e", wanted: .end)),
      "f.json5:1:8: found 'e' where the end should be",
      "f.json5:1:8: 此处应为结尾，却是 'e'")),
  BadInput(
    "{a: 1}}",
    .init(
      .syntax, 1, 7, .syntax(.unexpected("}", wanted: .end)),
      "f.json5:1:7: found '}' where the end should be",
      "f.json5:1:7: 此处应为结尾，却是 '}'")),
  BadInput(
    "１",
    .init(
      .syntax, 1, 1, .syntax(.unexpected("１", wanted: .value)), near: "1",
      "f.json5:1:1: found '１' where a value should be; did you mean '1'?",
      "f.json5:1:1: 此处应为一个值，却是 '１'；是否想写“1”？")),
  BadInput(
    "{“a”: 1}",
    .init(
      .syntax, 1, 2, .syntax(.unexpected("“", wanted: .name)), near: #"""#,
      #"f.json5:1:2: found '“' where a field's name should be; did you mean '"'?"#,
      #"f.json5:1:2: 此处应为字段名，却是 '“'；是否想写“"”？"#)),
  BadInput(
    "[1, 2, /* x",
    .init(
      .syntax, 1, 8, .syntax(.unterminatedComment),
      "f.json5:1:8: the comment that starts here has no closing '*/'",
      "f.json5:1:8: 此处开始的注释没有用“*/”结束")),
  BadInput(
    "{a: tru, b: fals, c: 1}",
    .init(
      .syntax, 1, 5, .syntax(.bareWord("tru")),
      "f.json5:1:5: tru is not a value; a text needs quotes",
      "f.json5:1:5: tru 不是值；文本需要加引号"),
    .init(
      .syntax, 1, 13, .syntax(.bareWord("fals")),
      "f.json5:1:13: fals is not a value; a text needs quotes",
      "f.json5:1:13: fals 不是值；文本需要加引号")),
  BadInput(
    "[['a' 'b'], [1 2], {x}]",
    .init(
      .syntax, 1, 7, .syntax(.unexpected("'", wanted: .commaOrClose(.list))),
      "f.json5:1:7: found ''' where ',' or ']' should be",
      "f.json5:1:7: 此处应为“,”或“]”，却是 '''"),
    .init(
      .syntax, 1, 16, .syntax(.unexpected("2", wanted: .commaOrClose(.list))),
      "f.json5:1:16: found '2' where ',' or ']' should be",
      "f.json5:1:16: 此处应为“,”或“]”，却是 '2'"),
    .init(
      .syntax, 1, 22, .syntax(.unexpected("}", wanted: .colon)),
      "f.json5:1:22: found '}' where ':' should be",
      "f.json5:1:22: 此处应为“:”，却是 '}'")),
  BadInput(
    "{a：1}",
    .init(
      .syntax, 1, 3, .syntax(.unexpected("：", wanted: .colon)), near: ":",
      "f.json5:1:3: found '：' where ':' should be; did you mean ':'?",
      "f.json5:1:3: 此处应为“:”，却是 '：'；是否想写“:”？")),
  BadInput(
    "nul\0",
    .init(
      .syntax, 1, 1, .syntax(.bareWord("nul")),
      "f.json5:1:1: nul is not a value; a text needs quotes",
      "f.json5:1:1: nul 不是值；文本需要加引号")),
  BadInput(
    "{a: [1, 2}, b: 3}",
    .init(
      .syntax, 1, 10, .syntax(.unexpected("}", wanted: .commaOrClose(.list))),
      "f.json5:1:10: found '}' where ',' or ']' should be",
      "f.json5:1:10: 此处应为“,”或“]”，却是 '}'"),
    .init(
      .syntax, 1, 11, .syntax(.unexpected(",", wanted: .end)),
      "f.json5:1:11: found ',' where the end should be",
      "f.json5:1:11: 此处应为结尾，却是 ','")),
  BadInput(
    "@",
    .init(
      .syntax, 1, 1, .syntax(.unexpected("@", wanted: .value)),
      "f.json5:1:1: found '@' where a value should be",
      "f.json5:1:1: 此处应为一个值，却是 '@'")),
  BadInput(
    #"[1, '\xZZ', 2, tru]"#,
    .init(
      .syntax, 1, 6, .syntax(.invalidEscape("\\xZZ")),
      #"f.json5:1:6: \xZZ is not a valid escape"#,
      #"f.json5:1:6: \xZZ 不是有效的转义"#),
    .init(
      .syntax, 1, 16, .syntax(.bareWord("tru")),
      "f.json5:1:16: tru is not a value; a text needs quotes",
      "f.json5:1:16: tru 不是值；文本需要加引号")),
  BadInput(
    "{a: 5%}",
    .init(
      .syntax, 1, 6, .syntax(.unexpected("%", wanted: .commaOrClose(.record))),
      "f.json5:1:6: found '%' where ',' or '}' should be",
      "f.json5:1:6: 此处应为“,”或“}”，却是 '%'")),
  BadInput(
    "{a:1，b:2}",
    .init(
      .syntax, 1, 5, .syntax(.unexpected("，", wanted: .commaOrClose(.record))), near: ",",
      "f.json5:1:5: found '，' where ',' or '}' should be; did you mean ','?",
      "f.json5:1:5: 此处应为“,”或“}”，却是 '，'；是否想写“,”？")),
  BadInput(
    "[1。5]",
    .init(
      .syntax, 1, 3, .syntax(.unexpected("。", wanted: .commaOrClose(.list))), near: ",",
      "f.json5:1:3: found '。' where ',' or ']' should be; did you mean ','?",
      "f.json5:1:3: 此处应为“,”或“]”，却是 '。'；是否想写“,”？")),
  BadInput(
    "[１２]",
    .init(
      .syntax, 1, 2, .syntax(.unexpected("１", wanted: .value)), near: "1",
      "f.json5:1:2: found '１' where a value should be; did you mean '1'?",
      "f.json5:1:2: 此处应为一个值，却是 '１'；是否想写“1”？")),
  BadInput(
    #"{"a": “b”}"#,
    .init(
      .syntax, 1, 7, .syntax(.unexpected("“", wanted: .value)), near: #"""#,
      #"f.json5:1:7: found '“' where a value should be; did you mean '"'?"#,
      #"f.json5:1:7: 此处应为一个值，却是 '“'；是否想写“"”？"#)),
]
