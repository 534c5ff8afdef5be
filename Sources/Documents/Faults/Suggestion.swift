/// Finds the known name that a mistyped one most likely stands for.
public enum Suggestion {
  /// The closest of the known names, nil when none is close enough.
  ///
  /// Case, spaces, `-` and `_` do not count. Up to a third of the characters may be wrong, one in a
  /// short name; of equally close names the first wins.
  public static func closest(to name: String, among known: some Sequence<String>) -> String? {
    guard name.utf8.count <= 200 else { return nil }
    let typed = folded(name)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let wanted = folded(candidate)
      let limit = min(best.map { $0.distance - 1 } ?? .max, tolerance(typed, wanted))
      guard abs(typed.count - wanted.count) <= limit else { continue }
      let distance = distance(typed, wanted)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func folded(_ name: String) -> [Character] {
    name.lowercased().filter { !"-_ ".contains($0) }
  }

  /// A Chinese word says in two characters what takes six letters, so one may be wrong there.
  private static func tolerance(_ typed: [Character], _ wanted: [Character]) -> Int {
    let length = max(typed.count, wanted.count)
    let isShort = length <= 2 && (typed + wanted).allSatisfy(\.isASCII)
    return isShort ? 0 : max(1, length / 3)
  }

  /// Damerau–Levenshtein in its optimal string alignment form: insert, delete, replace or swap
  /// neighbours, no part edited twice (Damerau 1964, doi:10.1145/363958.363994).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var twoAgo: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(previous[j + 1], row[j]) + 1
        cost = min(cost, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoAgo[j - 1] + 1) }
        row.append(cost)
      }
      (twoAgo, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
