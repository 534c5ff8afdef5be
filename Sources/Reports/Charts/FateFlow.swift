import Portfolios

/// A part of all projects that leaves the way at one place for one reason.
struct FateFlow {
  let name: String
  let colour: String
  /// After how many places on the way: 0 at entry, k in stage k, one more once accepted, and another once it crossed.
  let leaves: Int
  let share: Double
  let estimate: RecordedEstimate?
}

/// The way from entry to acceptance and across, with all that leaves it; what leaves adds up to what entered.
struct FateWay {
  /// The places in their order.
  let places: [String]
  /// Those that leave last come first.
  let flows: [FateFlow]
  /// How many projects entered, on average; nothing where the document does not say.
  let entered: Double?
  /// All that cross, where the flows tell by which way their stakes end.
  var crossed: FateFlow?

  var whole: Double { flows.reduce(0) { $0 + $1.share } }

  /// What is still on the way at a place.
  func share(at place: Int) -> Double {
    flows.reduce(0) { $0 + ($1.leaves >= place ? $1.share : 0) }
  }
}
