/// Money that a project earns or is spared while it works, at an even rate from a stage on.
///
/// First sales 三首 are the company's own money; vouchers 创新券 and tax relief 加计扣除 are other
/// public money. Either lowers the burn.
public struct Income: Sendable, Hashable {
  /// The team's, for revenue; other public money, for vouchers and relief.
  public var source: Source
  /// The stage from whose beginning it flows; the number of stages for the search for money.
  public var fromStage: Int
  public var perMonth: Double
  /// How long it flows, from the beginning of its stage on, whatever stage the project is then in.
  public var months: Double

  /// How many of a kind of project's incomes may end before the project does.
  public static let mostPassing = 4

  public init(
    source: Source, fromStage: Int = 0, perMonth: Double, months: Double = .infinity
  ) throws(ProjectError) {
    guard source == .team || source == .otherPublic else {
      throw .unknownName("source", name: "\(source)", known: ["team", "otherPublic"])
    }
    guard fromStage >= 0 else {
      throw .outOfRange("fromStage", value: Double(fromStage), allowed: .atLeast(0))
    }
    try require("perMonth", perMonth, .notNegative)
    try require("months", orInfinite: months, .positive)
    self.source = source
    self.fromStage = fromStage
    self.perMonth = perMonth
    self.months = months
  }
}
