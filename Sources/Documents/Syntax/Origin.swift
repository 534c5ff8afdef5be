/// Where a value comes from.
public enum Origin: Hashable, Sendable {
  /// Written in a file.
  case file(String, SourcePosition)
  /// Given on the command line by `--set`; the text as typed.
  case setting(String)
  /// Given on the command line by an option of its own, such as `--pre`.
  case option(String)
  /// Filled in because the file does not say.
  case `default`

  /// The file's name, or the option that stands for it.
  public var file: String {
    switch self {
    case .file(let name, _): name
    case .setting(let text): "--set " + text
    case .option(let name): name
    case .default: ""
    }
  }

  public var position: SourcePosition? {
    if case .file(_, let position) = self { position } else { nil }
  }
}
