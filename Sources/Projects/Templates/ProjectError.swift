/// Why a description of a world is refused: the field, what it says, and what would be accepted.
public enum ProjectError: Error, Equatable, Sendable {
  case outOfRange(_ field: String, value: Double, allowed: Allowed)
  case empty(_ field: String)
  case wrongCount(_ field: String, found: Int, wanted: Int)
  /// Chances or weights that sum to something else.
  case badSum(_ field: String, sum: Double, wanted: Double)
  /// A chain with more than one final class has no single long-run law.
  case notErgodic(_ field: String)
  /// Factors that explain more than all of a score's variance.
  case explainsTooMuch(_ field: String, share: Double)
  /// A chance among achievers of earlier stages that nobody can achieve.
  case nobodyReaches(_ field: String)
  /// A running project that has spent longer in its stage than the stage can last.
  case alreadyOver(_ field: String, months: Double, longest: Double)
  /// A regime that is known and that the chain cannot have come to by then.
  case cannotBe(_ field: String, possible: [String])
  /// Two projects, sectors or templates of one name.
  case repeated(_ field: String, name: String)
  /// A name that nothing is called.
  case unknownName(_ field: String, name: String, known: [String])

  /// The same error, told from one level further out.
  func inside(_ outer: String) -> ProjectError {
    func path(_ field: String) -> String { field.isEmpty ? outer : "\(outer).\(field)" }
    return switch self {
    case .outOfRange(let field, let value, let allowed):
      .outOfRange(path(field), value: value, allowed: allowed)
    case .empty(let field): .empty(path(field))
    case .wrongCount(let field, let found, let wanted):
      .wrongCount(path(field), found: found, wanted: wanted)
    case .badSum(let field, let sum, let wanted): .badSum(path(field), sum: sum, wanted: wanted)
    case .notErgodic(let field): .notErgodic(path(field))
    case .explainsTooMuch(let field, let share): .explainsTooMuch(path(field), share: share)
    case .nobodyReaches(let field): .nobodyReaches(path(field))
    case .alreadyOver(let field, let months, let longest):
      .alreadyOver(path(field), months: months, longest: longest)
    case .cannotBe(let field, let possible): .cannotBe(path(field), possible: possible)
    case .repeated(let field, let name): .repeated(path(field), name: name)
    case .unknownName(let field, let name, let known):
      .unknownName(path(field), name: name, known: known)
    }
  }
}
