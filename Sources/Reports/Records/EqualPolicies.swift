// When policies are one and the same is said here and nowhere else: terminal, tables, brief and pictures join them by it.

/// What a policy came to in all futures, as exactly as the document says it.
///
/// Two policies are equal when every estimate and every error of it is, to the last digit: as those are that do the
/// same in every future. Numbers that are printed alike make no policies equal.
struct PolicyResult: Hashable {
  private let metrics: [String: RecordedEstimate]
  private let crossings: RecordedCrossings
  private let distributions: [String: RecordedDistribution]
  private let crossed: [Double?]

  fileprivate init(_ policy: RecordedPolicy) {
    (metrics, crossings) = (policy.metrics, policy.crossings)
    (distributions, crossed) = (policy.distributions, policy.curves.crossed.share)
  }
}

/// What a policy's crossings came to, for pictures that show nothing else.
struct CrossingResult: Hashable {
  private let counts: [Int]
  private let crossed: [Double?]

  fileprivate init(_ policy: RecordedPolicy) {
    (counts, crossed) = (policy.crossings.counts, policy.curves.crossed.share)
  }
}

extension RecordedPolicy {
  var result: PolicyResult { PolicyResult(self) }
  var crossingResult: CrossingResult { CrossingResult(self) }
}

extension Sequence {
  /// What is alike together, in the order of the first of each; a picture's key is all that it shows.
  func alike<Key: Hashable>(_ key: (Element) -> Key) -> [[Element]] {
    var (groups, places): ([[Element]], [Key: Int]) = ([], [:])
    for element in self {
      let key = key(element)
      if let place = places[key] {
        groups[place].append(element)
      } else {
        places[key] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
