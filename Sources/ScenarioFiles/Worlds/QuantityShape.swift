import Documents
import Languages
import Projects
import Randomness

// A quantity is a number, or a law that nature draws it from.

extension Shape {
  /// How long something lasts.
  static let duration = either(.months, .loadedLaw)
  /// An amount of money.
  static let amount = either(.money, .loadedLaw)
  /// How often something that was worth 1 is worth now.
  static let multiple = either(.notNegative, .loadedLaw)
  /// A part of a whole.
  static let part = either(.share, .loadedLaw)
}

/// What the values of a law have to be.
enum Sign {
  case notNegative
  /// From 0 to 1.
  case part
}

extension Quantity {
  /// The quantity that a number or a record tells; nil after telling what is wrong with it.
  static func read(_ reader: Reader, _ sign: Sign) -> Quantity? {
    guard let law = Distribution.read(reader, sign) else { return nil }
    return Quantity(law, loading: reader.part("loading", Loading.read) ?? .none)
  }
}

extension Distribution {
  /// The law, unless it can take values that the quantity cannot.
  static func read(_ reader: Reader, _ sign: Sign) -> Distribution? {
    guard let law = read(reader) else { return nil }
    guard law.support.lowerBound >= 0 else {
      reader.fault(.outOfRange, mayFallBelowZero(law))
      return nil
    }
    if sign == .part, law.support.upperBound > 1 {
      reader.fault(
        .outOfRange,
        Phrase(
          "it can exceed 1; give a law that ends there, such as beta, or a normal law with max: 1",
          "它可能大于 1；请使用以 1 为上界的分布，如 beta，或为正态分布给出 max: 1"))
      return nil
    }
    return law
  }

  private static func mayFallBelowZero(_ law: Distribution) -> Phrase {
    switch law {
    case .normal:
      Phrase("it can fall below 0; truncate it with min: 0", "它可能小于 0；请用 min: 0 截断")
    default: Phrase("it can fall below 0; its least value must be at least 0", "它可能小于 0；最小值不得小于 0")
    }
  }
}

extension Loading {
  static func read(_ reader: Reader) -> Loading? {
    return Loading(
      market: reader.number("market"), sector: reader.number("sector"),
      merit: reader.number("merit"))
  }
}
