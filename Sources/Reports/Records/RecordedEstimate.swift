import Documents
import Languages

/// A value with its error, as the document holds it.
public struct RecordedEstimate: Sendable, Hashable {
  public let value: Double?
  public let standardError: Double?
  public let interval: RecordedInterval?
  /// Trials behind the value.
  public let n: Int?
  /// Why there is no value, or how to read it; nothing where there is no more to say.
  public let status: String?

  public var low: Double? { interval?.low }
  public var high: Double? { interval?.high }

  /// The status of a difference between policies that no future shows.
  static let sameInEveryFuture = "sameInEveryFuture"

  var isSameInEveryFuture: Bool { status == Self.sameInEveryFuture }

  /// Whether a difference is told from none; of one future everything is, for what it is worth.
  var isClear: Bool {
    guard !isSameInEveryFuture else { return false }
    guard let interval, standardError != nil else { return value ?? 0 != 0 }
    return interval.low > 0 || interval.high < 0
  }

  /// Nothing is known.
  static let none = RecordedEstimate(value: nil, standardError: nil)

  /// A point of a curve.
  init(value: Double?, standardError: Double?, low: Double? = nil, high: Double? = nil) {
    let interval = low.flatMap { low in high.map { RecordedInterval(low: low, high: $0) } }
    self.init(
      value: value, standardError: standardError, interval: interval, n: nil, status: nil)
  }

  init(
    value: Double?, standardError: Double?, interval: RecordedInterval?, n: Int?, status: String?
  ) {
    (self.value, self.standardError, self.interval) = (value, standardError, interval)
    (self.n, self.status) = (n, status)
  }
}

/// Both ends of an interval.
public struct RecordedInterval: Sendable, Hashable {
  public let low: Double
  public let high: Double
}

extension Form where Value == RecordedEstimate {
  static let estimate = Form.described.defined("estimate")

  /// A value with its error; without a value there is a status that says why.
  private static let described: Form = {
    let form: Form = .record(
      RecordedEstimate.init(value:standardError:interval:n:status:),
      .init("value", \.value, .orNull(.number)),
      .init("standardError", \.standardError, .orNull(.number)),
      .init("interval", \.interval, .orNone(.interval)),
      .init("n", \.n, .expected(.count)),
      .init("status", \.status, ifAny: .text))
    let schema = form.schema.adding([
      "if": ["properties": ["value": ["type": "null"]]], "then": ["required": ["status"]],
    ])
    return Form(schema, write: form.write, read: form.read)
  }()
}

extension Form where Value == RecordedInterval {
  static var interval: Form {
    let schema: JSONValue = [
      "type": "array", "items": Form<Double>.number.schema.json, "minItems": 2, "maxItems": 2,
    ]
    return Form(FormSchema(schema), write: { [.number($0.low), .number($0.high)] }) {
      (place) throws(Faults) in
      let ends = try place.items()
      guard ends.count == 2 else {
        throw place.fault(.wrongCount, .rule(Phrase("it must be two numbers", "必须是两个数")))
      }
      return RecordedInterval(low: try ends[0].number(), high: try ends[1].number())
    }
  }
}
