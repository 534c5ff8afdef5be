import Languages

/// What is found while a value is built: the user's faults, and our own mistakes.
final class Findings {
  private var collector: FaultCollector
  /// Where the shape is broken.
  private let misshapen: [FieldPath]
  /// Records that the shape could not look into.
  private let unread: [FieldPath]
  /// Whether the shape is broken in more places than are known.
  private let isTruncated: Bool
  /// The first thing that a builder asked for and no shape had promised.
  private var mistake: Fault?

  /// Nothing is wrong.
  init() { (collector, misshapen, unread, isTruncated) = (FaultCollector(), [], [], false) }

  init(_ checker: Checker, found: [Fault]) {
    misshapen = checker.faults.faults.map(\.path) + checker.unread
    unread = checker.unread
    isTruncated = checker.faults.omitted > 0
    collector = checker.faults
    for fault in found { collector.add(fault) }
  }

  // MARK: The shape

  /// Whether the shape promises what it declares at the path and below.
  func isSound(_ path: FieldPath) -> Bool {
    !isTruncated && !misshapen.contains { $0.isWithin(path) }
      && !unread.contains { path.isWithin($0) }
  }

  /// Whether the value at the path is not even what its fields could be visited in.
  func isMisshapen(_ path: FieldPath) -> Bool {
    isTruncated || misshapen.contains(path)
  }

  // MARK: Faults

  /// Keeps a fault, unless what is told rests on a value that stands in for another.
  func add(_ fault: Fault) {
    if mistake == nil { collector.add(fault) }
  }

  func note(_ mistake: Fault) {
    if self.mistake == nil { self.mistake = mistake }
  }

  /// The value, unless something was found: the user's faults first, since ours may come of them.
  func checked<Value>(_ value: Value?, at root: DocumentNode) throws(Faults) -> Value {
    try collector.throwIfAny()
    if let mistake { throw Faults([mistake]) }
    guard let value else { throw Faults([.refusedWithoutFault(at: root.origin)]) }
    return value
  }
}

extension FieldPath {
  fileprivate func isWithin(_ outer: FieldPath) -> Bool {
    components.starts(with: outer.components)
  }
}

// MARK: - Our own mistakes

extension Fault.Code {
  /// The program contradicts itself: a mistake of its own, and none of the file.
  public static let ownMistake = Fault.Code("E_BUG")
}

extension Fault {
  /// A builder asked for what no shape promises.
  static func unpromised(_ wanted: String, at place: Place) -> Fault {
    Fault(
      .ownMistake, at: place.origin, path: place.path, found: place.node.found,
      accepted: .rule(Phrase("its shape promises no \(wanted)", "其结构并未承诺 \(wanted)")))
  }

  fileprivate static func refusedWithoutFault(at origin: Origin) -> Fault {
    Fault(
      .ownMistake, at: origin,
      accepted: .rule(Phrase("it was refused without a fault", "未指出问题即被拒绝")))
  }
}
