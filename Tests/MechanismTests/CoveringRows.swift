/// A set of rows in which every pair of choices that can stand together does so at least once.
///
/// Rows are built greedily, in a fixed order: each begins with a pair that none has yet, and takes on
/// every other axis the choice that brings most new pairs. A pair that is refused alone may need a third
/// choice, such as money for later rounds where an instrument brings no shares to sell.
struct CoveringRows {
  struct Pair: Hashable {
    let one: ChoiceRow.Choice
    let other: ChoiceRow.Choice
  }

  /// Pairs that no third choice makes sense of, with what is said of them.
  private(set) var refused: [(pair: Pair, sentences: [String])] = []
  /// Pairs that need a third choice, and the choices that will do.
  private(set) var helped: [Pair: Set<ChoiceRow.Choice>] = [:]
  private(set) var rows: [ChoiceRow] = []
  private(set) var pairs: [Pair] = []

  private var forbidden: Set<Pair> = []

  static func choices(of axis: Int) -> [ChoiceRow.Choice] {
    ChoiceAxis.all[axis].levels.indices.map { .init(axis: axis, level: $0) }
  }

  init() throws {
    for first in ChoiceAxis.all.indices {
      for second in ChoiceAxis.all.indices where second > first {
        for one in Self.choices(of: first) {
          for other in Self.choices(of: second) {
            try admit(Pair(one: one, other: other))
          }
        }
      }
    }
    cover()
  }

  // MARK: - Which pairs there are

  private mutating func admit(_ pair: Pair) throws {
    let sentences = try ChoiceRow(pair.one, pair.other).refusals()
    guard !sentences.isEmpty else { return pairs.append(pair) }
    var helpers: Set<ChoiceRow.Choice> = []
    for axis in ChoiceAxis.all.indices where axis != pair.one.axis && axis != pair.other.axis {
      for third in Self.choices(of: axis)
      where third.level > 0 {
        if try ChoiceRow(pair.one, pair.other, third).refusals().isEmpty {
          helpers.insert(third)
        }
      }
    }
    if helpers.isEmpty {
      refused.append((pair, sentences))
      forbidden.insert(pair)
    } else {
      pairs.append(pair)
      helped[pair] = helpers
    }
  }

  // MARK: - Rows

  private func pair(_ a: ChoiceRow.Choice, _ b: ChoiceRow.Choice) -> Pair {
    a.axis < b.axis ? Pair(one: a, other: b) : Pair(one: b, other: a)
  }

  private func admits(_ choice: ChoiceRow.Choice, beside chosen: [ChoiceRow.Choice]) -> Bool {
    let all = Set(chosen + [choice])
    return chosen.allSatisfy { other in
      let pair = pair(choice, other)
      guard !forbidden.contains(pair) else { return false }
      return helped[pair].map { !$0.isDisjoint(with: all) } ?? true
    }
  }

  private mutating func cover() {
    var open = Set(pairs)
    for pair in pairs where open.contains(pair) {
      var row = ChoiceRow(pair.one, pair.other)
      if let helper = helped[pair]?.min(by: { ($0.axis, $0.level) < ($1.axis, $1.level) }) {
        row.choose(helper)
      }
      for axis in ChoiceAxis.all.indices where !row.isChosen[axis] {
        let chosen = row.chosen
        let candidates = Self.choices(of: axis).filter { admits($0, beside: chosen) }
        func gain(_ choice: ChoiceRow.Choice) -> Int {
          chosen.count { open.contains(self.pair(choice, $0)) }
        }
        let best = candidates.max { (gain($0), $1.level) < (gain($1), $0.level) }
        row.choose(best ?? .init(axis: axis, level: 0))
      }
      let chosen = row.chosen
      for (index, one) in chosen.enumerated() {
        for other in chosen[(index + 1)...] { open.remove(self.pair(one, other)) }
      }
      open.remove(pair)
      rows.append(row)
    }
  }
}
