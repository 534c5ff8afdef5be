import Languages

/// Every file that a command line asks to be written, by what its name leads to.
///
/// No two outputs may be one file, and none may be a file that is read: both would be lost.
struct OutputFiles: Sendable {
  /// An output as the command line names it.
  struct Output: Equatable, Sendable {
    let option: String
    let value: String
    /// The value itself, or the file in the folder that the value names; `-` is printed.
    let file: String
  }

  private enum Place: Hashable, Sendable {
    case standardOutput
    case file(FileIdentity)
  }

  /// The command that writes them.
  private let command: String?
  private var outputs: [Place: Output] = [:]

  /// For what is read beside no output.
  static let none = OutputFiles()

  private init() { command = nil }

  /// The outputs of a command line; throws when two are one.
  init(of invocation: Invocation) throws(ToolError) {
    command = invocation.command.name
    for (option, value) in invocation.namedOutputs {
      for output in try files(option, value) { try add(output) }
    }
  }

  /// Makes sure that what is about to be read is not to be overwritten.
  func ensureSpared(_ input: String) throws(ToolError) {
    guard let identity = FileIdentity(of: input == "-" ? "/dev/stdin" : input),
      let output = outputs[.file(identity)]
    else { return }
    throw usage(.overwrites(output, input: input))
  }

  // MARK: - Taking in

  private func files(
    _ option: OptionDeclaration, _ value: String
  ) throws(ToolError) -> [Output] {
    func output(_ file: String) -> Output {
      Output(option: option.spelling, value: value, file: file)
    }
    switch option.writes {
    case nil: return []
    case .result: return [output(value)]
    case .file, .folder:
      guard value != "-" else {
        throw usage(
          .refused(
            option: "\(option.spelling) -",
            because: Phrase("it cannot be printed; give it a name", "无法打印到屏幕，请给出名称")))
      }
      guard case .folder(let names) = option.writes else { return [output(value)] }
      return [output(value)] + names.map { output(Self.path(of: $0, in: value)) }
    }
  }

  private mutating func add(_ output: Output) throws(ToolError) {
    guard let place = place(of: output.file) else { return }
    if let other = outputs.updateValue(output, forKey: place) {
      throw usage(.sameOutput(other, output))
    }
  }

  /// A printed output is a file where the shell leads what is printed into one.
  private func place(of file: String) -> Place? {
    guard file == "-" else { return FileIdentity(of: file).map(Place.file) }
    return FileIdentity(of: "/dev/stdout").map(Place.file) ?? .standardOutput
  }

  private func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: command))
  }

  /// The path of a file in a folder that an option names.
  static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
