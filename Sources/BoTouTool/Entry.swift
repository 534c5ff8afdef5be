import Glibc
import Languages
import Reports

/// The story of a run: read the command line, do what it asks, say what went wrong.
@main
enum Entry {
  static func main() {
    SystemCalls.fillStandardDescriptors()
    Interruption.prepare()
    let words = Array(CommandLine.arguments.dropFirst())
    let surroundings = Surroundings(asked: GlobalOptions.language(in: words))
    let console = Console(
      language: surroundings.language, repertoire: surroundings.repertoire,
      width: Terminal.width(columns: SystemCalls.environment("COLUMNS")),
      style: surroundings.style(of: STDOUT_FILENO),
      remarkStyle: surroundings.style(of: STDERR_FILENO),
      faultForm: GlobalOptions.faultForm(in: words))
    exit(run(words, on: console).rawValue)
  }

  private static func run(_ words: [String], on console: Console) -> ExitStatus {
    do throws(ToolError) {
      try answer(words, on: console)
      try console.finish()
      return .ok
    } catch {
      tell(error, on: console)
      return error.status
    }
  }

  private static func tell(_ error: ToolError, on console: Console) {
    let diagnostic = Diagnostic(language: console.language)
    switch console.faultForm {
    case .text: console.complain(diagnostic.lines(for: error))
    case .json: console.report(diagnostic.recordLines(for: error))
    }
  }

  private static func answer(_ words: [String], on console: Console) throws(ToolError) {
    if let place = SystemCalls.words.firstIndex(of: nil) {
      throw .usage(UsageError(problem: .noText(words[place]), command: nil))
    }
    let request: Request
    do { request = try ArgumentReader.read(words, commands: Commands.all) } catch {
      throw .usage(error)
    }
    switch request {
    case .help(let command): try HelpCommand.show(command, on: console)
    case .version: try console.write("botou \(ProgramVersion.current)\n")
    case .run(let command, let invocation): try command.run(invocation, on: console)
    }
  }
}
