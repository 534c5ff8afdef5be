import Documents
import Languages
import Randomness

/// Whether a field takes all that an assumption may become there.
struct AssumptionRange {
  let assumption: Assumption
  /// The field.
  let use: StandInUse
  /// What the value is multiplied by there.
  var factor = 1.0
  /// Where a fault is told.
  let origin: Origin
  let path: FieldPath

  var faults: [Fault] {
    switch assumption.kind {
    case .stated: []
    case .uncertain(let law): faults(of: law)
    case .either(let values), .decide(let values): faults(of: values)
    }
  }

  private func faults(of values: [DocumentNode]) -> [Fault] {
    var told: [Fault] = []
    for value in values {
      guard let value = value.times(factor, at: origin) else { continue }
      told += use.faults(of: value, at: path).map { fault in
        Fault(
          fault.code, at: origin, path: path, found: fault.found, accepted: fault.accepted,
          suggestion: fault.suggestion)
      }
    }
    return told
  }

  private func faults(of law: Distribution) -> [Fault] {
    guard let (range, areWhole) = use.numbers else {
      return [
        fault(.wrongType, Phrase("no number belongs here, so list the values", "此处不是数，请列出取值"))
      ]
    }
    if areWhole && !law.isListed {
      return [
        fault(
          .notWhole,
          Phrase(
            "only whole numbers belong here, so list them, or use the law 'discrete'",
            "此处只能是整数，请列出取值，或使用 discrete 分布"))
      ]
    }
    let ends = [law.support.lowerBound, law.support.upperBound].map { ($0 * factor).withoutRest }
      .sorted()
    guard !range.holds(ends[0], ends[1], ends: law.isListed) else { return [] }
    let span = NumberRange(lower: .including(ends[0]), upper: .including(ends[1])).phrase
    guard ends.contains(where: \.isFinite) else {
      return [
        fault(
          .outOfRange,
          Phrase(
            "its law reaches below and above every number, but here they must be \(range.phrase.english); "
              + "give it min and max",
            "其分布无上下界，而此处必须\(range.phrase.chinese)；请为其给出 min 与 max"))
      ]
    }
    return [
      fault(
        .outOfRange,
        Phrase(
          "its law gives numbers that are \(span.english), but here they must be \(range.phrase.english)",
          "其分布的取值\(span.chinese)，而此处必须\(range.phrase.chinese)"))
    ]
  }

  private func fault(_ code: Fault.Code, _ rule: Phrase) -> Fault {
    Fault(code, at: origin, path: path, found: .record, accepted: .rule(rule))
  }
}

extension Distribution {
  /// Whether it gives listed values alone, its ends among them.
  fileprivate var isListed: Bool {
    switch self {
    case .constant, .discrete: true
    default: false
    }
  }
}

extension NumberRange {
  /// Whether all from one number to another lie in it; the two themselves where a law gives them.
  fileprivate func holds(_ low: Double, _ high: Double, ends: Bool) -> Bool {
    if ends { return contains(low) && contains(high) }
    return (lower.map { $0.value <= low } ?? true) && (upper.map { high <= $0.value } ?? true)
  }
}

extension DocumentNode {
  /// A number so many times as large; nil for anything else but once itself, and for no finite number.
  func times(_ factor: Double, at origin: Origin) -> DocumentNode? {
    guard factor != 1 else { return self }
    guard case .number(let numeral) = kind,
      let scaled = Numeral(JSONText.numeral((numeral.double * factor).withoutRest))
    else { return nil }
    return DocumentNode(.number(scaled), origin: origin)
  }
}
