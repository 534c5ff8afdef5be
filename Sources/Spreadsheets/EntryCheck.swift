public import Documents

/// What a program offers where a value is typed, and says of one that does not fit.
///
/// It is a help and no gate: whoever insists keeps what was typed.
public struct EntryCheck: Hashable, Sendable {
  public enum Accepted: Hashable, Sendable {
    /// Offered as a list to choose from.
    case words([String])
    case numbers(NumberRange, areWhole: Bool)
  }

  public let accepted: Accepted
  /// Shown beside the cell while it is chosen.
  public let hint: String
  /// The head of what is said of another value, and the sentence.
  public let title: String
  public let warning: String

  public init(_ accepted: Accepted, hint: String, title: String, warning: String) {
    (self.accepted, self.hint) = (accepted, hint)
    (self.title, self.warning) = (title, warning)
  }

  /// The format's limits, in units of UTF-16.
  public static let longestText = 255
  static let longestTitle = 32

  /// The words as the format lists them in one text.
  ///
  /// Nothing where they are too long for it, or one could not be told from its neighbours: then there is the hint alone.
  var list: String? {
    guard case .words(let words) = accepted else { return nil }
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && !word.contains { ",\"\n".contains($0) } && word.first != " "
        && word.last != " "
    }
    let list = words.joined(separator: ",")
    guard isPlain, !words.isEmpty, list.utf16.count <= Self.longestText else { return nil }
    return "\"\(list)\""
  }
}

/// A check, and the cell that it is for.
public struct PlacedCheck: Hashable, Sendable {
  public let check: EntryCheck
  public let row: Int
  public let column: Int

  public init(_ check: EntryCheck, row: Int, column: Int) {
    (self.check, self.row, self.column) = (check, row, column)
  }
}
