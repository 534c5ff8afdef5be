import Documents

/// A table of projects: its columns, and a row as the record that a scenario file would write.
enum RunningProjects {
  static let columns: [TableColumn] = [
    TableColumn("name", names: ["name", "project", "名称", "项目", "项目名称"]),
    TableColumn("template", names: ["template", "模板"], isRequired: false),
    TableColumn("sector", names: ["sector", "行业", "领域"], isRequired: false),
    TableColumn("district", names: ["district", "区", "所在区"], isRequired: false),
    TableColumn("entry", names: ["entry", "入库时间", "立项时间"], isRequired: false),
    TableColumn("stage", names: ["stage", "阶段", "当前阶段"], isRequired: false),
    TableColumn("months", names: ["months", "已用月数"], isRequired: false),
    TableColumn("centre", names: ["centre", "已拨", "中心已拨"], isRequired: false),
    TableColumn(
      "otherPublic", names: ["other-public", "otherPublic", "其他公共资金"], isRequired: false),
    TableColumn("team", names: ["team", "团队自筹"], isRequired: false),
    TableColumn("spent", names: ["spent", "已支出"], isRequired: false),
  ]

  /// The record that the row stands for; a project without a stage has yet to begin.
  static func project(_ row: MatchedTable.Row) -> DocumentNode {
    let maker = RowMaker(row: row)
    var members = ["name", "template", "sector", "district"].compactMap {
      maker.member($0, { $0.textNode(file: $1) })
    }
    members += [maker.member("entry", { $0.dateNode(file: $1) })].compactMap(\.self)
    let present = maker.present
    if !present.isEmpty { members.append(maker.record("present", present)) }
    return DocumentNode(.record(members), origin: maker.origin("name"))
  }
}

private struct RowMaker {
  let row: MatchedTable.Row

  func member(
    _ key: String, _ value: (Table.Cell, String) -> DocumentNode
  ) -> DocumentMember? {
    row[key].map { cell in
      DocumentMember(
        name: key, nameOrigin: .file(row.file, cell.position), value: value(cell, row.file))
    }
  }

  func record(_ name: String, _ members: [DocumentMember]) -> DocumentMember {
    let origin = members[0].nameOrigin
    return DocumentMember(
      name: name, nameOrigin: origin, value: DocumentNode(.record(members), origin: origin))
  }

  func origin(_ key: String) -> Origin {
    .file(row.file, row.position(of: key) ?? SourcePosition(line: 1, column: 1))
  }

  /// What the row says of the present: its stage, and numbers.
  var present: [DocumentMember] {
    func numbers(_ keys: String...) -> [DocumentMember] {
      keys.compactMap { member($0, { $0.numberNode(file: $1) }) }
    }
    let stage = [member("stage", { $0.stageNode(file: $1) })].compactMap(\.self)
    let received = numbers("centre", "otherPublic", "team")
    return stage + numbers("months")
      + (received.isEmpty ? [] : [record("received", received)]) + numbers("spent")
  }
}

extension Table.Cell {
  /// 已验收 is how a Chinese table says that all gates are passed.
  fileprivate func stageNode(file: String) -> DocumentNode {
    DocumentNode(.text(text == "已验收" ? "accepted" : text), origin: origin(file: file))
  }

  /// A date as spreadsheets write them, 2024/3/1 or 2024年3月, or months from the start.
  fileprivate func dateNode(file: String) -> DocumentNode {
    if let numeral = Numeral(text) {
      return DocumentNode(.number(numeral), origin: origin(file: file))
    }
    let parts = text.split { "-/.年月日".contains($0) }
    let isDate = (2...3).contains(parts.count) && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    let date = parts.map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    return DocumentNode(.text(isDate ? date : text), origin: origin(file: file))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
