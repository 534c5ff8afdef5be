public import Languages

// The one place that turns the faults of documents into words.

extension Fault {
  /// One line: where, what was found, what would be accepted.
  ///
  ///     base.json5:12:9: projects[2].stages[0].success is 1.4; it must be between 0 and 1
  public func sentence(in language: Language) -> String {
    Excerpt.line(place + phrase[language])
  }

  /// The sentence without the place.
  public var phrase: Phrase {
    var phrase = problem
    if let remedy, suggestion == nil || accepted.isToldWithSuggestion {
      phrase += Phrase("; \(remedy.english)", "；\(remedy.chinese)")
    }
    if let suggestion { phrase += .didYouMean(suggestion) }
    return phrase
  }

  private var place: String {
    guard let position else { return file.isEmpty ? "" : file + ": " }
    if let cell = position.cell { return "\(file):\(cell): " }
    return "\(file):\(position.line):\(position.column): "
  }
}

extension Faults {
  /// A line for each fault, and how many are left out; with its stable code behind it for programs.
  public func sentences(in language: Language, withCodes: Bool = false) -> [String] {
    let lines = list.map { fault in
      fault.sentence(in: language) + (withCodes ? " [\(fault.code.rawValue)]" : "")
    }
    guard omitted > 0 else { return lines }
    return lines + [Phrase("and \(omitted) more", "另有 \(omitted) 处问题")[language]]
  }
}

// MARK: - A fault of meaning

extension Fault {
  /// What is wrong, without what would be right.
  private var problem: Phrase {
    let name = name ?? Phrase("\(path)", " \(path) ")
    switch accepted {
    case .syntax(let syntax): return syntax.phrase
    case .table(let table): return table.phrase
    case .present: return Phrase("\(name.english) is missing", "缺少\(name.chinese)".trimmed)
    case .fields:
      return Phrase(
        "\(name.english) is not a known field", "\(name.chinese)不是已知字段".trimmed)
    case .item, .entries, .items:
      return Phrase("there is no \(name.english)", "没有\(name.chinese)".trimmed)
    case .setting:
      return Phrase("this is not a setting", "无法识别此设置")
    case .exactlyOne, .atMostOne, .atLeastOne, .together: return fieldsFound
    default:
      return Phrase("\(subject.english) \(isFound.english)", subject.chinese + isFound.chinese)
    }
  }

  /// What would be right, as the second half of the sentence; nothing where the first says it.
  package var remedy: Phrase? {
    switch accepted {
    case .syntax, .present: return nil
    case .table(let table): return table.remedy
    case .fields(let names) where names.isEmpty: return Phrase("no field belongs here", "此处没有任何字段")
    case .fields(let names):
      return Phrase(
        "the fields here are \(names.listed)", "此处的字段有：\(names.listed)")
    case .types(let types):
      if position?.cell != nil { return types.remedyInCell }
      return Phrase("it must be \(types.phrase.english)", "应为\(types.phrase.chinese)")
    case .range(let range):
      return Phrase("it must be \(range.phrase.english)", "必须\(range.phrase.chinese)")
    case .finite: return Phrase("it must be a finite number", "必须是有限的数")
    case .whole: return Phrase("it must be a whole number", "必须是整数")
    case .choices(let names) where names.isEmpty:
      return Phrase("there is nothing here that it could name", "此处没有可以指定的名称")
    case .choices(let names):
      return Phrase("it must be one of \(names.listed)", "必须是以下之一：\(names.listed)")
    case .text(let form):
      return Phrase("it must be \(form.phrase.english)", "必须是\(form.phrase.chinese)")
    case .count(let range):
      return Phrase("it must have \(range.phrase.english)", "必须有\(range.phrase.chinese)")
    case .exactlyOne(let names): return FieldRule.exactlyOne(names).phrase
    case .atMostOne(let names): return FieldRule.atMostOne(names).phrase
    case .atLeastOne(let names): return FieldRule.atLeastOne(names).phrase
    case .together(let names): return FieldRule.together(names).phrase
    case .item(let count):
      return Phrase("the list has \(items(count).english)", "该列表有\(items(count).chinese)")
    case .entries(let names) where names.isEmpty:
      return Phrase("nothing is there yet", "此处尚无任何名称")
    case .entries(let names):
      return Phrase("the names here are \(names.listed)", "此处的名称有：\(names.listed)")
    case .items(let names) where names.isEmpty: return Phrase("the list is empty", "该列表为空")
    case .items(let names):
      return Phrase(
        "its items go by number: \(names.numbered.listed)", "各项须以编号指明：\(names.numbered.listed)")
    case .setting: return Phrase("write path=value", "请写成 path=value")
    case .rule(let rule): return rule
    }
  }

