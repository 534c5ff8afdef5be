public import Languages

/// The word by which a kind of file says how it is to be read, as in `botou/scenario/2`.
///
/// The number rises with the first change of a meaning, so that a file is read as it was meant or
/// refused by name.
public struct FormatWord: Hashable, Sendable, CustomStringConvertible {
  public let kind: String
  public let number: Int

  public init(_ kind: String, _ number: Int) { (self.kind, self.number) = (kind, number) }

  public var description: String { "botou/\(kind)/\(number)" }

  /// How another format of the same kind lies beside this one.
  public enum Age: Hashable, Sendable { case older, newer }

  /// Nil for this format itself and for what is no format of this kind.
  public func age(of word: String) -> Age? {
    let prefix = "botou/\(kind)/"
    guard word.hasPrefix(prefix) else { return nil }
    let digits = word.dropFirst(prefix.count)
    guard !digits.isEmpty, digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return nil }
    // What is too long for a number is above every number.
    guard let other = Int(digits) else { return .newer }
    return other == number ? nil : other < number ? .older : .newer
  }

  /// What would be right in place of another word, as a sentence's second half.
  ///
  /// `older` says what to do with a file of an older format.
  public func rule(for word: String, older: Phrase) -> Phrase {
    switch age(of: word) {
    case .newer: reads + Phrase("use a newer botou", "请使用更新的 botou")
    case .older: reads + older
    case nil: Phrase("it must be \(self)", "必须是 \(self)")
    }
  }

  private var reads: Phrase { Phrase("this botou reads \(self); ", "本版 botou 读取 \(self)；") }
}

extension Phrase {
  fileprivate static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.english + right.english, left.chinese + right.chinese)
  }
}
