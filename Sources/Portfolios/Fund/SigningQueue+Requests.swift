// What the queue is asked for, and what it is told of those it signs.

extension SigningQueue {
  /// A project that asks for money.
  package struct Request: Sendable, BitwiseCopyable {
    package var entryMonth: Double
    /// What is set aside when it is signed.
    package var reserve: Double
    /// What its reviewer saw, where the queue is ranked by that.
    package var signal: Double

    package init(entryMonth: Double, reserve: Double, signal: Double = 0) {
      (self.entryMonth, self.reserve, self.signal) = (entryMonth, reserve, signal)
    }
  }

  /// Money that a project gives back to the fund, or sets free.
  package struct Return: Sendable, BitwiseCopyable {
    let month: Double
    let amount: Double
    /// Whether it was set aside or paid before, so that it is free again in full.
    let isRelease: Bool

    package init(month: Double, amount: Double, isRelease: Bool) {
      (self.month, self.amount, self.isRelease) = (month, amount, isRelease)
    }
  }

  /// Follows a project that is signed in a month, and adds what it gives back.
  package typealias Follow = (_ request: Int, _ month: Double, _ returns: inout [Return]) -> Void
}
