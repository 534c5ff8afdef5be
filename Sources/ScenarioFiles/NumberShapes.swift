import Documents
package import Languages
import Projects

// The numbers that files write, within the bounds that the domain has for them.

extension Shape {
  /// A chance, or a part of a whole.
  static let share = number(.share)
  /// How two factors hang together, or how something leans on one.
  static let correlation = number(.correlation)
  static let notNegative = number(.notNegative)
  static let positive = number(.positive)

  static let months = number(.notNegative, unit: .months)
  /// A time that is not over at once.
  static let someMonths = number(.positive, unit: .months)
  static let money = number(.notNegative, unit: .moneyUnits)
  static let someMoney = number(.positive, unit: .moneyUnits)

  private static func number(_ allowed: ProjectError.Allowed, unit: Phrase? = nil) -> Shape {
    .number(in: allowed.range, unit: unit)
  }
}

extension Phrase {
  static let months = Phrase("months", "月")
  package static let moneyUnits = Phrase("in units of the scenario's money", "以情景货币单位计")
}
