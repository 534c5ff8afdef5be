import Languages

/// What stands in a cell, and how it looks.
///
/// A text is a text whatever it begins with: only `formula` makes a formula, and no user's words
/// ever come there.
public struct Cell: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    case flag(Bool)
    /// A formula and what it comes to, for programs that do not recalculate on opening.
    case formula(String, result: Double)
  }

  public let content: Content
  public let style: CellStyle

  public init(_ content: Content, _ style: CellStyle = CellStyle()) {
    (self.content, self.style) = (content, style)
  }

  public static let blank = Cell(.blank)

  public static func text(_ text: String, _ role: CellStyle.Role = .plain) -> Cell {
    Cell(.text(text), CellStyle(role))
  }

  /// A blank cell where there is no finite number.
  public static func number(_ value: Double?, _ form: NumberForm) -> Cell {
    guard let value, value.isFinite else { return .blank }
    return Cell(.number(value), CellStyle(.plain, form))
  }

  /// A formula, written without `=`; blank where it comes to no finite number.
  public static func formula(_ formula: String, result: Double?, _ form: NumberForm) -> Cell {
    guard let result, result.isFinite else { return .blank }
    return Cell(.formula("=" + formula, result: result), CellStyle(.plain, form))
  }

  /// How many characters the cell asks for; long words are broken or run on into the next cells.
  var width: Int? {
    switch (content, style.role) {
    case (_, .title), (_, .note), (_, .band): nil
    case (.text(let text), let role) where role.isHeading:
      text.split(separator: "\n").map(\.displayWidth).max().map { min($0, 14) }
    case (.text(let text), _): text.displayWidth
    case (.blank, _), (.flag, _): nil
    case (.number(let value), _), (.formula(_, let value), _): style.number.width(of: value)
    }
  }
}

/// The look of a cell: what it is there for, and how its number is shown.
public struct CellStyle: Hashable, Sendable {
  public enum Role: String, Hashable, Sendable {
    case plain
    /// The sheet's own title.
    case title
    /// A quiet sentence that may run on over the cells beside it.
    case note
    /// The head of a column of words, and of one of numbers.
    case heading, numberHeading
    /// The head of a column of words behind one of numbers.
    case asideHeading
    /// The head of several columns.
    case band
    /// The name of a row.
    case label
    /// A number that stands at the left among words.
    case leading
    /// Words behind a number, set in a little.
    case aside
    /// Long words, broken within the cell.
    case wrapped
    /// What the reader may change, also where the rest of the sheet is locked.
    case input

    var isHeading: Bool { [.heading, .numberHeading, .asideHeading].contains(self) }
    var isSetIn: Bool { self == .aside || self == .asideHeading }
    var breaksLines: Bool { isHeading || self == .wrapped }
  }

  public var role: Role
  public var number: NumberForm

  public init(_ role: Role = .plain, _ number: NumberForm = .general) {
    (self.role, self.number) = (role, number)
  }
}

/// How a number is shown; the cell keeps all its digits.
public enum NumberForm: String, Hashable, Sendable {
  case general
  /// A share as a percentage, the error to a digit more.
  case share, shareError, shareChange, wholeShare, tenthShare
  case money, moneyError, moneyChange
  case months, monthsError, monthsChange
  case ratio, ratioError, ratioChange
  case count, countError, countChange
  case whole
  /// A year and month.
  case month
  /// What is typed stays as it is: the program makes no number or date of it.
  case text

  /// In the format's own language, the same in every country.
  var code: String {
    switch self {
    case .general: "General"
    case .share: "0.00%"
    case .shareError: "0.000%"
    case .wholeShare: "0%"
    case .tenthShare: "0.0%"
    case .shareChange: "+0.00%;-0.00%;0.00%"
    case .money: "#,##0"
    case .moneyError: "#,##0.0"
    case .moneyChange: "+#,##0;-#,##0;0"
    case .months: "0.00"
    case .monthsError: "0.000"
    case .monthsChange: "+0.00;-0.00;0.00"
    case .ratio: "0.0000"
    case .ratioError: "0.00000"
    case .ratioChange: "+0.0000;-0.0000;0.0000"
    case .count: "#,##0.00"
    case .countError: "#,##0.000"
    case .countChange: "+#,##0.00;-#,##0.00;0.00"
    case .whole: "#,##0"
    case .month: "yyyy\\-mm"
    case .text: "@"
    }
  }

  /// About how many characters the number fills.
  func width(of value: Double) -> Int {
    switch self {
    case .general, .text: "\(value)".count
    case .month: 7
    default: "\(Int(min(abs(value), 1e15)))".count * 4 / 3 + 6
    }
  }
}
