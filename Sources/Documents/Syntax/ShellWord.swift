/// Text that a POSIX shell reads as one word, whatever is in it.
///
/// Scalar by scalar, as a shell reads: a quote with an accent after it is one character of Swift's, and ends a word
/// all the same.
package enum ShellWord {
  /// For a script: in quotes where anything in it could mean something to the shell.
  package static func quoted(_ text: String) -> String {
    isPlain(text) ? text : "'" + escapedQuotes(text) + "'"
  }

  /// For a line to be shown, and typed again: nothing in it moves the cursor or stays unseen.
  ///
  /// What cannot be shown is spelt for `printf`. A shell drops line breaks at the end of what a program
  /// prints, so the text must not end in one.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return quoted(text) }
    let format = text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%%"
      case "\\": "\\\\"
      default: isHidden(scalar) ? octal(scalar) : String(scalar)
      }
    }.joined()
    return "\"$(printf '" + escapedQuotes(format) + "')\""
  }

  /// A path that no program takes for an option.
  package static func path(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "-") ? "./" + path : path
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-./:,+@%=".unicodeScalars.contains(scalar)
      }
  }

  private static func escapedQuotes(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "'" ? "'\\''" : String($1) }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  private static func octal(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }.joined()
  }
}
