public import Randomness

/// What nature draws for. The numbers are part of what makes a result reproducible: a new
/// purpose takes a new one, and none is used again.
extension Purpose {
  // MARK: One future of the whole world

  /// Regimes of the climate: block `y` holds the four quarters of year `y`.
  @inlinable public static var climate: Purpose { Purpose(1) }
  /// The market factor.
  @inlinable public static var market: Purpose { Purpose(2) }
  /// A sector's own factor, by the sector's identity.
  @inlinable public static var sector: Purpose { Purpose(3) }

  // MARK: A cohort

  /// How many projects enter.
  @inlinable public static var arrivals: Purpose { Purpose(4) }

  // MARK: A project

  /// When it enters, what of its merit neither market nor sector explains, its own sector where
  /// it has no other, and whether investors forgive a wrong pass.
  @inlinable public static var entry: Purpose { Purpose(5) }
  /// A stage's first attempt: duration, cost, success, review.
  @inlinable public static var stage: Purpose { Purpose(6) }
  /// A stage's later attempts, `stage · 256 + attempt`: extra duration, extra cost, success, review.
  @inlinable public static var rework: Purpose { Purpose(7) }
  /// The search for market money: ever, wait, pre-money, new money.
  @inlinable public static var financing: Purpose { Purpose(8) }
  /// A growth round, by number: interval, fate, step-up, dilution.
  @inlinable public static var growth: Purpose { Purpose(9) }
  /// The exit: delay, kind, multiple, recovery.
  @inlinable public static var exit: Purpose { Purpose(10) }
  /// What is seen of a team's merit before it has worked: the noise of the signal.
  @inlinable public static var application: Purpose { Purpose(20) }
  /// What behavioural effects take away: `stage · 256 + attempt` for success, the last for investors.
  @inlinable public static var effort: Purpose { Purpose(21) }
  /// Whether public money brings about a growth round that would not have closed, by number.
  @inlinable public static var support: Purpose { Purpose(30) }
}
