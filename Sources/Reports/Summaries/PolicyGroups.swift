import Languages

/// Policies under which the same happens in every chart, drawn once with one letter.
struct PolicyGroups {
  struct Group {
    let names: [Phrase]
    let letter: Character
    let months: [Double]
    /// The share that has crossed by each month; empty where no fresh project enters.
    let curve: [Double]
    let crossings: RecordedCrossings

    var label: Phrase { Phrase(same: "\(letter) ").adding(names.joined(Phrase(same: " = "))) }
  }

  let groups: [Group]

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  init(_ run: RecordedRun) {
    var groups: [Group] = []
    for policy in run.policies {
      let curve = policy.curves.crossed.share.compactMap(\.self)
      let same = groups.firstIndex {
        $0.curve == curve && $0.crossings.counts == policy.crossings.counts
      }
      let letter = same.map { groups[$0].letter } ?? Self.letters[groups.count % Self.letters.count]
      let group = Group(
        names: (same.map { groups[$0].names } ?? []) + [policy.title], letter: letter,
        months: policy.curves.months, curve: curve, crossings: policy.crossings)
      if let same { groups[same] = group } else { groups.append(group) }
    }
    self.groups = groups
  }
}
