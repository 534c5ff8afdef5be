public import Documents
public import Languages

/// How a workbook carries the scenario that it was made of, so that a run can be made of it again.
///
/// A hidden sheet holds the whole text of the scenario with a digest; the sheet of inputs shows some of
/// its values, and what is changed there counts as given by `--set`.
public enum ScenarioWorkbook {
  /// The hidden sheet, the same in every language.
  public static let textSheet = "botou"
  /// The sheet of inputs.
  public static let inputSheet = Phrase("Inputs", "输入")
  /// What stands over the columns that are read.
  public static let valueHead = Phrase("value", "取值")
  public static let pathHead = Phrase("path", "路径")

  /// As long as a row's text may be, in units of UTF-16: with every escape of the format a cell still holds it.
  static let rowLength = 16_000

  /// The rows of the hidden sheet: the format's word, the digest, and the text in pieces.
  public static func rows(of text: String) -> [String] {
    let text = cellText(text)
    return [FormatWord.workbook.description, SHA256.hexadecimal(of: text.utf8)] + pieces(of: text)
  }

  private static func pieces(of text: String) -> [String] {
    var (pieces, piece, length) = ([String](), String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      let size = UTF16.width(scalar)
      if length + size > rowLength {
        pieces.append(String(piece))
        (piece, length) = (.init(), 0)
      }
      piece.append(scalar)
      length += size
    }
    return pieces + [String(piece)]
  }

  /// The text without what a cell would not give back: such characters stand in strings alone, where
  /// they can be escaped.
  private static func cellText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x7F..<0xA0, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        let padded = String(repeating: "0", count: 4 - digits.count) + digits
        result.append(contentsOf: "\\u\(padded)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension FormatWord {
  /// Of workbooks that carry a scenario: the one place that states it.
  public static let workbook = FormatWord("workbook", 1)
}

extension Fault.Code {
  /// A workbook that carries no scenario, or one that is not as it was written.
  static let notAScenario = Fault.Code("E_NOT_A_SCENARIO")
  /// No fault: an input of a workbook that was changed.
  static let changedInput = Fault.Code("N_CHANGED_INPUT")
}

extension Scenario {
  /// The scenario as one text: every other file taken in, marks kept, the word of its format in front.
  public var text: String {
    let members = stated.members.filter { $0.name != ScenarioFormat.field.name }
    let word = DocumentMember(
      name: ScenarioFormat.field.name, nameOrigin: .default,
      value: DocumentNode(.text(FormatWord.scenario.description), origin: .default))
    return DocumentNode(.record([word] + members), origin: stated.origin).literal
  }
}
