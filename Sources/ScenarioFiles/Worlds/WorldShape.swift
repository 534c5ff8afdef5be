import Documents
import Languages
import Projects

// The part of a scenario that belongs to nobody's project: climate, sectors and what merit is made of.

extension Shape {
  static let world = Shape.record(
    "World",
    .optional(
      "climate", .climate,
      default: """
        { regimes: [{ name: "steady" }], quarterly: [[1]] }
        """,
      Phrase("the market's climate, quarter by quarter", "市场气候，按季度变化")),
    .optional(
      "sectors",
      .either(.dictionary(of: .sector, named: .line), .list(of: .text)), default: "{}",
      Phrase("sectors by name, or a list of names apart from the market", "按名称列出的行业；或与市场无关的行业名单")),
    .optional(
      "districts", .districts,
      Phrase(
        "districts by name, and no project may be of another; whatever projects name when absent",
        "按名称列出的区，项目只能取其一；未给出时以项目所写为准")),
    .optional(
      "merit", .merit, default: "{}",
      Phrase("how a project's merit leans on the market and its sector", "项目质地与市场、行业的关系")))

  static let climate = Shape.record(
    "Climate",
    .required(
      "regimes", .list(of: .regime, Climate.regimeCounts), Phrase("the regimes", "气候状态")),
    .required(
      "quarterly", .list(of: .list(of: .share)),
      Phrase(
        "row i: the chance of each regime in the quarter after regime i", "第 i 行：状态 i 之后一季各状态的概率")),
    .optional(
      "first", .text,
      Phrase("the first quarter's regime; the long-run law when absent", "第一季的状态；未给出时取长期分布")),
    .optional(
      "now", .text,
      Phrase(
        "the regime of asOf's quarter; quarters before it are drawn given that, unknown when absent",
        "asOf 所在季度的状态，此前各季据此抽取；未给出时视为未知")))

  private static let regime = Shape.record(
    "Regime", .required("name", .text, Phrase("its name, such as cold 冷", "名称，如 冷")),
    .title,
    .optional(
      "financing", .notNegative, default: "1",
      Phrase("multiplies the hazard of being financed", "融资速率的乘数")),
    .optional(
      "valuation", .notNegative, default: "1", Phrase("multiplies valuations", "估值的乘数")),
    .optional("exit", .notNegative, default: "1", Phrase("multiplies exit values", "退出价值的乘数")))

  private static let sector = Shape.record(
    "Sector",
    .title,
    .optional(
      "market", .correlation, default: "0",
      Phrase("correlation of the sector's factor with the market's", "行业因子与市场因子的相关系数")))

  private static let merit = Shape.record(
    "Merit",
    .optional("market", .correlation, default: "0", Phrase("weight of the market", "市场的权重")),
    .optional("sector", .correlation, default: "0", Phrase("weight of the sector", "行业的权重")))
}

// MARK: - Reading

extension Climate {
  /// The month of `asOf` is nil when it could not be read.
  static func read(_ reader: Reader, asOfMonth: Double?) -> Climate? {
    let names = reader.records("regimes").map { $0.text("name") }
    let stated = ["first", "now"].compactMap(reader.optional)
    let unknown = stated.filter { !names.contains($0.text) }
    guard unknown.isEmpty else {
      for regime in unknown { regime.unknownName(among: names) }
      return nil
    }
    func place(_ field: String) -> Int? {
      reader.optional(field).flatMap { names.firstIndex(of: $0.text) }
    }
    let known = asOfMonth.flatMap { month in
      place("now").map { Known(regime: $0, atMonth: month) }
    }
    let regimes = reader.records("regimes").map {
      Regime(
        name: $0.text("name"), financing: $0.number("financing"),
        valuation: $0.number("valuation"), exit: $0.number("exit"))
    }
    return reader.building { () throws(ProjectError) in
      try Climate(
        regimes: regimes, transitions: reader.records("quarterly").map { $0.items.map(\.number) },
        first: place("first"), known: known)
    }
  }
}

extension Sector {
  /// The sectors of a dictionary, or of a list of names.
  static func readAll(_ reader: Reader) -> [Sector]? {
    guard reader.type == .list else {
      return reader.entries.map { Sector(name: $0.name, onMarket: $0.value.number("market")) }
    }
    var names: Set<String> = []
    for item in reader.items where !names.insert(item.text).inserted {
      item.fault(.duplicateName, .named(twice: item.text))
    }
    return reader.items.map { Sector(name: $0.text) }
  }
}

extension World.Merit {
  static func read(_ reader: Reader) -> World.Merit? {
    return World.Merit(onMarket: reader.number("market"), onSector: reader.number("sector"))
  }
}

extension Phrase {
  static func named(twice name: String) -> Phrase {
    Phrase("the name '\(name)' stands twice", "名称“\(name)”出现了两次")
  }
}
