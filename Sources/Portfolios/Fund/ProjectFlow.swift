/// A flow between the fund and a project, or what is set free of the money set aside for it.
struct ProjectFlow: Sendable, BitwiseCopyable {
  enum Kind: UInt8, Sendable, BitwiseCopyable {
    case paid
    /// Earned, sold or repaid: what of it is granted again is for recycling to say.
    case proceeds
    /// The centre's own money, unspent.
    case returned
    /// What was set aside and can no longer be called; no cash.
    case released
  }

  var kind: Kind
  var month: Double
  var amount: Double
}
