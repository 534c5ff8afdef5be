import Documents
import Languages

/// Where the file of a scenario lies that is called by its name alone: `yangtze-delta` for
/// `Scenarios/yangtze-delta.json5`.
///
/// A file of that very name comes first, and what lies here before what lies elsewhere.
struct ScenarioSearch {
  static let suffix = ".json5"

  /// What follows a name here, in `Scenarios`, and in the folder of scenarios that came with the program.
  private static var folders: [String] {
    let beside = SystemCalls.linkTarget("/proc/self/exe").flatMap(Self.shipped)
    return ["", "Scenarios/"] + [beside].compactMap(\.self)
  }

  /// The folder of scenarios of a program in `bin`.
  private static func shipped(with program: String) -> String? {
    let parts = program.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    return parts.dropLast(2).joined(separator: "/") + "/Scenarios/"
  }

  let word: String

  private var isWhole: Bool { word.hasSuffix(Self.suffix) }

  /// The file that the word means.
  func file() throws(ToolError) -> String {
    guard word != "-", !isFile(word) else { return word }
    let found = places.map { $0 + word + Self.suffix }.first(where: isFile)
    if !isWhole, !word.isEmpty, let found { return found }
    // What is there and no file is told by reading it.
    if case .missing? = try? SystemCalls.kind(of: word) { throw .noScenario(missing) }
    return word
  }

  /// A name with a folder in it is looked for in that folder alone.
  private var places: [String] { word.contains("/") ? [""] : Self.folders }

  /// A pipe or a device may be read, too.
  private func isFile(_ path: String) -> Bool {
    switch try? SystemCalls.kind(of: path) {
    case .regular, .special: true
    case .folder, .missing, nil: false
    }
  }

  // MARK: - When there is none

  private var missing: MissingScenario {
    let known = known
    let near = Suggestion.closest(to: name, among: known.map(\.name))
    return MissingScenario(
      word: word, known: isWhole ? [] : known.map(\.name),
      suggestion: known.first { $0.name == near }.map { isWhole ? $0.file : $0.name })
  }

  /// The name without folder and suffix.
  private var name: String {
    let last = word.split(separator: "/").last.map(String.init) ?? word
    return isWhole ? String(last.dropLast(Self.suffix.count)) : last
  }

  /// Every scenario that could have been meant, by the name under which it would be found.
  private var known: [(name: String, file: String)] {
    let slash = word.lastIndex(of: "/")
    let own = slash.map { String(word[...$0]) }
    var seen: Set<String> = []
    return (own.map { [$0] } ?? Self.folders).flatMap { folder in
      SystemCalls.names(in: folder.isEmpty ? "." : folder)
        .filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }.sorted()
        .map { (name: String($0.dropLast(Self.suffix.count)), file: folder + $0) }
    }.filter { seen.insert($0.name).inserted }
  }
}

/// A scenario that is nowhere, and those that are there.
struct MissingScenario: Equatable {
  let word: String
  /// Names to choose from where a name was given; nothing for a file.
  let known: [String]
  let suggestion: String?
}
