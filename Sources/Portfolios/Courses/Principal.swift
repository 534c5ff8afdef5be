/// Money that came in parts, with what its interest needs to know: it runs from each payment.
public struct Principal: Sendable, Hashable, BitwiseCopyable {
  public private(set) var amount = 0.0
  /// What came times the months at which it did, summed.
  private var moment = 0.0

  public init() {}

  mutating func add(_ part: Double, atMonth month: Double) {
    amount += part
    moment += part * month
  }

  /// Simple interest by a month, from the day of each payment.
  func interest(perYear rate: Double, atMonth month: Double) -> Double {
    rate * max(0, amount * month - moment) / 12
  }
}
