import Documents
import Languages
import Randomness

extension Assumption {
  /// What a stand-in says; nil after telling what is wrong with it.
  static func read(_ reader: Reader, _ use: StandInUse) -> Assumption? {
    switch use.standIn.sign {
    case "uncertain": uncertain(reader, use)
    case "decide": decided(reader, use)
    default: Assumption(reader, use, .stated, reader.field("best"), range: nil)
    }
  }

  private init(
    _ reader: Reader, _ use: StandInUse, _ kind: Kind, _ value: Reader, range: Phrase?
  ) {
    self.init(
      path: use.path, kind: kind, value: value.node, range: range,
      source: reader.optional("source").map(Phrase.init(title:)),
      note: reader.optional("note").map(Phrase.init(title:)),
      owner: reader.optional("owner")?.text, uses: [Use(path: use.path, factor: 1)],
      unit: value.type == .number ? use.unitOfNumber : nil, about: use.about,
      ownTitle: reader.optional("title").map(Phrase.init(title:)))
  }

  // MARK: - What nobody knows

  private static func uncertain(_ reader: Reader, _ use: StandInUse) -> Assumption? {
    let (range, best) = (reader.field("uncertain"), reader.field("best"))
    if range.type == .list {
      let values = range.items.map(\.node)
      guard isKnown(best, among: values) else { return nil }
      return Assumption(reader, use, .either(values), best, range: .equallyLikely(values))
    }
    guard let law = Distribution.read(range) else { return nil }
    guard best.type == .number else {
      best.fault(.wrongType, accepted: .types([.number]))
      return nil
    }
    guard law.support.contains(best.number) else {
      best.fault(.outOfRange, .withinItsLaw(law))
      return nil
    }
    return Assumption(reader, use, .uncertain(law), best, range: .law(range.node))
  }

  // MARK: - What can be chosen

  private static func decided(_ reader: Reader, _ use: StandInUse) -> Assumption? {
    let (range, now) = (reader.field("decide"), reader.field("now"))
    guard let values = range.type == .list ? range.items.map(\.node) : steps(range),
      isKnown(now, among: values)
    else { return nil }
    let words = range.type == .list ? Phrase.choices(values) : .steps(range.node)
    return Assumption(reader, use, .decide(values), now, range: words)
  }

  /// More steps are more likely a slip than a plan.
  private static var mostSteps: Int { 10_000 }

  private static func steps(_ reader: Reader) -> [DocumentNode]? {
    let (from, to, step) = (reader.number("from"), reader.number("to"), reader.number("step"))
    guard from <= to else {
      reader.fault(
        .wrongOrder, at: "to",
        Phrase("it must not be less than 'from'", "不得小于 from"))
      return nil
    }
    let count = ((to - from) / step + 1e-9).rounded(.down)
    guard count < Double(mostSteps) else {
      reader.fault(
        .wrongCount, at: "step",
        Phrase("at most \(mostSteps) values can be told apart", "取值最多 \(mostSteps) 个"))
      return nil
    }
    return (0...Int(count)).compactMap { index in
      let value = (from + Double(index) * step).onGrid
      return Numeral(JSONText.numeral(value)).map {
        DocumentNode(.number($0), origin: reader.origin)
      }
    }
  }

  // MARK: - One of several

  /// Whether the value is one of those listed; else tells it.
  private static func isKnown(_ value: Reader, among values: [DocumentNode]) -> Bool {
    if values.contains(where: { $0.says(the: value.node) }) { return true }
    value.fault(.unknownChoice, accepted: .choices(values.map(\.shown)))
    return false
  }
}

extension StandInUse {
  /// The unit of the field's numbers; that of the law whose parameter it is.
  var unitOfNumber: Phrase? {
    unit ?? (Assumption.unitsOfLaws.contains(name) ? unitAround : nil)
  }
}

extension Assumption {
  /// The parameters of laws that are in the unit of what the law draws.
  static let unitsOfLaws: Set<String> = [
    "mean", "sd", "p10", "p90", "min", "mode", "max", "value",
  ]
}

extension DocumentNode {
  /// Whether both are the same value, numbers but for the last digits of a step.
  fileprivate func says(the other: DocumentNode) -> Bool {
    guard case .number(let own) = kind, case .number(let given) = other.kind else {
      return kind == other.kind
    }
    return abs(own.double - given.double) <= 1e-9 * max(abs(own.double), abs(given.double))
  }
}

extension Double {
  /// To as many decimals as a sum of such numbers has, so that what should be 0 is 0.
  var onGrid: Double { magnitude < 1e3 ? (self * 1e12).rounded() / 1e12 : withoutRest }

  /// To twelve digits: 3 × 0.4 without those that binary arithmetic adds.
  package var withoutRest: Double {
    guard magnitude > 1e-200, magnitude < 1e11 else { return self }
    var scale = 1.0
    while magnitude * scale < 1e11 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
