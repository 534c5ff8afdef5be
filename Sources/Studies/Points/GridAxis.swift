public import Documents
import Languages
import Randomness
public import ScenarioFiles

/// The values of an input along which a scenario is swept.
public struct GridAxis: Sendable {
  public let input: StudyInput
  public let values: [DocumentNode]

  /// Why a text says no axis.
  public enum Problem: Error, Hashable, Sendable {
    case unknown(UnknownInput)
    /// A number that the file neither marks nor whose range was given.
    case noRange(String)
    /// What stands behind `=` is neither a range nor a list.
    case noValues(String)
    /// A range of what is no number.
    case notANumber(String)
  }

  /// So many steps where nobody says how many.
  public static let usualCount = 9
  public static let mostValues = 1_000

  /// Reads `appetite`, `appetite=0.3:0.7`, `appetite=0.3:0.7:20` or `appetite=0.3,0.5`.
  public init(_ text: String, of scenario: Scenario) throws(Problem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    do { input = try scenario.input(named: String(parts[0])) } catch { throw .unknown(error) }
    let isNumber = input.best.type == .number
    guard parts.count == 2 else {
      guard let own = input.ownRange else { throw .noRange(input.name) }
      values = own
      return
    }
    let said = String(parts[1])
    let origin = Origin.option("--over")
    if said.contains(":") {
      guard isNumber else { throw .notANumber(input.name) }
      guard let steps = Self.steps(said) else { throw .noValues(said) }
      values = steps.compactMap { DocumentNode.number($0, origin) }
    } else {
      let items = said.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard items.count <= Self.mostValues, items.allSatisfy({ !$0.isEmpty }) else {
        throw .noValues(said)
      }
      values = items.map { item in
        DocumentNode(
          Numeral(item).map { .number($0) } ?? .text(item), origin: origin)
      }
    }
  }

  /// `from:to` or `from:to:count`, both ends among them.
  private static func steps(_ text: String) -> [Double]? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), let from = Numeral(parts[0])?.double,
      let to = Numeral(parts[1])?.double, from.isFinite, to.isFinite, from < to,
      let count = parts.count == 3 ? Int(parts[2]) : usualCount, (2...mostValues).contains(count)
    else { return nil }
    return (0..<count).map { index in
      (from + (to - from) * Double(index) / Double(count - 1)).withoutRest
    }
  }
}

extension StudyInput {
  /// From where one in twenty values lies below to where one in twenty lies above, or all that can be chosen.
  fileprivate var ownRange: [DocumentNode]? {
    switch kind {
    case .either(let values), .decide(let values): values
    case .uncertain(let law):
      (0..<GridAxis.usualCount).compactMap { index in
        let (low, high) = (law.quantile(0.05), law.quantile(0.95))
        let step = (high - low) * Double(index) / Double(GridAxis.usualCount - 1)
        return .number((low + step).withoutRest)
      }
    case .stated: nil
    }
  }
}

/// Every combination of the values of one input or two.
public struct Grid: Sendable {
  public let axes: [GridAxis]

  public init(_ axes: [GridAxis]) { self.axes = axes }

  public static let mostPoints = 100_000

  public var count: Int { axes.reduce(1) { $0 * $1.values.count } }

  /// The last axis goes fastest.
  public var points: [StudyPoint] {
    let inputs = axes.map(\.input)
    return (0..<count).map { place in
      var rest = place
      let given = axes.reversed().map { axis in
        defer { rest /= axis.values.count }
        return axis.values[rest % axis.values.count]
      }
      return StudyPoint(number: place + 1, inputs, given: Array(given.reversed()))
    }
  }
}
