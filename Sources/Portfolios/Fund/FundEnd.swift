import Policies

/// The fund's end: from that month on it pays, signs and holds nothing.
struct FundEnd: Hashable, Sendable, BitwiseCopyable {
  /// Infinite for a fund without an end.
  let month: Double
  private let haircut: Double
  let isHandedOver: Bool

  init(_ fund: Fund) {
    month = fund.endMonth
    haircut = fund.saleHaircut
    isHandedOver = fund.atEnd == .handOver
  }

  func hasCome(byMonth month: Double) -> Bool { month >= self.month }

  /// What shares at the last round's price bring, or stand for.
  func worth(_ value: Double) -> Double { value * (1 - haircut) }
}
