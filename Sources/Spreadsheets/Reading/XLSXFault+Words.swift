public import Languages

// The one place that turns the faults of workbooks into words.

extension XLSXFault {
  /// What is wrong and what mends it, in a sentence without the file's name.
  public var phrase: Phrase {
    switch self {
    case .kind(let kind): kind.phrase
    case .tooLarge(let bytes, let limit):
      Phrase(
        "the file has at least \(bytes) bytes; at most \(limit) are read",
        "文件至少有 \(bytes) 字节；最多读取 \(limit) 字节")
    case .truncated:
      Phrase(
        "the workbook's end is missing; copy or download it again",
        "工作簿不完整，缺少结尾；请重新复制或下载")
    case .damaged(let part):
      Phrase(
        "the part \(part) of the workbook is damaged; open it in Excel, WPS or LibreOffice and save it anew",
        "工作簿的部件 \(part) 已损坏；请用 Excel、WPS 或 LibreOffice 打开后重新保存")
    case .missingPart(let part):
      Phrase(
        "the workbook has no part \(part); open it in Excel, WPS or LibreOffice and save it anew",
        "工作簿缺少部件 \(part)；请用 Excel、WPS 或 LibreOffice 打开后重新保存")
    case .expandsTooFar(let limit):
      Phrase(
        "unpacked, the workbook has more than \(limit >> 20) MB, the most that is read; keep the table alone",
        "工作簿解压后超过 \(limit >> 20) MB，已超出可读取的上限；请只保留所需表格")
    case .bomb(let part, let ratio):
      Phrase(
        "the part \(part) unpacks to more than \(ratio) times its size, as no table does; it is not read",
        "部件 \(part) 解压后超过原大小的 \(ratio) 倍，不是正常表格，拒绝读取")
    case .documentType(let part):
      Phrase(
        "the part \(part) declares a document type, which a workbook never does; it is not read",
        "部件 \(part) 含有文档类型声明（DTD），正常工作簿不会有，拒绝读取")
    case .tooDeep(let part, let limit):
      Phrase(
        "the part \(part) is nested more than \(limit) levels deep; it is not read",
        "部件 \(part) 的嵌套超过 \(limit) 层，拒绝读取")
    case .tooMany(let counted, let limit):
      Phrase(
        "the workbook has more than \(limit) \(counted.name.english), the most that are read",
        "工作簿的\(counted.name.chinese)超过 \(limit) 个，已超出可读取的上限")
    case .noSuchSheet(let name, let known):
      Phrase(
        "the workbook has no sheet '\(name)'; its sheets are \(Self.listed(known))",
        "工作簿没有名为“\(name)”的工作表；现有工作表：\(Self.listed(known))")
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}

extension XLSXFault.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .oldWorkbook:
      Phrase(
        "this is a workbook of the old format .xls; save it as .xlsx or CSV",
        "这是旧格式 .xls 工作簿；请另存为 .xlsx 或 CSV")
    case .encrypted:
      Phrase(
        "the workbook is protected by a password; save a copy without one",
        "工作簿已加密；请另存为不带密码的副本")
    case .openDocument:
      Phrase(
        "this is an OpenDocument file; save it as .xlsx or CSV",
        "这是 OpenDocument 文件；请另存为 .xlsx 或 CSV"
      )
    case .binaryWorkbook:
      Phrase(
        "this is a binary workbook, .xlsb; save it as .xlsx or CSV",
        "这是二进制工作簿 .xlsb；请另存为 .xlsx 或 CSV")
    case .otherArchive:
      Phrase(
        "this archive is no workbook; a table is read from .xlsx or CSV",
        "该压缩文件不是工作簿；表格须为 .xlsx 或 CSV")
    case .noArchive:
      Phrase("this is no workbook .xlsx", "这不是 .xlsx 工作簿")
    }
  }
}

extension XLSXFault.Counted {
  fileprivate var name: Phrase {
    switch self {
    case .parts: Phrase("parts", "部件")
    case .sheets: Phrase("sheets", "工作表")
    case .cells: Phrase("cells", "单元格")
    case .rows: Phrase("rows", "行")
    case .mergedRanges: Phrase("merged ranges", "合并区域")
    }
  }
}
