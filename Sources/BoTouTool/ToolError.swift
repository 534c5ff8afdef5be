import Documents
import Reports

/// Every way in which a command can end other than well; `Diagnostic` turns it into words.
enum ToolError: Error {
  case usage(UsageError)
  /// A file that was read and is wrong.
  case badInput(Faults)
  case cannotRead(file: String, SystemFault)
  case noScenario(MissingScenario)
  case cannotWrite(Destination, SystemFault)
  /// A checkpoint or part that is corrupt or of another run.
  case badArchive(file: String, ArchiveFault)
  case missingParts(MissingParts)
  /// Parts that are not those of their plan.
  case unmetPlan(UnmetPlan)
  /// A run that needs more memory than there is.
  case tooLarge(TooLargeRun)
  /// Stopped by a signal at the end of a chunk.
  case interrupted(InterruptedRun)
  /// The reader of our output has seen enough: a success.
  case closedPipe
  /// Something that our own code ruled out.
  case bug(String)

  enum Destination: Equatable {
    case standardOutput
    case file(String)
  }

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .badInput, .badArchive, .missingParts, .unmetPlan, .tooLarge: .badInput
    case .interrupted(let stop): stop.signal.status
    case .cannotRead, .noScenario: .noInput
    case .cannotWrite: .cannotWrite
    case .closedPipe: .ok
    case .bug: .bug
    }
  }
}
