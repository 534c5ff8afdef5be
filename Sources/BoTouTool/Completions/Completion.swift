/// What may stand in the place of a word or of an option's value, as far as a shell can know.
struct Completion: Hashable, Sendable {
  var words: [String] = []
  var files = false
  var folders = false
  /// The names of all commands.
  var commands = false

  static let nothing = Completion()
  static let files = Completion(files: true)
  static let folders = Completion(folders: true)
  static let commands = Completion(commands: true)

  static func words(_ words: [String], files: Bool = false) -> Completion {
    Completion(words: words, files: files)
  }

  /// The words themselves, those of commands among them.
  var allWords: [String] { words + (commands ? Commands.all.map(\.name) : []) }
}

extension OptionDeclaration {
  /// What its value may be; nothing for one that takes none.
  var completion: Completion? {
    guard let value else { return nil }
    switch writes {
    case .result, .file: return .files
    case .folder: return .folders
    case nil: break
    }
    if !value.choices.isEmpty { return .words(value.choices) }
    switch value.placeholder {
    case "FILE": return .files
    case "DIR": return .folders
    default: return .nothing
    }
  }

  /// Every way in which it is written.
  var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + [spelling] }
}

extension Command {
  /// Its own options and those that every command takes.
  var allOptions: [OptionDeclaration] { options + GlobalOptions.all }

  /// What its words may be, the first one's before the others'.
  var wordCompletion: Completion { positionals.first?.completion ?? .nothing }
}

/// A shell that completes what one types, and the script by which it does so.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}