  private var subject: Phrase {
    if let name { return name }
    return path.components.isEmpty
      ? Phrase("the document", "整个文件") : Phrase("\(path)", "\(path) ")
  }

  private var isFound: Phrase {
    switch found {
    case .nothing: Phrase("is not given", "未给出")
    case .value(let text): Phrase("is \(text)", "为 \(text)")
    case .list(let count):
      Phrase("is a list of \(items(count).english)", "是含 \(count) 项的列表")
    case .record: Phrase("is a record", "是一个记录")
    }
  }

  private var fieldsFound: Phrase {
    guard case .value(let names) = found else {
      return Phrase(
        "\(subject.english) gives none of the fields", "\(subject.chinese)未给出任何一个字段")
    }
    return Phrase("\(subject.english) gives \(names)", "\(subject.chinese)给出了 \(names)")
  }
}

private func items(_ count: Int) -> Phrase {
  Phrase(count == 1 ? "1 item" : "\(count) items", " \(count) 项")
}

extension Phrase {
  fileprivate static func += (left: inout Phrase, right: Phrase) {
    left = Phrase(left.english + right.english, left.chinese + right.chinese)
  }

  fileprivate static func didYouMean(_ name: String) -> Phrase {
    let name = Excerpt.line(name)
    return Phrase("; did you mean '\(name)'?", "；是否想写“\(name)”？")
  }
}

extension [String] {
  /// The first dozen names with commas between.
  fileprivate var listed: String {
    let names = prefix(12).map { Excerpt.line($0) }.joined(separator: ", ")
    return count > 12 ? names + ", …" : names
  }
}

extension [String] {
  /// Each behind its place, as a path writes it.
  fileprivate var numbered: [String] {
    enumerated().map { $1.isEmpty ? "[\($0)]" : "[\($0)] \($1)" }
  }
}

extension Fault.Accepted {
  /// Whether the list of what there is stays even where one of it comes close.
  fileprivate var isToldWithSuggestion: Bool {
    switch self {
    case .entries, .table(.unmappedHeader): true
    default: false
    }
  }
}

extension [String] {
  fileprivate func quoted(joinedBy separator: String) -> String {
    map { Excerpt.quoted($0) }.joined(separator: separator)
  }
}

// MARK: - What shapes accept

extension NumberRange {
  /// Reads on from "it must be" and 必须.
  public var phrase: Phrase { phrase(JSONText.numeral) }

  /// The same with the bounds written in another way, such as per cent.
  public func phrase(_ text: (Double) -> String) -> Phrase {
    let (least, most) = (lower.map { text($0.value) } ?? "", upper.map { text($0.value) } ?? "")
    return switch (lower, upper) {
    case (nil, nil): Phrase("a number", "是数")
    case (let low?, nil): low.isOpen ? .greater(than: least) : .atLeast(least)
    case (nil, let high?): high.isOpen ? .less(than: most) : .atMost(most)
    case (let low?, let high?) where !low.isOpen && !high.isOpen:
      Phrase("between \(least) and \(most)", "在 \(least) 与 \(most) 之间")
    case (let low?, let high?):
      (low.isOpen ? Phrase.greater(than: least) : Phrase.atLeast(least))
        .and(high.isOpen ? Phrase.less(than: most) : Phrase.atMost(most))
    }
  }
}

extension Phrase {
  fileprivate static func greater(than text: String) -> Phrase {
    Phrase("greater than \(text)", "大于 \(text)")
  }
  fileprivate static func atLeast(_ text: String) -> Phrase {
    Phrase("at least \(text)", "不小于 \(text)")
  }
  fileprivate static func less(than text: String) -> Phrase {
    Phrase("less than \(text)", "小于 \(text)")
  }
  fileprivate static func atMost(_ text: String) -> Phrase {
    Phrase("at most \(text)", "不大于 \(text)")
  }
  fileprivate func and(_ other: Phrase) -> Phrase {
    Phrase("\(english) and \(other.english)", "\(chinese) 且\(other.chinese)")
  }
}

