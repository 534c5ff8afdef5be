import Projects

/// The centre's promise to a project that runs dry: what of it is left.
struct BridgingBook: Sendable, Hashable, BitwiseCopyable {
  private(set) var left = 0.0

  init(left: Double = 0) { self.left = left }

  mutating func take(_ amount: Double) { left -= amount }
}

extension Venture {
  /// What a project that runs dry in a month may still be given.
  func bridging(inMonth month: Double) -> Double {
    hasFundEnded(byMonth: month) ? 0 : books.bridging.left
  }

  mutating func bridge(_ amount: Double, _ cash: inout CentreFlows) {
    books.bridging.take(amount)
    books.account.receive(centre: amount, atMonth: now)
    cash.grant(amount, atMonth: now)
    listener.hear(.paid(.centre, amount, .bridging), atMonth: now)
  }
}
