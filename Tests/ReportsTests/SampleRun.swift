import Documents
import Reports

/// A small result document with known numbers, and whatever names a test wants.
struct SampleRun {
  var name = "sample"
  var policies = ["grant", "grant-to-equity"]
  var district = "闵行"
  var isRunning = true
  /// The share crossed after one and two years, for every policy.
  var crossed = [0.1, 0.25]
  var money = 1000.0
  /// Whether every policy comes to what the first does.
  var isAlike = false
  var schema = RunDocument.schemaName
  /// What a project has needed after one and two years; nothing as in older documents.
  var need: [Double]?
  /// The months at which its gates are due; nothing as in older documents.
  var gates: [Double] = []
  /// What a published figure is called; nothing when none was published.
  var official: String?
  /// What an assumption leaves open of it.
  var range: JSONValue = nil
  /// Shares of all that entered, by where the state's stakes end; nothing as in older documents.
  var exits: KeyValuePairs<String, Double> = [:]
  /// Those of the first policy, where they are others.
  var firstExits: KeyValuePairs<String, Double>?
  /// `--set` as typed, and the workbook that was changed; nothing where the file was run as it is.
  var settings: [String]?
  var workbook: String?
  /// Rows of one told future; none as in older documents.
  var toldRows: [JSONValue] = []

  func read() throws -> RecordedRun { try RecordedRun.read(Array(text.utf8), file: "run.json") }

  var text: String { JSONText(.indented).text(of: json) }

  var json: JSONValue {
    [
      "schema": .text(schema),
      "engine": ["name": "botou", "version": .text(ProgramVersion.current)],
      "scenario": [
        "name": .text(name), "sha256": "abc", "currency": "CNY", "unit": 10000,
        "start": "2020-01", "asOf": "2022-01", "horizonMonths": 24,
        "settings": recordedSettings, "workbook": recordedWorkbook,
      ],
      "seed": 7, "trials": 100, "draws": "tables", "futures": "nets", "replicates": 100,
      "confidence": 0.95,
      "baseline": .text(policies[0]), "policies": .list(policies.enumerated().map(policy)),
      "comparisons": .list(
        policies.dropFirst().map { name in
          [
            "policy": .text(name), "baseline": .text(policies[0]),
            "metrics": ["state.npv": estimate(500), "money.public": none],
            "chanceOfBeing": ["moreCross": estimate(0.5), "stateKeepsMore": estimate(0.9)],
            "attribution": [
              "crossing": estimate(700), "price": estimate(-200), "dilution": estimate(0),
              "exit": estimate(-100), "moneySpent": estimate(100), "total": estimate(500),
            ],
          ]
        }),
      "breakEven": [
        [
          "policy": .text(policies[0]), "against": .text(policies[policies.count - 1]),
          "entryPreMoney": estimate(8000),
        ]
      ],
      "told": .list(toldRows.isEmpty ? [] : [told("p10", 4), told("p50", 17), told("p90", 17)]),
      "official": .list(official.map { [figure($0)] } ?? []),
    ]
  }

  private var recordedSettings: JSONValue {
    settings.map { JSONValue.list($0.map(JSONValue.text)) } ?? JSONValue.null
  }

  private var recordedWorkbook: JSONValue { workbook.map(JSONValue.text) ?? JSONValue.null }

  private func recordedExits(_ policy: Int) -> JSONValue {
    let exits = policy == 0 ? firstExits ?? exits : exits
    guard !exits.isEmpty else { return .null }
    return .list(
      exits.map { way, share in
        [
          "way": .text(way), "title": ["en": .text(way), "zh": .text(way)],
          "share": estimate(share), "running": estimate(0),
        ]
      })
  }

  private func told(_ place: String, _ trial: Int) -> JSONValue {
    [
      "place": .text(place), "trial": .integer(trial), "policy": .text(policies[1]),
      "crossings": 7, "entered": 11, "running": 1, "presentValue": -20_000, "paid": 30_000,
      "returned": 500, "proceeds": 10_000, "rows": .list(toldRows),
    ]
  }

  private func figure(_ title: String) -> JSONValue {
    [
      "what": "snapshot.crossed", "kind": "count", "title": ["en": .text(title), "zh": "已跨越"],
      "policy": .text(policies[0]), "date": "2022-01", "official": 13,
      "source": ["en": "a notice", "zh": "一份通知"],
      "simulated": estimate(14.2, error: 0.1), "p05": estimate(4), "p95": estimate(25),
      "undefined": 0, "band": [4, 25], "verdict": "inside",
      "range": range,
    ]
  }