extension CountRange {
  /// Reads on from "it must have" and 必须有.
  var phrase: Phrase {
    switch (least, most) {
    case (nil, nil): Phrase("any number of items", "任意项")
    case (let least?, nil): Phrase("at least \(items(least).english)", "至少\(items(least).chinese)")
    case (nil, let most?): Phrase("at most \(items(most).english)", "最多\(items(most).chinese)")
    case (let least?, let most?) where least == most: items(least)
    case (let least?, let most?): Phrase("\(least) to \(most) items", " \(least) 至 \(most) 项")
    }
  }
}

extension FieldRule {
  /// What a file is asked to give.
  var phrase: Phrase {
    switch self {
    case .exactlyOne(let names):
      Phrase("give exactly one of \(names.listed)", "\(names.listed) 必须且只能给出一个")
    case .atMostOne(let names):
      Phrase("give at most one of \(names.listed)", "\(names.listed) 最多给出一个")
    case .atLeastOne(let names):
      Phrase("give at least one of \(names.listed)", "\(names.listed) 至少给出一个")
    case .together(let names):
      Phrase("give all of \(names.listed) or none", "\(names.listed) 必须同时给出或都不给出")
    }
  }
}

extension TextForm {
  /// Reads on from "it must be" and 必须是.
  var phrase: Phrase {
    switch self {
    case .line: Phrase("a text on one line, not empty", "非空的单行文本")
    case .name:
      Phrase(
        "a name of letters, digits, '-', '_', '+' and '.', starting with a letter or digit",
        "由文字、数字、“-”、“_”、“+”、“.”组成并以文字或数字开头的名称")
    case .currency: Phrase("a currency of three capital letters, such as CNY", "三个大写字母的货币代码，如 CNY")
    case .day: Phrase("a day of the calendar, YYYY-MM-DD", "日历上存在的日期 YYYY-MM-DD")
    case .date:
      Phrase(
        "a month YYYY-MM or a day of the calendar YYYY-MM-DD",
        "月份 YYYY-MM 或日历上存在的日期 YYYY-MM-DD")
    }
  }
}

extension NodeType {
  var phrase: Phrase {
    switch self {
    case .record: Phrase("a record { … }", "记录 { … }")
    case .list: Phrase("a list [ … ]", "列表 [ … ]")
    case .text: Phrase("a text in quotes", "带引号的文本")
    case .number: Phrase("a number", "数")
    case .flag: Phrase("true or false", " true 或 false")
    case .null: Phrase("null", " null")
    }
  }
}

extension [NodeType] {
  /// What is typed into a cell has no quotes, and is no record and no list.
  fileprivate var remedyInCell: Phrase {
    let single = filter { ![.record, .list].contains($0) }
    guard !single.isEmpty else {
      return Phrase(
        "no single value belongs here; let the path go on to one within it",
        "此处不是单个取值；请将路径续写到其中的某一项")
    }
    let words = single.map { $0 == .text ? Phrase("a text", "文本") : $0.phrase }
    return Phrase(
      "it must be \(words.map(\.english).joined(separator: " or "))",
      "应为\(words.map(\.chinese).joined(separator: "或"))")
  }

  fileprivate var phrase: Phrase {
    Phrase(
      map(\.phrase.english).joined(separator: " or "), map(\.phrase.chinese).joined(separator: "或"))
  }
}

// MARK: - Syntax

