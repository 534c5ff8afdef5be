import Glibc

/// A linear scale with round ticks, from numbers to places along a line.
public struct AxisScale: Sendable, Hashable {
  public let low: Double
  public let high: Double
  public let ticks: [Double]
  /// Digits after the point that tell the ticks apart.
  public let digits: Int

  /// A scale that holds all numbers, its ends on ticks 1, 2 or 5 times a power of ten apart.
  ///
  /// Numbers that are not finite are left out; without any the scale goes from 0 to 1.
  public init(
    holding numbers: some Sequence<Double>, wanted count: Int = 5, including zero: Bool = false
  ) {
    let kept = numbers.filter { $0.isFinite && abs($0) < 1e100 } + (zero ? [0] : [])
    let (least, most) = (kept.min() ?? 0, kept.max() ?? 1)
    let span = most - least
    // Equal numbers get room on both sides, in proportion to their size.
    let room = span > 0 ? 0 : max(abs(most) * 0.1, least == 0 && most == 0 ? 1 : 1e-6)
    let (from, to) = (least - (zero && least >= 0 ? 0 : room), most + room)
    let step = Self.step((to - from) / Double(max(1, count)))
    let first = (from / step + 1e-9).rounded(.down)
    let last = (to / step - 1e-9).rounded(.up)
    self.init(first: first, last: max(last, first + 1), step: step)
  }

  /// A scale from 0 with ticks at the multiples of a step, such as the years of a time.
  public init(from low: Double, to high: Double, every step: Double) {
    let to = max(high, low + step)
    self.low = low
    self.high = to
    let first = (low / step - 1e-9).rounded(.up)
    let count = max(0, Int(((to / step + 1e-9).rounded(.down) - first).rounded()))
    ticks = (0...min(count, 200)).map { (first + Double($0)) * step }
    digits = Self.digits(of: step)
  }

  private init(first: Double, last: Double, step: Double) {
    low = first * step
    high = last * step
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    digits = Self.digits(of: step)
  }

  /// The part of the way from low to high, 0 to 1 within the scale; 0 for what is no number.
  public func part(_ number: Double) -> Double {
    let part = (number - low) / (high - low)
    return part.isFinite ? part : 0
  }

  /// The smallest of 1, 2 and 5 times a power of ten that is no smaller.
  private static func step(_ rough: Double) -> Double {
    let power = pow(10, log10(rough).rounded(.down))
    let lead = rough / power
    return power * (lead <= 1.000001 ? 1 : lead <= 2.000001 ? 2 : lead <= 5.000001 ? 5 : 10)
  }

  private static func digits(of step: Double) -> Int {
    min(8, max(0, Int((-log10(step) - 1e-9).rounded(.up))))
  }
}
