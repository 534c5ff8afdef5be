package import Documents
import Languages
import Policies
import Projects
import Randomness

// What the lower layers refuse, told as faults at the fields of the file.

extension Fault.Code {
  package static let unknownName = Fault.Code("E_UNKNOWN_NAME")
  static let duplicateName = Fault.Code("E_DUPLICATE_NAME")
  static let contradiction = Fault.Code("E_CONTRADICTION")
  static let wrongOrder = Fault.Code("E_WRONG_ORDER")
  static let badSum = Fault.Code("E_BAD_SUM")
  static let unreachable = Fault.Code("E_UNREACHABLE")
  package static let unreadableFile = Fault.Code("E_UNREADABLE_FILE")
  static let circular = Fault.Code("E_CIRCULAR")
}

extension Blamable {
  /// Builds a value; what the domain refuses becomes a fault here or at one of the fields.
  func building<Value>(_ make: () throws(ProjectError) -> Value) -> Value? {
    do {
      return try make()
    } catch {
      fault(error)
      return nil
    }
  }

  func building<Value>(_ make: () throws(PolicyError) -> Value) -> Value? {
    do {
      return try make()
    } catch {
      switch error {
      case .clash(let clash): fault(.contradiction, clash.rule)
      case .outOfRange(let field, let value, let allowed):
        fault(.outOfRange(field, value: value, allowed: allowed))
      case .badSum(let field, let sum, let wanted):
        fault(.badSum(field, sum: sum, wanted: wanted))
      case .combination(let combination):
        deepest(FieldPath(fileField: combination.field)).fault(.contradiction, combination.rule)
      }
      return nil
    }
  }

  func fault(_ error: ProjectError) {
    deepest(FieldPath(fileField: error.field)).faultHere(error)
  }

  /// The error, whatever field it names, as a fault at this place.
  func faultHere(_ error: ProjectError) {
    switch error {
    case .unknownName(_, _, let known): unknownName(among: known)
    default: fault(error.code, error.rule)
    }
  }

  func fault(_ error: DistributionError) {
    let inner = deepest(FieldPath(fileField: error.parameter))
    inner.fault(error.code, inner.path == place.path ? error.ruleWithParameter : error.rule)
  }

  /// The text here is no name of the list.
  func unknownName(among known: [String]) {
    fault(
      .unknownName, accepted: .choices(known),
      near: place.text.flatMap { Suggestion.closest(to: $0, among: known) })
  }

  /// The place that the path leads to, or the last one on its way that the file has.
  func deepest(_ path: FieldPath) -> Place {
    var place = place
    for component in path.components {
      switch component {
      case .field(let name):
        guard let next = place.optional(name) else { return place }
        place = next
      case .index(let index):
        let items = place.items
        guard items.indices.contains(index) else { return place }
        place = items[index]
      }
    }
    return place
  }
}

extension Place {
  /// The text as typed, nil for anything else.
  fileprivate var text: String? { if case .text(let text) = node.kind { text } else { nil } }
}

extension FieldPath {
  /// A field of the domain under the name that it has in files; the root when it has none.
  init(fileField field: String) {
    guard let path = FieldPath(field) else {
      self = .root
      return
    }
    self.init(
      path.components.map { component in
        if case .field(let name) = component { return .field(Self.fileNames[name] ?? name) }
        return component
      })
  }

  private static let fileNames = Instrument.Kind.allCases.reduce(
    into: [
      "durationMonths": "duration", "intervalMonths": "interval", "success": "p",
      "onMarket": "market", "onSector": "sector", "sectorOnMarket": "market",
      "transitions": "quarterly", "stagesBefore": "after", "qualifyingMoney": "qualifying",
      "longStopMonths": "longStop", "unachievedFactor": "unachieved",
      "patienceMonths": "patience", "topUpShare": "topUp", "monthsInStage": "months",
      "endMonth": "end", "queuePatienceMonths": "queuePatience", "location": "mean",
      "receivedFromCentre": "received", "receivedFromTeam": "received",
      "receivedFromOtherPublic": "received", "withinMonths": "within",
    ]
  ) { names, kind in names.merge(kind.form.fileNames) { general, _ in general } }
}

