/// In which order a company's price is paid out: its bank, what is owed to the centre, its shares.
struct SaleOrder: Sendable, BitwiseCopyable {
  /// What the bank is paid, as far as the price goes.
  let bank: Double
  /// What the centre is paid before any shares: its claim, then its royalty.
  let first: Double
  /// What is left for the shares.
  let rest: Double

  init(of value: Double, owedToBank: Double, claim: Double, earned: Double) {
    bank = min(owedToBank, value)
    let claimed = min(claim, value - bank)
    first = claimed + min(earned, value - bank - claimed)
    rest = value - bank - first
  }
}
