import Instruments
import TermSheets

extension CompanySale {
  /// What one holder receives, nothing where the sale does not know it.
  func receives(_ holder: String) -> Rational {
    holders.first { $0.name == holder }?.amount ?? 0
  }
}
