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
    groups = run.policies.alike(\.crossingResult).enumerated().map { place, alike in
      Group(
        names: alike.map(\.title), letter: Self.letters[place % Self.letters.count],
        months: alike[0].curves.months, curve: alike[0].curves.crossed.share.compactMap(\.self),
        crossings: alike[0].crossings)
    }
  }
}