  /// A difference that no future shows.
  private var none: JSONValue {
    [
      "value": 0, "standardError": 0, "interval": [0, 0], "n": 100, "status": "sameInEveryFuture",
    ]
  }

  private func estimate(_ value: Double, error: Double = 0.01) -> JSONValue {
    [
      "value": .number(value), "standardError": .number(error),
      "interval": [.number(value - 2 * error), .number(value + 2 * error)], "n": 100,
    ]
  }

  private func policy(_ place: Int, _ name: String) -> JSONValue {
    let index = isAlike ? 0 : place
    return [
      "name": .text(name), "instrument": index == 0 ? "grant" : "grant-to-equity",
      "metrics": [
        "crossing.ultimate": estimate(0.25), "crossing.done": estimate(0.6),
        "crossing.count": estimate(2.5), "end.closed": estimate(index == 0 ? 0 : 0.35),
        "money.public": estimate(money * Double(index + 1)),
        "route.listing": estimate(60 * Double(index)),
        "route.fundEnd": estimate(20 * Double(index)),
        "state.stakeAtConversion": estimate(0.128), "valley.depth.p10": estimate(100),
        "valley.depth.p50": estimate(200), "valley.depth.p90": estimate(300),
      ],
      "additionality": nil,
      "curves": [
        "months": [12, 24],
        "crossed": [
          "share": .list(crossed.map(JSONValue.number)), "standardError": [0.01, 0.02],
          "low": [0.08, 0.21], "high": [0.12, 0.29],
        ],
      ],
      "valley": need.map(valley) ?? nil,
      "deaths": [
        [
          "stage": 1, "name": .text(district), "share": estimate(0.4), "gateMissed": estimate(0.3),
          "wrongStop": estimate(0.06), "noInvestor": estimate(0), "outOfMoney": estimate(0.04),
        ]
      ],
      "exits": recordedExits(index),
      "crossings": [
        "counts": [10, 20, 40, 30], "p10": estimate(1, error: 0), "p50": estimate(2, error: 0),
        "p90": estimate(3, error: 0),
      ],
      "distributions": [
        "netToState": [
          "p05": estimate(-money), "p10": estimate(-money * 0.9), "p50": estimate(-money * 0.5),
          "p90": estimate(money * 0.1), "p95": estimate(money * 0.2),
        ]
      ],
      "cashPlan": .list((0..<8).map { quarter($0, Double(index)) }), "sectors": [],
      "districts": [group(district, running: false)],
      "projects": [group("project " + district, running: isRunning)],
    ]
  }

  private func valley(_ need: [Double]) -> JSONValue {
    func list(_ numbers: [Double]) -> JSONValue { .list(numbers.map(JSONValue.number)) }
    func means(_ numbers: [Double]) -> JSONValue {
      [
        "value": list(numbers), "standardError": [1, 2], "low": list(numbers.map { $0 - 2 }),
        "high": list(numbers.map { $0 + 2 }),
      ]
    }
    return [
      "months": [12, 24], "futures": 13, "spending": means([1500, 2500]), "need": means(need),
      "needQuantiles": ["p10": [800, 1700], "p50": [900, 1800], "p90": [1100, 2100]],
      "gates": .list(
        gates.map { month in
          let name = JSONValue.text("gate \(Int(month))")
          return ["month": .number(month), "title": ["en": name, "zh": name]]
        }),
    ]
  }

  private func quarter(_ index: Int, _ more: Double) -> JSONValue {
    [
      "month": .integer(index * 3), "date": .text("202\(index / 4)-0\(index % 4 * 3 + 1)-01"),
      "paid": estimate(money / 10), "received": estimate(more),
      "balance": estimate(-money / 10 * Double(index + 1) + more),
      "paidQuantiles": ["p10": 50, "p50": 90, "p90": 150],
      "balanceQuantiles": ["p10": -900, "p50": -500, "p90": -100],
    ]
  }

  private func group(_ name: String, running: Bool) -> JSONValue {
    [
      "name": .text(name), "count": estimate(10),
      "chance": [
        "crossed": estimate(0.25), "failed": estimate(0.4), "closed": estimate(0.35),
        "living": estimate(0), "neverSigned": estimate(0),
      ],
      "crossingDate": "2023-05-17", "paid": estimate(12), "value": estimate(3),
      "running": .flag(running), "district": .text(name), "sector": nil,
    ]
  }
}
