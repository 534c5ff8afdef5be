import Foundation
import TestSupport

extension SplitMix64 {
  /// A standard normal by Box and Muller.
  mutating func normal() -> Double {
    (-2 * log(1 - unit())).squareRoot() * cos(2 * Double.pi * unit())
  }
}
