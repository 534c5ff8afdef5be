import Documents
import Languages

// A cell of a table as a value of a scenario.

extension Table.Cell {
  func origin(file: String) -> Origin { .file(file, position) }

  func textNode(file: String) -> DocumentNode {
    DocumentNode(.text(text), origin: origin(file: file))
  }

  /// A number as tables write them; else the text, for the shape to refuse.
  func numberNode(file: String) -> DocumentNode {
    guard case .number(let numeral) = SpreadsheetNumber(text) else { return textNode(file: file) }
    return DocumentNode(.number(numeral), origin: origin(file: file))
  }

  func doubtfulComma(file: String) -> Fault {
    let shown = Excerpt.cell(text)
    return Fault(
      .wrongTable, file: file, position: position,
      accepted: .table(
        .told(
          Phrase(
            "the comma in \(shown) may be a point or stand between thousands; write 1500 or 1.5 without it",
            "\(shown) 中的逗号可能是小数点或千位分隔符；请不用逗号，写成 1500 或 1.5"))))
  }

  /// 已验收 is how a Chinese table says that all gates are passed.
  func stageNode(file: String) -> DocumentNode {
    let isAccepted = RunningProjects.acceptedWords.contains(text)
    return DocumentNode(.text(isAccepted ? "accepted" : text), origin: origin(file: file))
  }

  /// An amount, and the unit behind it where the cell itself gives one, as in 1500万元.
  var amount: (SpreadsheetNumber, MoneyUnit?) {
    let number = SpreadsheetNumber.amount(text)
    guard number == .none else { return (number, nil) }
    let bare = text.halfWidth.withoutSpaces.drop { "¥￥$".contains($0) }
    let digits = bare.prefix { "0123456789.,+-".contains($0) }
    guard !digits.isEmpty, let unit = MoneyUnit(String(bare.dropFirst(digits.count))) else {
      return (.none, nil)
    }
    return (SpreadsheetNumber(String(digits)), unit)
  }

  /// The unit of all amounts, where a title gives it as 单位：万元.
  var titleUnit: MoneyUnit? {
    let words = text.halfWidth.withoutSpaces
    for mark in ["金额单位:", "单位:", "Unit:", "unit:"] {
      guard let place = words.firstRange(of: mark) else { continue }
      return MoneyUnit(String(words[place.upperBound...].prefix { $0 != ")" && $0 != ";" }))
    }
    return nil
  }
}
