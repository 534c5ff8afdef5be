/// The long-run share of steps that a Markov chain spends in each state.
struct StationaryLaw {
  let chances: [Double]

  /// `nil` when the chain can end in more than one class of states, so that where it starts decides.
  init?(of transitions: [[Double]]) {
    let lasting = Self.lastingStates(of: transitions)
    let law = Self.eliminate(lasting.map { row in lasting.map { transitions[row][$0] } })
    guard let law else { return nil }
    var chances = [Double](repeating: 0, count: transitions.count)
    for (state, chance) in zip(lasting, law) { chances[state] = chance }
    self.chances = chances
  }

  /// The states that the chain comes back to from wherever it can get; all others it leaves for good.
  private static func lastingStates(of transitions: [[Double]]) -> [Int] {
    let states = transitions.indices
    var reaches = states.map { row in states.map { row == $0 || transitions[row][$0] > 0 } }
    for middle in states {
      for row in states where reaches[row][middle] {
        for column in states where reaches[middle][column] { reaches[row][column] = true }
      }
    }
    return states.filter { state in
      states.allSatisfy { !reaches[state][$0] || reaches[$0][state] }
    }
  }

  /// The law of a chain whose states all last, by the elimination of Grassmann, Taksar and Heyman.
  ///
  /// It subtracts nothing, so a rare state keeps all its digits (Operations Research 33, 1985). `nil` when the states fall apart.
  private static func eliminate(_ transitions: [[Double]]) -> [Double]? {
    var rates = transitions
    for last in rates.indices.dropFirst().reversed() {
      let out = rates[last][..<last].reduce(0, +)
      guard out > 0 else { return nil }
      for row in 0..<last {
        rates[row][last] /= out
        for column in 0..<last { rates[row][column] += rates[row][last] * rates[last][column] }
      }
    }
    var law = [1.0]
    for state in rates.indices.dropFirst() {
      law.append((0..<state).reduce(0) { $0 + law[$1] * rates[$1][state] })
    }
    let sum = law.reduce(0, +)
    return sum.isFinite ? law.map { $0 / sum } : nil
  }
}
