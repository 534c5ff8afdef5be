import Documents
import Languages
import TermSheets

extension ToolError {
  /// Why a term sheet has no answer: its own fault, or ours where the solver cannot prove one.
  static func refused(_ faults: Faults) -> ToolError {
    if let ours = faults.list.first(where: { $0.code == .unprovenTerms }) {
      return .bug(ours.sentence(in: .english))
    }
    return .badInput(faults)
  }
}
