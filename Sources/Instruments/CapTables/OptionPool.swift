/// Options on common shares: granted, promised in writing, and still unissued.
public struct OptionPool<Number: Scalar>: Hashable, Sendable {
  public var granted: Number
  public var promised: Number
  public var unissued: Number

  public init(granted: Number = 0, promised: Number = 0, unissued: Number = 0) {
    self.granted = granted
    self.promised = promised
    self.unissued = unissued
  }

  public var total: Number { granted + promised + unissued }
}
