import Documents
import Languages
import Reports

extension MoneyUnit {
  /// Refuses sums of money that no difference can be made of: those of `file` beside those of another.
  func ensureSame(as other: MoneyUnit, of word: String, file: String) throws(ToolError) {
    guard self != other else { return }
    let isCurrency = currency != other.currency
    let wanted = isCurrency ? other.currency : "\(other.multiple)"
    let word = Excerpt.shortened(word)
    throw .badInput(
      Faults([
        Fault(
          .otherMoney, file: file, position: nil,
          path: FieldPath([.field(isCurrency ? "currency" : "unit")]),
          found: .value(isCurrency ? currency : "\(multiple)"),
          accepted: .rule(
            Phrase(
              "it must be \(wanted), as in '\(word)': amounts in other units cannot be compared",
              "必须是 \(wanted)，与“\(word)”一致；单位不同的金额无法比较")))
      ]))
  }
}

extension Fault.Code {
  fileprivate static let otherMoney = Fault.Code("E_OTHER_MONEY")
}
