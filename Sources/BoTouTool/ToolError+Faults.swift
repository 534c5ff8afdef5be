import Documents
import Languages
import TermSheets

extension ToolError {
  /// Why a file is refused: its own faults, or a mistake of ours that shows with it.
  static func refused(_ faults: Faults) -> ToolError {
    if let ours = faults.list.first(where: { $0.isOurs }) {
      return .bug(ours.sentence(in: .english))
    }
    return .badInput(faults)
  }
}

extension Fault {
  /// Our readers contradict their own shapes, or the solver cannot prove its answer.
  fileprivate var isOurs: Bool { code == .ownMistake || code == .unprovenTerms }
}
