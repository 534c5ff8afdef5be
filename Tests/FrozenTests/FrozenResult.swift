import ScenarioFiles

/// What a scenario came to when its results were last frozen: digests, with means beside them.
///
/// A digest says that something moved, a mean says what, and by how much.
struct FrozenResult: Codable, Equatable {
  /// The code of the machine's arithmetic: another processor may round the last bit the other way.
  var numerics: String
  /// Digests of the result document, by section.
  var document: [String: String]
  /// By policy and column: the column's mean over all futures, and the digest of its bits.
  var rows: [String: [String: String]]
  /// Digests of stories, by what they tell.
  var stories: [String: String]

  static let trials = 256
  static let storiesTold = 200

  static func digest(_ text: String) -> String { digest(of: Array(text.utf8)) }

  static func digest(of bytes: [UInt8]) -> String {
    String(SHA256.hexadecimal(of: bytes).prefix(12))
  }
}

// MARK: - What moved

extension FrozenResult {
  /// A line for each part that is not as it was, in the order of names.
  func differences(from frozen: FrozenResult) -> [String] {
    Self.differences(document, frozen.document, in: "document")
      + Self.differences(flatRows, frozen.flatRows, in: "rows")
      + Self.differences(stories, frozen.stories, in: "story")
  }

  private var flatRows: [String: String] {
    rows.reduce(into: [:]) { flat, policy in
      for (column, value) in policy.value { flat["\(policy.key), \(column)"] = value }
    }
  }

  private static func differences(
    _ now: [String: String], _ before: [String: String], in part: String
  ) -> [String] {
    Set(now.keys).union(before.keys).sorted().compactMap { name in
      guard now[name] != before[name] else { return nil }
      return "\(part) \(name): was \(before[name] ?? "absent"), is \(now[name] ?? "absent")"
    }
  }
}
