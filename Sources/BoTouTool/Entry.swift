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
    let console = Console(
      language: GlobalOptions.language(in: words, locale: localeLanguage),
      width: Terminal.width(columns: SystemCalls.environment("COLUMNS")))
    exit(run(words, on: console).rawValue)
  }

  private static func run(_ words: [String], on console: Console) -> ExitStatus {
    let form = GlobalOptions.faultForm(in: words)
    do throws(ToolError) {
      try answer(words, on: console)
      try console.finish()
      return .ok
    } catch {
      console.remark(Diagnostic(language: console.language).lines(for: error, as: form))
      return error.status
    }
  }

  private static func answer(_ words: [String], on console: Console) throws(ToolError) {
    let request: Request
    do { request = try ArgumentReader.read(words, commands: Commands.all) } catch {
      throw .usage(error)
    }
    switch request {
    case .help(let command): try HelpCommand.show(command, on: console)
    case .version: try console.write("botou \(ProgramVersion.current)\n")
    case .run(let command, let invocation): try command.run(invocation, console)
    }
  }

  private static var localeLanguage: Language {
    Language.preferred(
      lcAll: SystemCalls.environment("LC_ALL"),
      lcMessages: SystemCalls.environment("LC_MESSAGES"),
      lang: SystemCalls.environment("LANG"))
  }
}
