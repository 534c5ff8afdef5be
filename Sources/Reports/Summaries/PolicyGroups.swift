import Estimates
import Policies
import Portfolios

/// Policies under which the same happens in every chart, drawn once with one letter.
struct PolicyGroups {
  struct Group {
    let names: [String]
    let policy: Int
    let letter: Character
    let curve: [Double]
    let crossings: [UInt64]

    var label: String { "\(letter) " + names.joined(separator: " = ") }
  }

  let groups: [Group]

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  init(_ run: FinishedRun) {
    var groups: [Group] = []
    for policy in run.policies.indices {
      let name = run.policies[policy].name
      let (curve, crossings) = (run.crossingCurve(policy), run.tallies.histograms[policy].counts)
      let same = groups.firstIndex { $0.curve == curve && $0.crossings == crossings }
      let letter = same.map { groups[$0].letter } ?? Self.letters[groups.count % Self.letters.count]
      let group = Group(
        names: (same.map { groups[$0].names } ?? []) + [name],
        policy: same.map { groups[$0].policy } ?? policy, letter: letter, curve: curve,
        crossings: crossings)
      if let same { groups[same] = group } else { groups.append(group) }
    }
    self.groups = groups
  }
}

extension FinishedRun {
  /// The share that has crossed by each step of the grid; nothing where no fresh project enters.
  func crossingCurve(_ policy: Int) -> [Double] {
    IncidenceCurve(
      grid: layout.grid, events: Array(layout.curve(.crossed, of: policy)),
      entrants: layout.place(.entered, of: policy), in: moments
    ).estimates().compactMap(\.value)
  }
}