// MARK: - Words

extension ProjectError {
  var field: String {
    switch self {
    case .outOfRange(let field, _, _), .empty(let field), .wrongCount(let field, _, _),
      .badSum(let field, _, _), .notErgodic(let field), .explainsTooMuch(let field, _),
      .nobodyReaches(let field), .alreadyOver(let field, _, _), .repeated(let field, _),
      .cannotBe(let field, _), .unknownName(let field, _, _):
      field
    }
  }

  fileprivate var code: Fault.Code {
    switch self {
    case .outOfRange: .outOfRange
    case .empty, .wrongCount: .wrongCount
    case .badSum: .badSum
    case .notErgodic, .nobodyReaches: .unreachable
    case .explainsTooMuch, .alreadyOver, .cannotBe: .contradiction
    case .repeated: .duplicateName
    case .unknownName: .unknownName
    }
  }

  /// A sentence's second half.
  fileprivate var rule: Phrase {
    switch self {
    case .outOfRange(_, _, let allowed): .mustBe(allowed.range)
    case .empty: Phrase("it must not be empty", "不得为空")
    case .wrongCount(_, _, let wanted):
      Phrase("it must have \(wanted) items", "必须有 \(wanted) 项")
    case .badSum(let field, _, _) where field.hasPrefix("regimes."):
      Phrase(
        "its mean over the long run must be greater than 0", "其长期均值必须大于 0")
    case .badSum("chances", let sum, _):
      Phrase(
        "its chances must sum to 1, but sum to \(sum.rounded4)", "各概率合计必须为 1，现为 \(sum.rounded4)")
    case .badSum(_, let sum, let wanted):
      Phrase(
        "it must sum to \(JSONText.numeral(wanted)), but sums to \(sum.rounded4)",
        "合计必须为 \(JSONText.numeral(wanted))，现为 \(sum.rounded4)")
    case .notErgodic:
      Phrase(
        "every regime must be reachable from every other, or there is no single long-run law",
        "各状态必须互相可达，否则没有唯一的长期分布")
    case .explainsTooMuch(_, let share):
      Phrase(
        "its factors explain \(share.rounded4) of its variance; they can explain at most 1",
        "各因子解释了其方差的 \(share.rounded4)；最多为 1")
    case .nobodyReaches:
      Phrase(
        "no project reaches this, so a chance among those who do has no meaning",
        "没有项目能走到这一步，因此条件概率没有意义")
    case .alreadyOver(_, _, let longest) where longest.isInfinite:
      Phrase(
        "the law of the stage's duration gives practically no chance of lasting so long",
        "按该阶段历时的分布，持续如此之久的概率几乎为零")
    case .alreadyOver(_, _, let longest):
      Phrase(
        "the stage lasts at most \(longest.rounded4) months", "该阶段最长 \(longest.rounded4) 个月")
    case .cannotBe(_, let possible):
      Phrase(
        "the climate cannot have come to it by then; it may be \(possible.joined(separator: ", "))",
        "届时气候不可能处于该状态；可为 \(possible.joined(separator: ", "))")
    case .repeated(_, let name):
      Phrase("the name '\(name)' stands twice", "名称“\(name)”出现了两次")
    case .unknownName: Phrase("there is no such name", "没有此名称")
    }
  }
}

extension ProjectError.Allowed {
  var range: NumberRange {
    switch self {
    case .closed(let low, let high):
      NumberRange(lower: .including(low), upper: .including(high))
    case .atLeast(let low): NumberRange(lower: .including(low))
    case .above(let low): NumberRange(lower: .excluding(low))
    case .finite: NumberRange.all
    }
  }
}

