import Policies

/// An award taken apart: what part of each yuan is which instrument, and on which terms.
///
/// A single instrument is a mixture of one. At most one part converts at the crossing round.
struct AwardParts: Sendable, BitwiseCopyable {
  struct Part<Terms: Sendable & BitwiseCopyable>: Sendable, BitwiseCopyable {
    let share: Double
    let terms: Terms
  }

  /// Shares bought at entry.
  private(set) var equity: Part<EntryTerms>?
  /// What converts when the project crosses.
  private(set) var conversion: Part<ConversionPlan>?
  /// What the team may buy off at principal and interest.
  private(set) var buyBack: Part<InvestThenEquity>?

  /// What is owed until it converts.
  private(set) var debt: Part<ConvertibleDebt>?

  /// What is paid out of the result's earnings.
  private(set) var royalty: Part<Royalty>?

  init(_ instrument: Instrument) { add(instrument, share: 1) }

  private mutating func add(_ instrument: Instrument, share: Double) {
    switch instrument {
    case .none, .grant: break
    case .equity(let entry): equity = Part(share: share, terms: entry)
    case .grantToEquity(let plan): conversion = Part(share: share, terms: plan)
    case .investThenEquity(let terms):
      conversion = Part(share: share, terms: terms.conversion)
      buyBack = Part(share: share, terms: terms)
    case .convertibleDebt(let terms):
      conversion = Part(share: share, terms: terms.conversion)
      debt = Part(share: share, terms: terms)
    case .royalty(let terms): royalty = Part(share: share, terms: terms)
    }
  }
}