extension SyntaxFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .tooLarge(let bytes, let limit): .tooLarge(bytes: bytes, limit: limit)
    case .tooDeep(let limit):
      Phrase(
        "lists and records are nested too deeply; at most \(limit) levels are read",
        "列表和记录嵌套过深；最多读取 \(limit) 层")
    case .utf16: .utf16
    case .invalidUTF8(let byte, let offset):
      Phrase(
        "byte \(Self.hexadecimal(byte)) at offset \(offset) is not UTF-8; save the file as UTF-8",
        "偏移 \(offset) 处的字节 \(Self.hexadecimal(byte)) 不是 UTF-8；请将文件保存为 UTF-8")
    case .empty: Phrase("there is no value here", "此处没有内容")
    case .unexpected(let scalar, let wanted):
      Phrase(
        "found \(Self.shown(scalar)) where \(wanted.phrase.english) should be",
        "此处应为\(wanted.phrase.chinese)，却是 \(Self.shown(scalar))")
    case .unexpectedEnd(let wanted):
      Phrase(
        "the text ends where \(wanted.phrase.english) should be",
        "内容在此结束，但此处应为\(wanted.phrase.chinese)")
    case .unclosed(let bracket, let opened):
      Phrase(
        "the text ends before the '\(bracket.rawValue)' of line \(opened.line), column "
          + "\(opened.column) is closed by '\(bracket.closing)'",
        "内容结束时第 \(opened.line) 行第 \(opened.column) 列的“\(bracket.rawValue)”"
          + "尚未用“\(bracket.closing)”闭合")
    case .unterminatedString:
      Phrase("the text that starts here has no closing quote on its line", "此处开始的文本在本行内没有结束引号")
    case .unterminatedComment:
      Phrase("the comment that starts here has no closing '*/'", "此处开始的注释没有用“*/”结束")
    case .invalidEscape(let text):
      Phrase(
        "\(Excerpt.shortened(text)) is not a valid escape", "\(Excerpt.shortened(text)) 不是有效的转义")
    case .invalidNumber(let text):
      Phrase("\(Excerpt.shortened(text)) is not a number", "\(Excerpt.shortened(text)) 不是数")
    case .numberTooLong(let digits, let exponent):
      Phrase(
        "the number is too long; at most \(digits) digits and an exponent up to \(exponent) are read",
        "数过长；最多读取 \(digits) 位数字，指数不超过 \(exponent)")
    case .bareWord(let word):
      Phrase(
        "\(Excerpt.shortened(word)) is not a value; a text needs quotes",
        "\(Excerpt.shortened(word)) 不是值；文本需要加引号")
    case .duplicateName(let name, let first):
      Phrase(
        "the field \(Excerpt.shortened(name)) already stands at line \(first.line), column "
          + "\(first.column)",
        "字段 \(Excerpt.shortened(name)) 已在第 \(first.line) 行第 \(first.column) 列出现")
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    "'" + Excerpt.escaped(scalar) + "'"
  }
}

extension SyntaxFault.Wanted {
  fileprivate var phrase: Phrase {
    switch self {
    case .value: Phrase("a value", "一个值")
    case .name: Phrase("a field's name", "字段名")
    case .colon: Phrase("':'", "“:”")
    case .commaOrClose(let bracket):
      Phrase("',' or '\(bracket.closing)'", "“,”或“\(bracket.closing)”")
    case .end: Phrase("the end", "结尾")
    }
  }
}

extension Phrase {
  fileprivate static let utf16 = Phrase(
    "the file is in UTF-16; save it as UTF-8", "文件为 UTF-16 编码；请另存为 UTF-8")

  fileprivate static func tooLarge(bytes: Int, limit: Int) -> Phrase {
    Phrase(
      "the file has at least \(bytes) bytes; at most \(limit) are read",
      "文件至少有 \(bytes) 字节；最多读取 \(limit) 字节")
  }
}

// MARK: - Tables