extension DistributionError {
  /// The parameter at fault, under the domain's name.
  fileprivate var parameter: String {
    switch self {
    case .outOfRange(_, let parameter, _, _), .empty(_, let parameter),
      .unreachable(_, let parameter, _):
      parameter
    case .unequalCounts: "weights"
    case .overlap: "ranges"
    case .tooExtreme: ""
    }
  }

  fileprivate var code: Fault.Code {
    switch self {
    case .outOfRange: .outOfRange
    case .empty, .unequalCounts: .wrongCount
    case .overlap: .contradiction
    case .unreachable, .tooExtreme: .unreachable
    }
  }

  /// The same where no field of the file is to blame.
  fileprivate var ruleWithParameter: Phrase {
    guard case .outOfRange(_, let parameter, _, let allowed) = self else { return rule }
    return Phrase(
      "its \(parameter) must be \(allowed.range.phrase.english)",
      "其\(Self.chineseNames[parameter] ?? Phrase.parameterName(parameter) ?? " \(parameter) ")"
        + "必须\(allowed.range.phrase.chinese)")
  }

  private static let chineseNames = [
    "sum of weights": "权重之和", "probability between the bounds": "两界之间的概率",
  ]

  fileprivate var rule: Phrase {
    switch self {
    case .outOfRange(_, _, _, let allowed): .mustBe(allowed.range)
    case .empty: Phrase("it must not be empty", "不得为空")
    case .unequalCounts(_, let values, _):
      Phrase("there must be a weight for each of the \(values) values", "\(values) 个取值各须有一个权重")
    case .overlap(_, let first, let second):
      Phrase(
        "the ranges \(first.words) and \(second.words) overlap",
        "区间 \(first.words) 与 \(second.words) 重叠")
    case .unreachable(let law, _, _):
      Phrase("no \(law) law has these values", "没有符合这些数值的\(Phrase.lawName(law))")
    case .tooExtreme(let law, _, _):
      Phrase(
        "this \(law) law is too extreme to be tabulated; give a milder one",
        "该\(Phrase.lawName(law))过于极端，无法制表；请给出较温和的分布")
    }
  }
}

extension Requirement {
  fileprivate var range: NumberRange {
    switch self {
    case .finite: .all
    case .positive: NumberRange(lower: .excluding(0))
    case .notNegative: NumberRange(lower: .including(0))
    case .above(let bound): NumberRange(lower: .excluding(bound))
    case .below(let bound): NumberRange(upper: .excluding(bound))
    case .between(let low, let high):
      NumberRange(lower: .including(low), upper: .including(high))
    case .strictlyBetween(let low, let high):
      NumberRange(lower: .excluding(low), upper: .excluding(high))
    }
  }
}

extension Phrase {
  static func mustBe(_ range: NumberRange) -> Phrase {
    let range = range.rounded
    return Phrase("it must be \(range.phrase.english)", "必须\(range.phrase.chinese)")
  }
}

extension NumberRange {
  /// Computed bounds, such as 1 − 0.8, without the digits that rounding added.
  fileprivate var rounded: NumberRange {
    func rounded(_ bound: Bound?) -> Bound? {
      bound.map { bound in
        let scaled = (bound.value * 1e6).rounded() / 1e6
        let value = bound.value.magnitude < 1e9 && scaled != 0 ? scaled : bound.value
        return bound.isOpen ? .excluding(value) : .including(value)
      }
    }
    return NumberRange(lower: rounded(lower), upper: rounded(upper))
  }
}

extension ClosedRange<Double> {
  fileprivate var words: String {
    "\(JSONText.numeral(lowerBound))–\(JSONText.numeral(upperBound))"
  }
}

extension Double {
  /// The number to at most four decimals.
  var rounded4: String {
    // A sum of what is finite need not be.
    guard isFinite else { return "∞" }
    // What is large has no such decimals, and ten thousand times as much may be no number.
    let isLarge = abs(self) >= 1e11
    return JSONText.numeral(isLarge ? self : (self * 10_000).rounded() / 10_000)
  }
}
