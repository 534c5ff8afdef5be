import Documents

/// The SHA-256 of all that a scenario says: every value, given or default, and nothing else.
///
/// Comments, the order of fields, which file a value comes from, `seed` and `trials` do not matter.
/// Nor does the word `format`: it says how a file is read, and all that was read stands here spelt
/// out, so that writing it into a file moves no result and parts no checkpoint from its run.
/// Nor do marks, such as a number's source: the values are what a run uses, under a name or not.
/// The order of lists does: it names regimes, stages and projects.
public struct ScenarioIdentity: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  public let description: String

  init(of resolved: DocumentNode) {
    description = SHA256.hexadecimal(of: JSONText().text(of: Self.values(of: resolved)).utf8)
  }

  /// The values as JSON with sorted keys and shortest numerals.
  private static func values(of resolved: DocumentNode) -> JSONValue {
    guard case .object(var members) = resolved.jsonValue else { return .null }
    for name in ["format", "seed", "trials", "extends", "parameters"] { members[name] = nil }
    return .object(members)
  }
}