extension TableFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .tooLarge(let bytes, let limit): .tooLarge(bytes: bytes, limit: limit)
    case .utf16: .utf16
    case .undecodable(let offset):
      Phrase(
        "the byte at offset \(offset) is neither UTF-8 nor GB18030; save the table as CSV UTF-8",
        "偏移 \(offset) 处的字节既非 UTF-8 也非 GB18030；请另存为 CSV UTF-8")
    case .empty: Phrase("the table has no header", "表格没有表头")
    case .unclosedQuote:
      Phrase("the quote that opens here is never closed", "此处的引号没有闭合")
    case .textAfterQuote:
      Phrase(
        "text follows a closing quote; a quote inside a quoted cell is written twice",
        "结束引号后还有文字；带引号的单元格中引号须写两次")
    case .raggedRow(let cells, let wanted):
      Phrase(
        "the row has \(cells == 1 ? "1 cell" : "\(cells) cells") where the header has \(wanted)"
          + (cells == 1 && wanted > 2 ? "; a remark below the table begins with 备注: or Note:" : ""),
        "该行有 \(cells) 个单元格，而表头有 \(wanted) 个"
          + (cells == 1 && wanted > 2 ? "；表下备注请以“备注：”开头" : ""))
    case .duplicateHeader(let name, let first):
      Phrase(
        "the column \(Excerpt.cell(name)) already stands as column \(first)",
        "列 \(Excerpt.cell(name)) 已是第 \(first) 列")
    case .unknownHeader(let name, _), .unmappedHeader(let name, _):
      Phrase("\(Excerpt.cell(name)) is not a known column", "\(Excerpt.cell(name)) 不是已知的列")
    case .unknownUnit(let unit, let header, _):
      Phrase(
        "the heading \(Excerpt.cell(header)) gives the unit \(Excerpt.cell(unit)), which is not known",
        "表头 \(Excerpt.cell(header)) 中的单位 \(Excerpt.cell(unit)) 无法识别")
    case .missingHeader(let names):
      Phrase(
        "the table has no column \(Array(names.prefix(5)).quoted(joinedBy: " or "))",
        "表格缺少列 \(Array(names.prefix(5)).quoted(joinedBy: " 或 "))")
    case .told(let sentence): sentence
    }
  }

  /// What would be right, where the table's header leaves a choice.
  fileprivate var remedy: Phrase? {
    switch self {
    case .unknownHeader(_, let known):
      return Phrase("the columns are \(known.listed)", "可用的列有：\(known.listed)")
    case .unmappedHeader(let name, let known):
      let key = Excerpt.cell(name)
      let columns = known.joined(separator: ", ")
      return Phrase(
        "write columns: { \(key): \"…\" } beside csv, with one of \(columns), or \"ignore\" to leave it out",
        "请在 csv 旁写 columns: { \(key): \"…\" }，取 \(columns) 之一，或写 \"ignore\" 略去该列")
    case .unknownUnit(_, _, let accepted):
      return Phrase(
        "units such as \(accepted.joined(separator: ", ")) are",
        "可用的单位如 \(accepted.joined(separator: "、"))")
    default: return nil
    }
  }
}

// MARK: - Documentation of shapes

extension Schema {
  /// What a shape takes, in a few words.
  func kind(of shape: Shape) -> Phrase {
    switch shape {
    case .number(let range, let unit):
      Phrase("number", "数").with(range == .all ? nil : range.phrase).with(unit)
    case .integer(let range, let unit):
      Phrase("whole number", "整数").with(range == .all ? nil : range.numbers.phrase).with(unit)
    case .text(.line): Phrase("text", "文本")
    case .text(let form): form.phrase
    case .flag: Phrase("true or false", "true 或 false")
    case .choice(let choices):
      Phrase(same: choices.map { "\"\($0.name)\"" }.joined(separator: " | "))
    case .list(let item, let count):
      Phrase("list of", "列表：").spaced(kind(of: item)).with(count == .all ? nil : count.phrase)
    case .dictionary(let value, _, _): Phrase("names to", "名称对应").spaced(kind(of: value))
    case .record(let record): Phrase("record \(record.name)", "记录 \(record.name)")
    case .variants(let shape): Phrase("record \(shape.name)", "记录 \(shape.name)")
    case .reference(let name): Phrase("record \(name)", "记录 \(name)")
    case .either(let shapes):
      Phrase(
        shapes.map { kind(of: $0).english }.joined(separator: ", or "),
        shapes.map { kind(of: $0).chinese }.joined(separator: "，或"))
    }
  }
}

extension Phrase {
  fileprivate func with(_ more: Phrase?) -> Phrase {
    guard let more else { return self }
    return Phrase(
      english + ", " + more.english, chinese + "，" + more.chinese.drop { $0 == " " })
  }

  fileprivate func spaced(_ more: Phrase) -> Phrase {
    Phrase(english + " " + more.english, chinese + more.chinese)
  }
}
