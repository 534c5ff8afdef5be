/// Who owns a company: holders' shares by class, and the option pool.
///
///     let table = try CapTable<Rational>(
///       founders: ["team": 9_250_000],
///       options: OptionPool(granted: 300_000, promised: 350_000, unissued: 100_000))
///
/// Share counts may be fractions: the exact path rounds only where a round declares it.
public struct CapTable<Number: Scalar>: Equatable, Sendable {
  /// The shares of one class that one holder has.
  public struct Holding: Hashable, Sendable {
    public let holder: String
    public let shareClass: String
    public internal(set) var shares: Number

    public init(holder: String, shareClass: String = "common", shares: Number) {
      self.holder = holder
      self.shareClass = shareClass
      self.shares = shares
    }
  }

  public internal(set) var classes: [ShareClass<Number>]
  public internal(set) var holdings: [Holding]
  public internal(set) var options: OptionPool<Number>

  /// A table as stated; every fault is thrown at once.
  public init(
    classes: [ShareClass<Number>] = [.common], holdings: [Holding],
    options: OptionPool<Number> = OptionPool()
  ) throws(TermsErrors) {
    self.classes = classes
    self.holdings = []
    self.options = options
    var faults = FaultList()
    Self.check(classes, held: holdings, &faults)
    faults.require(options.granted, .notNegative, at: .field("options").field("granted"))
    faults.require(options.promised, .notNegative, at: .field("options").field("promised"))
    faults.require(options.unissued, .notNegative, at: .field("options").field("unissued"))
    if holdings.isEmpty {
      faults.report(.outOfRange(.field("holders"), value: "0", allowed: .positive))
    }
    try faults.throwIfAny()
    for holding in holdings {
      add(holding.shares, of: holding.shareClass, to: holding.holder)
    }
  }

  /// A company at its founding: common shares only.
  public init(
    founders: KeyValuePairs<String, Number>, options: OptionPool<Number> = OptionPool()
  ) throws(TermsErrors) {
    try self.init(
      holdings: founders.map { Holding(holder: $0.key, shares: $0.value) }, options: options)
  }

  private static func check(
    _ classes: [ShareClass<Number>], held: [Holding], _ faults: inout FaultList
  ) {
    for (index, holding) in held.enumerated() {
      let path = TermsPath.field("holders")[index]
      faults.require(holding.shares, .positive, at: path.field("shares"))
      if !classes.contains(where: { $0.name == holding.shareClass }) {
        faults.report(.unknownClass(path.field("class"), name: holding.shareClass))
      }
    }
    for (index, shareClass) in classes.enumerated() {
      let path = TermsPath.field("classes")[index]
      shareClass.check(at: path, &faults)
      if classes[..<index].contains(where: { $0.name == shareClass.name }) {
        faults.report(.duplicate(path.field("name"), name: shareClass.name))
      }
      // Common may be held by option holders only; a preferred series needs an owner.
      let isHeld = held.contains { $0.shareClass == shareClass.name }
      if !isHeld, shareClass.preference != nil {
        faults.report(.emptyClass(path, name: shareClass.name))
      }
    }
  }
}

extension ShareClass {
  func check(at path: TermsPath, _ faults: inout FaultList) {
    faults.require(conversionRatio, .positive, at: path.field("conversionRatio"))
    guard let preference else { return }
    faults.require(preference.originalPrice, .positive, at: path.field("originalPrice"))
    faults.require(preference.multiple, .notNegative, at: path.field("multiple"))
    if case .capped(let multiple, _) = preference.participation, !(multiple >= preference.multiple)
    {
      faults.report(
        .outOfRange(
          path.field("participationCap"), value: multiple.description,
          allowed: .atLeast(preference.multiple.description)))
    }
  }
}
