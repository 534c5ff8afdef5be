import Documents
import Languages
public import ScenarioFiles

/// A word that names no input of a scenario, and those that there are.
public struct UnknownInput: Error, Hashable, Sendable {
  public let word: String
  public let known: [String]
  public let suggestion: String?
}

extension Scenario {
  /// What the file marks as not known or to be decided, in the file's order.
  public var markedInputs: [StudyInput] {
    register.filter { if case .stated = $0.kind { false } else { true } }.map(StudyInput.init)
  }

  /// What nobody knows.
  public var uncertainInputs: [StudyInput] {
    markedInputs.filter { if case .decide = $0.kind { false } else { true } }
  }

  /// The input that a word names: a mark by its parameter, path or title, or any single value by its path.
  public func input(named word: String) throws(UnknownInput) -> StudyInput {
    let marked = register.map(StudyInput.init)
    let said = marked.first {
      [$0.name, $0.path.description, $0.title.english, $0.title.chinese].contains(word)
    }
    if let input = said ?? plainInput(at: FieldPath([.field("parameters"), .field(word)]), word)
      ?? FieldPath(word).flatMap({ plainInput(at: $0, word) })
    {
      return input
    }
    let known = marked.map(\.name)
    throw UnknownInput(
      word: word, known: known, suggestion: Suggestion.closest(to: word, among: known))
  }

  /// A single value that the file does not mark.
  private func plainInput(at path: FieldPath, _ name: String) -> StudyInput? {
    guard let value = resolved.root.value(at: path),
      [.number, .text, .flag].contains(value.type), !InputChange.decidesNothing(at: path)
    else { return nil }
    let stated = Schema.scenario.statedValues(of: resolved.root).first { $0.path == path }
    let title = stated?.about.map {
      Phrase("\($0.english) (\(path))", "\($0.chinese)（\(path)）")
    }
    return StudyInput(
      name: name, path: path, title: title ?? Phrase(same: path.description), unit: nil,
      kind: .stated, best: value)
  }
}
