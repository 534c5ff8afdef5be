public import Documents
import Languages
import Portfolios

// The JSON Schema of the result document, for those who read it with a program.

extension RunDocument {
  /// JSON Schema 2020-12 of the result document: every member named, nothing else allowed.
  public static var jsonSchema: JSONValue {
    var members = record([
      "schema": ["const": .text(schemaName)],
      "engine": record(["name": text, "version": text]),
      "scenario": record([
        "name": text, "sha256": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
        "currency": text, "unit": count, "start": date, "asOf": date, "horizonMonths": number,
        "title": record(["en": text, "zh": text]), "resolved": ["type": "object"],
      ]),
      "seed": count, "trials": count,
      "sampler": ["enum": ["inversion", "gsl"]],
      "confidence": number, "quantileError": number, "baseline": text,
      "policies": list(policy), "comparisons": list(comparison),
      "breakEven": list(
        record(["policy": text, "against": text, "entryPreMoney": estimate])),
      "official": list(official),
      "until": orNull(
        record([
          "metric": text, "halfWidth": number, "reached": ["type": "boolean"],
          "policies": list(record(["name": text, "confidence": number, "estimate": estimate])),
        ])),
    ]).members
    members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    members["title"] = .text(schemaName)
    members["$defs"] = .object([
      "estimate": estimateRecord, "metrics": metrics, "group": group([:]),
    ])
    return .object(members)
  }

  // MARK: - Parts

  private static var policy: JSONValue {
    record([
      "name": text, "instrument": text, "metrics": reference("metrics"),
      "additionality": orNull(
        record([
          "against": text, "crossings": estimate, "publicCostPerCrossing": estimate,
          "privateMoneyPerCrossing": estimate,
        ])),
      "curves": record([
        "months": list(number), "restrictedMean": estimate, "crossed": curve, "failed": curve,
        "closed": curve,
      ]),
      "valley": valley,
      "deaths": list(record(["stage": count, "name": orNull(text), "share": estimate])),
      "crossings": record(
        ["counts": list(count)].merging(quantiles(["p10", "p50", "p90"])) { $1 }),
      "distributions": record(
        Dictionary(
          uniqueKeysWithValues: ["multiple", "presentValue", "peakNeed", "netToState"].map {
            ($0, distribution)
          })),
      "cashPlan": list(
        record([
          "month": number, "date": orNull(date), "paid": estimate, "received": estimate,
          "balance": estimate, "paidQuantiles": plainQuantiles,
          "balanceQuantiles": plainQuantiles,
        ])),
      "snapshots": list(snapshot), "sectors": list(reference("group")),
      "districts": list(reference("group")),
      "projects": list(
        group([
          "sector": orNull(text), "district": orNull(text), "running": ["type": "boolean"],
        ])),
    ])
  }

  private static var official: JSONValue {
    record([
      "what": text, "kind": ["enum": .list(Metric.Kind.allCases.map { .text($0.rawValue) })],
      "title": record(["en": text, "zh": text]), "policy": text, "date": orNull(date),
      "official": number, "source": text, "simulated": estimate, "p05": estimate,
      "p95": estimate, "undefined": count,
      "band": orNull(["type": "array", "items": number, "minItems": 2, "maxItems": 2]),
      "verdict": orNull(["enum": ["inside", "below", "above"]]),
    ])
  }

  private static var comparison: JSONValue {
    let factors = TrialLayout.Factor.allCases.map { "\($0)" } + ["total"]
    return record([
      "policy": text, "baseline": text, "metrics": reference("metrics"),
      "chanceOfBeing": record(["moreCross": estimate, "stateKeepsMore": estimate]),
      "attribution": record(Dictionary(uniqueKeysWithValues: factors.map { ($0, estimate) })),
    ])
  }

  private static var metrics: JSONValue {
    let described = Metric.all.map { metric -> (String, JSONValue) in
      (
        metric.name,
        ["$ref": "#/$defs/estimate", "description": .text(metric.meaning.english)]
      )
    }
    return record(Dictionary(uniqueKeysWithValues: described))
  }

  private static func group(_ more: [String: JSONValue]) -> JSONValue {
    let common: [String: JSONValue] = [
      "name": text, "count": estimate,
      "chance": record([
        "crossed": estimate, "failed": estimate, "closed": estimate, "other": estimate,
      ]),
      "crossingMonth": estimate, "crossingDate": orNull(date), "paid": estimate,
      "value": estimate,
    ]
    return record(common.merging(more) { $1 })
  }

  private static var snapshot: JSONValue {
    record(
      [
        "date": date, "month": number, "started": estimate, "crossed": estimate,
        "failed": estimate, "closed": estimate, "inProgress": estimate,
      ], optional: ["other": estimate, "refused": estimate])
  }

  private static var curve: JSONValue {
    let column = list(orNull(number))
    return record(["share": column, "standardError": column, "low": column, "high": column])
  }

  private static var valley: JSONValue {
    let column = list(orNull(number))
    let means = record([
      "value": column, "standardError": column, "low": column, "high": column,
    ])
    return record([
      "months": list(number), "futures": count, "spending": means, "need": means,
      "needQuantiles": record(["p10": column, "p50": column, "p90": column]),
    ])
  }

  private static var distribution: JSONValue {
    record(
      ["undefined": count].merging(quantiles(["p05", "p10", "p50", "p90", "p95"])) { $1 })
  }

  private static func quantiles(_ names: [String]) -> [String: JSONValue] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, estimate) })
  }

  private static var plainQuantiles: JSONValue {
    record(["p10": orNull(number), "p50": orNull(number), "p90": orNull(number)])
  }

  /// A value with its error; without a value there is a status that says why.
  private static var estimateRecord: JSONValue {
    var members = record(
      [
        "value": orNull(number), "standardError": orNull(number),
        "interval": orNull([
          "type": "array", "items": number, "minItems": 2, "maxItems": 2,
        ]),
        "n": count,
      ], optional: ["status": text]
    ).members
    members["if"] = ["properties": ["value": ["type": "null"]]]
    members["then"] = ["required": ["status"]]
    return .object(members)
  }

  // MARK: - Words of the schema

  private static let text: JSONValue = ["type": "string"]
  private static let number: JSONValue = ["type": "number"]
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  private static let date: JSONValue = [
    "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
  ]
  private static let estimate = reference("estimate")

  private static func reference(_ name: String) -> JSONValue {
    ["$ref": .text("#/$defs/\(name)")]
  }

  private static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

  private static func orNull(_ value: JSONValue) -> JSONValue {
    ["anyOf": [value, ["type": "null"]]]
  }

  private static func record(
    _ required: [String: JSONValue], optional: [String: JSONValue] = [:]
  ) -> JSONValue {
    [
      "type": "object", "properties": .object(required.merging(optional) { $1 }),
      "required": .list(required.keys.sorted().map(JSONValue.text)),
      "additionalProperties": false,
    ]
  }
}

extension JSONValue {
  fileprivate var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }
}
